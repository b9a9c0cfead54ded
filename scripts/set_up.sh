#!/bin/sh
# Make .venv with exactly the packages of requirements.lock, each checked by its hash: by uv where it runs, else by pip.
set -eu

python=${PYTHON:-python3}
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "set-up: $python is missing or older than Python 3.11; install one and name it: make PYTHON=python3.12" >&2
    exit 2
fi
if ! "$python" -m venv --clear .venv; then
    echo "set-up: $python can't make a virtual environment; on Debian and Ubuntu install python3-venv" >&2
    exit 2
fi

bin=.venv/bin
if "$bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-uv.txt &&
    "$bin/uv" --version >/dev/null 2>&1; then
    "$bin/uv" pip install --quiet --python "$bin/python" --compile-bytecode --require-hashes -r requirements.lock
    "$bin/uv" pip install --quiet --python "$bin/python" --no-deps --no-build-isolation --editable .
else
    echo "set-up: uv doesn't run here; going on with pip, which takes about a minute" >&2
    "$bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
    "$bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
fi
# Compiled once here, so that the first command is as quick as the next, also where Python may not write bytecode.
"$bin/python" -m compileall -q analysis
