"""What nginx/run says before it builds anything: one clear sentence each."""

import os
import shutil
import socket
import subprocess
from pathlib import Path

import pytest

from .support.patience import PATIENCE

RUN = Path(__file__).resolve().parents[2] / "nginx" / "run"


def refused(*arguments: str, environment: dict[str, str] | None = None) -> str:
  # Without a terminal, in which sudo could ask for a password.
  answer = subprocess.run(
    [RUN, *arguments], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=PATIENCE, start_new_session=True,
    env=os.environ | (environment or {}))
  assert answer.returncode == 1
  assert answer.stdout == ""
  return answer.stderr.strip()


def test_a_port_in_use(tmp_path):
  with socket.create_server(("127.0.0.1", 0)) as taken:
    port = str(taken.getsockname()[1])
    assert refused("--port", port, "--data", str(tmp_path)) == (
      f"Port {port} is in use by another program; choose another one with --port.")


@pytest.mark.parametrize("port", ["", "0", "65536", "http", "080", "-1"])
def test_what_is_no_port(port):
  assert refused("--port", port) == "--port takes a number from 1 to 65535."


def test_a_data_folder_that_cannot_be_written(tmp_path):
  file = tmp_path / "file"
  file.write_text("in the way")
  folder = str(file / "data")
  assert refused("--port", free_port(), "--data", folder) == (
    f"The data folder {folder} cannot be written; choose another one with --data or change its owner.")


def test_an_option_without_a_value():
  assert refused("--port", free_port(), "--data") == "--data takes a folder."


def test_an_unknown_option():
  assert refused("--prot", "8080").endswith('"--prot" is no option of nginx/run.')


def test_no_swift(tmp_path):
  sentence = refused_with(Tools(tmp_path, without=["swift"]))
  assert sentence.startswith("Swift is missing: install version ")


def test_no_swift_and_no_home(tmp_path):
  tools = Tools(tmp_path, without=["swift"])
  done = subprocess.run(
    ["env", "--unset=HOME", RUN, "--data", tmp_path / "data", "--port", free_port()], capture_output=True, text=True, timeout=PATIENCE,
    env=tools.environment)
  assert (done.returncode, done.stdout) == (1, "")
  assert done.stderr.startswith("Swift is missing: install version ")


def test_a_swift_that_does_not_start(tmp_path):
  tools = Tools(tmp_path)
  tools.add("swift", "echo 'swift: error while loading shared libraries: libncurses.so.6: cannot open shared object file' >&2; exit 127")
  assert refused_with(tools) == (
    "Swift does not start, since the library libncurses.so.6 is missing: install the packages that https://www.swift.org/install/linux/ names "
    "for this system.")


def test_a_swift_that_is_too_old(tmp_path):
  tools = Tools(tmp_path)
  tools.add("swift", "echo 'Swift Package Manager - Swift 6.1.2'")
  assert refused_with(tools) == "Swift 6.2 or later is needed, this is 6.1.2: see https://www.swift.org/install/linux/."


@pytest.mark.parametrize("found, version", [
  ("nginx/1.18.0 (Ubuntu)", "1.18.0"), ("nginx/1.19.4", "1.19.4"), ("nginx/1.9.15", "1.9.15")])
def test_an_nginx_that_is_too_old(tmp_path, found, version):
  tools = Tools(tmp_path)
  tools.add("nginx", f"echo 'nginx version: {found}' >&2")
  assert refused_with(tools) == f"nginx 1.19.5 or later is needed, this is {version}: Debian 12 and Ubuntu 24.04 have one."


def test_a_sqlite_that_is_too_old(tmp_path):
  tools = Tools(tmp_path)
  tools.add("pkg-config", "echo 3.37.2")
  assert refused_with(tools) == "SQLite 3.38 or later is needed, this is 3.37.2: Debian 12 and Ubuntu 24.04 have one."


MISSING = ["g++", "git", "spawn-fcgi"]
INSTALL = "apt-get install --no-install-recommends g++ spawn-fcgi git"


@pytest.fixture
def bare_tools(tmp_path):
  """Of somebody who is not root, in a folder whose folders have the names of commands."""
  tools = Tools(tmp_path, without=[*MISSING, "sudo"])
  tools.add("id", "echo 1000")
  tools.add("apt-get", "echo This must not be called; exit 1")
  for name in MISSING:
    (tools.current / name).mkdir(parents=True)
  return tools


def test_packages_and_no_sudo(bare_tools):
  """And a folder that has the name of a command is none."""
  assert refused_with(bare_tools) == f"Debian packages are missing, and sudo to install them: as root, run: {INSTALL}"


def test_packages_and_a_sudo_that_is_refused(bare_tools):
  bare_tools.add("sudo", "echo 'sudo: a terminal is required to read the password' >&2; exit 1")
  assert refused_with(bare_tools) == (
    f"Debian packages are missing, and sudo does not let you install them: let an administrator run: {INSTALL}")


def test_packages_and_no_apt(bare_tools):
  (bare_tools.folder / "apt-get").unlink()
  assert refused_with(bare_tools) == (
    "This is neither Debian nor Ubuntu: install what these Debian packages hold and start again: g++ spawn-fcgi git")


class Tools:
  """A machine's commands, all that nginx/run may call before it builds, without some, and with others in their place."""
  NAMES = ["apt-get", "bash", "cat", "dirname", "env", "g++", "git", "grep", "head", "id", "ld", "mkdir", "nginx", "pkg-config", "sort", "spawn-fcgi", "sudo"]

  def __init__(self, place: Path, without: list[str] | None = None):
    self.folder, self.current, self.data = place / "tools", place / "current", place / "data"
    self.folder.mkdir()
    self.current.mkdir()
    for name in self.NAMES:
      # Where this machine does not have it either.
      if name not in (without or []) and (found := shutil.which(name, path=os.environ["PATH"] + ":/usr/sbin")):
        (self.folder / name).symlink_to(found)
    if "swift" not in (without or []):
      self.add("swift", "echo 'Swift Package Manager - Swift 6.3.1'")

  def add(self, name: str, script: str) -> None:
    file = self.folder / name
    file.unlink(missing_ok=True)
    file.write_text(f"#!/bin/bash\n{script}\n")
    file.chmod(0o755)

  @property
  def environment(self) -> dict[str, str]:
    return {"PATH": str(self.folder), "OCRT_SWIFT": "/nowhere", "HOME": str(self.current)}


def refused_with(tools: Tools) -> str:
  done = subprocess.run(
    [RUN, "--port", free_port(), "--data", tools.data], cwd=tools.current, stdin=subprocess.DEVNULL, capture_output=True, text=True,
    timeout=PATIENCE, start_new_session=True, env=tools.environment)
  assert (done.returncode, done.stdout) == (1, "")
  return done.stderr.strip()


def free_port() -> str:
  with socket.create_server(("127.0.0.1", 0)) as probe:
    return str(probe.getsockname()[1])
