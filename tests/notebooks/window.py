"""What a test does in a JupyterLab's window, by the application's own commands."""

from playwright.sync_api import Page

OPEN = """async path => {
  await window.jupyterapp.commands.execute('docmanager:open', {path});
  await window.jupyterapp.shell.currentWidget.context.ready;
  await window.jupyterapp.shell.currentWidget.sessionContext.ready;
}"""
RUN = "async command => { await window.jupyterapp.commands.execute(command); }"
CLOSE = """async () => {
  const panel = window.jupyterapp.shell.currentWidget;
  await panel.sessionContext.shutdown();
  panel.dispose();
}"""
FINISHED = """name => {
  const panel = [...window.jupyterapp.shell.widgets('main')].find(w => w.context && w.context.path === name);
  const cells = panel.content.widgets.filter(c => c.model.type === 'code');
  return cells.length > 0 && cells.every(c => c.model.executionCount !== null && c.model.executionState !== 'running');
}"""
OUTPUTS = """name => {
  const panel = [...window.jupyterapp.shell.widgets('main')].find(w => w.context && w.context.path === name);
  return panel.content.widgets.filter(c => c.model.type === 'code').map(c => c.model.outputs.toJSON());
}"""


COMMAND_MODE = "window.jupyterapp.shell.currentWidget.content.mode = 'command'"


def run_all(window: Page, path: str) -> None:
    """Open a notebook with a kernel of its own and run every cell."""
    window.evaluate(OPEN, path)
    window.evaluate(RUN, "notebook:run-all-cells")
    window.wait_for_function(FINISHED, arg=path, timeout=90_000)
