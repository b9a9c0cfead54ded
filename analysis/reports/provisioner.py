"""A kernel provisioner that forks kernels from a warm parent, and a papermill engine that uses it.

Where no warm parent answers, the kernel starts the ordinary way.
"""

import asyncio
import contextlib
import json
import os
import signal
import socket
import sys
import time
from collections.abc import Mapping, Sequence
from importlib.metadata import EntryPoint
from pathlib import Path
from queue import Empty
from typing import Any
from uuid import uuid4

from ipykernel.kernelspec import RESOURCES, get_kernel_dict
from jupyter_client.asynchronous import AsyncKernelClient
from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.kernelspec import NATIVE_KERNEL_NAME, KernelSpec
from jupyter_client.manager import AsyncKernelManager
from jupyter_client.provisioning import KernelProvisionerFactory, LocalProvisioner
from nbformat.v4 import new_output
from papermill.engines import NBClientEngine
from traitlets import Type

from analysis.reports.environment import SEED
from analysis.reports.warm import ADDRESS, can_fork, shared_address, start_shared

NAME = "article-warm"


class ForkedKernel:
    """A kernel that the warm parent forked, with as much of Popen's interface as LocalProvisioner uses."""

    stdin = stdout = stderr = None

    def __init__(self, connection: socket.socket, pid: int) -> None:
        self.connection = connection
        self.pid = pid
        self.returncode: int | None = None
        connection.setblocking(False)

    @classmethod
    def ask(cls, address: str, argv: list[str], cwd: str, env: Mapping[str, str]) -> "ForkedKernel":
        """Ask the warm parent at `address` for a kernel; OSError or ValueError where it gives none."""
        connection = socket.socket(socket.AF_UNIX)
        try:
            connection.settimeout(60)
            connection.connect(address)
            request = {"argv": argv, "cwd": cwd, "env": dict(env)}
            connection.sendall(json.dumps(request).encode() + b"\n")
            answer = json.loads(connection.makefile("rb").readline() or b"{}")
            return cls(connection, int(answer["pid"]))
        except (KeyError, TypeError) as error:
            connection.close()
            raise ValueError("the warm parent gave no kernel") from error
        except BaseException:
            connection.close()
            raise

    def poll(self) -> int | None:
        """The exit code, or None while the kernel lives; 1 where the warm parent itself is gone."""
        if self.returncode is None:
            with contextlib.suppress(BlockingIOError):
                try:
                    said = self.connection.recv(1024)
                except ConnectionError:
                    said = b""
                self.returncode = int(json.loads(said)["exit"]) if said else 1
                self.connection.close()
        return self.returncode

    def wait(self) -> int:
        """The exit code of a kernel that has ended."""
        return self.returncode if self.returncode is not None else 1

    def send_signal(self, number: int) -> None:
        """Signal the kernel's process."""
        if self.poll() is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        """Kill the kernel's process."""
        self.send_signal(signal.SIGKILL)

    terminate = kill


class WarmProvisioner(LocalProvisioner):  # type: ignore[misc]
    """Forks a kernel from the warm parent: that of the build, or one that this user's processes share.

    Where none answers, the kernel starts like LocalProvisioner's, and a shared parent is started for the next one.
    """

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Launch the kernel; only this interpreter's own ipykernel can come from the warm parent."""
        if seed := os.environ.get(SEED):
            module = "__import__('analysis.reports.in_kernel', fromlist=['in_kernel'])"
            first = f"[{module}.seed_first_cell({int(seed)}), {module}.import_from_here()]"
            cmd = [*cmd, f"--IPKernelApp.exec_lines={first}"]
            cmd.append("--IPKernelApp.log_level=40")  # what it thinks of ports and parents is nothing to a reader
        if can_fork() and cmd[0] == sys.executable and "ipykernel_launcher" in cmd[:4]:
            argv = cmd[cmd.index("ipykernel_launcher") + 1 :]
            cwd = str(kwargs.get("cwd") or os.getcwd())
            address = None
            try:
                address = os.environ.get(ADDRESS) or str(shared_address())
                kernel = ForkedKernel.ask(address, argv, cwd, kwargs.get("env") or os.environ)
                self.process = kernel  # type: ignore[assignment]
                self.pid = self.pgid = kernel.pid
                self.cwd = cwd
                return self.connection_info
            except (OSError, ValueError):
                if address and ADDRESS not in os.environ:
                    start_shared(Path(address))  # warm for the next kernel; this one won't wait for it
        return await super().launch_kernel(cmd, **kwargs)

    async def kill(self, restart: bool = False) -> None:
        """Kill the kernel and wait for its end, which takes milliseconds; jupyter_client would look after 100."""
        await super().kill(restart)
        for _ in range(200):
            if not self.process or self.process.poll() is not None:
                return
            await asyncio.sleep(0.002)


