"""Ports of 127.0.0.1."""

import socket


def free_port() -> int:
  with socket.create_server(("127.0.0.1", 0)) as probe:
    return probe.getsockname()[1]


def is_open(port: int) -> bool:
  try:
    socket.create_connection(("127.0.0.1", port)).close()
    return True
  except OSError:
    return False
