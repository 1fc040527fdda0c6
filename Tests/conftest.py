"""For all tests of the built programs: how they are divided among workers, and a place for what they measure."""

import pytest

MEASURED = pytest.StashKey[list[str]]()
OF_WORKER = "measured"


def pytest_collection_modifyitems(items):
  """The tests of one file share a site, so one worker does them all, unless they say themselves what stays together."""
  for item in items:
    if item.get_closest_marker("xdist_group") is None:
      item.add_marker(pytest.mark.xdist_group(item.module.__name__))


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
