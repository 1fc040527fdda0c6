"""What the browser tests share: Chromium, a folder for the run, and for each test file a site of its own with the demo's data."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from Programs.support.data_folder import DataFolder

from .fonts import font_settings
from .site import PATIENCE_MS, Site


@pytest.fixture(scope="session")
def chromium(run_folder) -> Browser:
  with sync_playwright() as playwright:
    browser = playwright.chromium.launch(
      executable_path="/usr/bin/chromium", args=["--no-sandbox"], env=os.environ | font_settings(run_folder / "fonts"), timeout=PATIENCE_MS)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def run_folder():
  """A folder with a short path, since that of a unix socket may have 107 bytes."""
  folder = Path(tempfile.mkdtemp(prefix="ocrt-browser."))
  yield folder
  shutil.rmtree(folder)


@pytest.fixture(scope="session")
def demo(run_folder) -> DataFolder:
  """The demo's data, made once and only copied from."""
  data = DataFolder(run_folder / "demo")
  data.demo()
  return data


@pytest.fixture(scope="module")
def site(chromium, demo, run_folder, request) -> Site:
  """The whole site behind nginx, with the demo's data as nobody has changed them yet."""
  # A worker may come to a file's tests in several goes.
  folder = Path(tempfile.mkdtemp(prefix=request.module.__name__.rpartition(".")[2].removeprefix("test_") + ".", dir=run_folder))
  with Site(chromium, demo.copy(folder / "data"), folder / "logs") as site:
    yield site


@pytest.fixture
def own_site(chromium, demo, tmp_path) -> Site:
  """A site for one test that changes much."""
  with Site(chromium, demo.copy(tmp_path / "data"), tmp_path / "logs") as site:
    yield site


@pytest.fixture(params=[True, False], ids=["with-javascript", "without-javascript"])
def javascript(request) -> bool:
  return request.param
