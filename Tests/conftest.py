"""For all tests of the built programs: a place for what they measure."""

import pytest

MEASURED = pytest.StashKey[list[str]]()


@pytest.fixture(scope="session")
def measured(pytestconfig):
  """Takes a line for the end of the run: a measurement that asserts nothing."""
  return pytestconfig.stash.setdefault(MEASURED, []).append


def pytest_terminal_summary(terminalreporter, config):
  for line in config.stash.get(MEASURED, []):
    terminalreporter.write_line(line)
