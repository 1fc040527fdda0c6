"""For all tests of the built programs: a place for what they measure, whichever worker does it."""

import pytest

MEASURED = pytest.StashKey[list[str]]()
OF_WORKER = "measured"


@pytest.fixture(scope="session")
def measured(pytestconfig):
  """Takes a line for the end of the run: a measurement that asserts nothing."""
  return pytestconfig.stash.setdefault(MEASURED, []).append


def pytest_sessionfinish(session):
  """A worker hands its lines over."""
  if hasattr(session.config, "workeroutput"):
    session.config.workeroutput[OF_WORKER] = session.config.stash.get(MEASURED, [])


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node):
  # A worker that died has handed nothing over.
  node.config.stash.setdefault(MEASURED, []).extend(getattr(node, "workeroutput", {}).get(OF_WORKER, []))


def pytest_terminal_summary(terminalreporter, config):
  for line in config.stash.get(MEASURED, []):
    terminalreporter.write_line(line)
