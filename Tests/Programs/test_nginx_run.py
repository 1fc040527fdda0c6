"""What nginx/run says before it builds anything: one clear sentence each."""

import os
import socket
import subprocess
from pathlib import Path

import pytest

RUN = Path(__file__).resolve().parents[2] / "nginx" / "run"


def refused(*arguments: str, environment: dict[str, str] | None = None) -> str:
  answer = subprocess.run(
    [RUN, *arguments], capture_output=True, text=True, timeout=30, env={**os.environ, **(environment or {})})
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
  sentence = refused(
    "--port", free_port(), "--data", str(tmp_path),
    environment={"PATH": "/nowhere:" + tools_without_swift(tmp_path), "HOME": str(tmp_path), "OCRT_SWIFT": "/nowhere"})
  assert sentence.startswith("Swift is missing: install version ")


def tools_without_swift(folder: Path) -> str:
  """Only the commands that nginx/run uses before it looks for Swift."""
  tools = folder / "tools"
  tools.mkdir()
  for name in ["bash", "cat", "dirname", "id", "mkdir"]:
    (tools / name).symlink_to(Path("/bin") / name)
  return str(tools)


def free_port() -> str:
  with socket.create_server(("127.0.0.1", 0)) as probe:
    return str(probe.getsockname()[1])