class PromptClient(AsyncKernelClient):  # type: ignore[misc]
    """A client that is ready as soon as the kernel is; jupyter_client listens 200 ms longer for stray messages."""

    async def _async_wait_for_ready(self, timeout: float | None = None) -> None:
        """Ask for the kernel's information until both its reply and the "idle" that follows have come."""
        limit = time.monotonic() + (timeout or 60)
        while time.monotonic() < limit:
            asked = self.kernel_info()
            try:
                reply = await self.shell_channel.get_msg(timeout=1)
                while reply["parent_header"].get("msg_id") != asked:
                    reply = await self.shell_channel.get_msg(timeout=1)
                while True:
                    news = await self.iopub_channel.get_msg(timeout=0.02)
                    state = news["content"].get("execution_state")
                    if state == "idle" and news["parent_header"].get("msg_id") == asked:
                        self._handle_kernel_info_reply(reply)
                        return
            except Empty:
                if not await self._async_is_alive():
                    raise RuntimeError("the kernel died before it was ready") from None
        raise RuntimeError(f"the kernel wasn't ready after {timeout or 60:.0f} seconds")

    wait_for_ready = _async_wait_for_ready


class WarmKernelManager(AsyncKernelManager):  # type: ignore[misc]
    """A kernel manager whose Python kernels come from the warm parent, whatever their kernelspec says.

    `python3`, the name that Jupyter writes into every notebook, means this interpreter: a kernelspec of that name in a
    user's own folder may start another one, whose packages and versions are not those that the report states.
    """

    client_factory = Type(klass=AsyncKernelClient, default_value=PromptClient)

    def __init__(self, **kwargs: Any) -> None:
        # Sockets in the private folder of the run, beside the warm parent's: no ports, and nobody else can listen.
        address = os.environ.get(ADDRESS)
        if address and can_fork():
            connection_file = str(Path(address).parent / f"{uuid4().hex[:12]}.json")
            kwargs = {"transport": "ipc", "connection_file": connection_file, **kwargs}
        super().__init__(**kwargs)

    @property
    def kernel_spec(self) -> KernelSpec | None:
        """The installed kernelspec, with our provisioner in its metadata."""
        spec = super().kernel_spec
        if self.kernel_name == NATIVE_KERNEL_NAME:
            spec = KernelSpec(resource_dir=RESOURCES, **get_kernel_dict())
        if spec is not None and spec.language == "python":
            spec.metadata = {**spec.metadata, "kernel_provisioner": {"provisioner_name": NAME, "config": {}}}
        return spec


class WarmEngine(NBClientEngine):  # type: ignore[misc]
    """papermill's own engine with kernels from the warm parent: `papermill --engine article-report`."""

    @classmethod
    def execute_managed_notebook(cls, nb_man: Any, kernel_name: str, **kwargs: Any) -> Any:
        """Run the notebook as NBClientEngine does."""
        # A checkout that isn't installed has no entry point; the factory's own table of them serves as well.
        here = EntryPoint(NAME, f"{__name__}:WarmProvisioner", KernelProvisionerFactory.GROUP_NAME)
        KernelProvisionerFactory.instance().provisioners.setdefault(NAME, here)
        done = super().execute_managed_notebook(nb_man, kernel_name, kernel_manager_class=WarmKernelManager, **kwargs)
        for cell in nb_man.nb.cells:
            outputs = cell.get("outputs", [])
            if cell.metadata.get("papermill", {}).get("exception") and all(o.output_type != "error" for o in outputs):
                outputs.append(_error_of(outputs))  # a magic that doesn't exist, say, which only prints
        return done


def _error_of(outputs: Sequence[Any]) -> Any:
    """The error output of a cell that failed without one: named by the last line that it printed as an error."""
    printed = "".join(o.text for o in outputs if o.output_type == "stream" and o.name == "stderr").strip()
    name, colon, what = printed.rpartition("\n")[2].partition(": ")
    if not colon or not name.isidentifier():
        name, what = "Error", printed.rpartition("\n")[2] or "the cell failed and its handler told nothing"
    return new_output("error", ename=name, evalue=what, traceback=[])
