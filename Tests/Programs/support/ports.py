"""Ports of 127.0.0.1."""

import socket
import subprocess
from collections.abc import Callable

from .patience import wait_until
from .processes import end


def free_port() -> int:
  with socket.create_server(("127.0.0.1", 0)) as probe:
    return probe.getsockname()[1]


def is_open(port: int) -> bool:
  try:
    socket.create_connection(("127.0.0.1", port)).close()
    return True
  except OSError:
    return False


def wait_until_open(port: int, server: subprocess.Popen, log: Callable[[], str]) -> None:
  """Until a server that was just started answers. One that does not is ended, and its log says why."""
  try:
    wait_until(lambda: is_open(port) or server.poll() is not None)
    assert server.poll() is None, log()
  except BaseException:
    end(server)
    raise
