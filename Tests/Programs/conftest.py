"""What the tests of the programs share: a folder for the run, the demo's data, a copy of it for each test file."""

import shutil
import tempfile
from pathlib import Path

import pytest

from .support.bad_luck import compile_bad_luck
from .support.data_folder import DataFolder


@pytest.fixture(scope="session")
def place():
  """A folder with a short path, since that of a unix socket may have 107 bytes; Apache's own user may look for its files in it."""
  folder = Path(tempfile.mkdtemp(prefix="ocrt-programs."))
  folder.chmod(0o711)
  yield folder
  shutil.rmtree(folder)


@pytest.fixture(scope="session")
def demo(place) -> DataFolder:
  """The demo's data, made once and only copied from."""
  data = DataFolder(place / "demo")
  data.demo()
  return data


@pytest.fixture(scope="session")
def luck_library(place) -> Path:
  return compile_bad_luck(place / "bad_luck.so")


@pytest.fixture(scope="module")
def folder(place, request) -> Path:
  """For what the tests of one file leave behind."""
  # A worker may come to a file's tests in several goes.
  path = Path(tempfile.mkdtemp(prefix=request.module.__name__.rpartition(".")[2].removeprefix("test_") + ".", dir=place))
  path.chmod(0o711)
  return path


@pytest.fixture(scope="module")
def data(demo, folder) -> DataFolder:
  """The demo's data for the tests of one file."""
  return demo.copy(folder / "data")
