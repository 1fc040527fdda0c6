"""The web server's side of FastCGI, as bytes, so that it can also be said wrongly."""

import fcntl
import socket
import struct
import termios
from pathlib import Path

from .answer import Answer, from_gateway
from .patience import PATIENCE, wait_until

BEGIN, END, PARAMETERS, INPUT, OUTPUT = 1, 3, 4, 5, 6
RESPONDER = struct.pack(">HB5x", 1, 0)


class Broken(Exception):
  """The program closed the connection before it had said that its answer was whole."""


def record(kind: int, content: bytes = b"", version: int = 1) -> bytes:
  return struct.pack(">BBHHBx", version, kind, 1, len(content), 0) + content


def stream(kind: int, content: bytes) -> bytes:
  """The content in records of a size that a record may have, and the empty one that ends the stream."""
  pieces = (content[begin:begin + 65_000] for begin in range(0, len(content), 65_000))
  return b"".join(record(kind, piece) for piece in pieces) + record(kind)


def pair(name: bytes, value: bytes) -> bytes:
  lengths = (struct.pack(">I", len(text) | 1 << 31) if len(text) > 127 else bytes([len(text)]) for text in (name, value))
  return b"".join(lengths) + name + value


def head(environment: dict[str, str | bytes]) -> bytes:
  """Everything before the body."""
  pairs = (pair(name.encode(), value if isinstance(value, bytes) else value.encode()) for name, value in environment.items())
  return record(BEGIN, RESPONDER) + stream(PARAMETERS, b"".join(pairs))


class Connection:
  def __init__(self, address: Path):
    self.socket = socket.socket(socket.AF_UNIX)
    self.socket.settimeout(PATIENCE)
    self.socket.connect(str(address))

  def send(self, content: bytes) -> None:
    """What the program does not want to read any more is not sent."""
    try:
      self.socket.sendall(content)
    except (BrokenPipeError, ConnectionResetError):
      pass

  def wait_until_read(self) -> None:
    """Until the program has taken everything that was sent."""
    wait_until(lambda: struct.unpack("i", fcntl.ioctl(self.socket, termios.TIOCOUTQ, b"\0" * 4))[0] == 0)

  def break_off(self) -> None:
    self.socket.shutdown(socket.SHUT_WR)

  def close(self) -> None:
    self.socket.close()

  def receive(self) -> Answer:
    output, rest = b"", self._everything()
    while len(rest) >= 8:
      _, kind, _, length, padding = struct.unpack(">BBHHBx", rest[:8])
      if kind == OUTPUT:
        output += rest[8:8 + length]
      if kind == END:
        return from_gateway(output)
      rest = rest[8 + length + padding:]
    raise Broken()

  def _everything(self) -> bytes:
    pieces = []
    with self.socket:
      try:
        while piece := self.socket.recv(1 << 20):
          pieces.append(piece)
      except ConnectionResetError:
        pass
    return b"".join(pieces)


def ask(address: Path, environment: dict[str, str | bytes], body: bytes = b"") -> Answer:
  connection = Connection(address)
  connection.send(head(environment) + stream(INPUT, body))
  return connection.receive()
