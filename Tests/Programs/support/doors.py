"""The ways to a program: through a web server, straight to its socket, or started in a shell for one request."""

from http.client import HTTPConnection
from pathlib import Path
from typing import Protocol

from . import built, fastcgi
from .answer import Answer, from_gateway
from .patience import PATIENCE

Headers = dict[str, str]


class Door(Protocol):
  def ask(self, method: str, target: str, headers: Headers, body: bytes | None = None) -> Answer: ...


class WebServer:
  """A web server on a port of 127.0.0.1."""

  def __init__(self, port: int):
    self.port = port

  def ask(self, method: str, target: str, headers: Headers, body: bytes | None = None) -> Answer:
    connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
    connection.request(method, target, body, {"Accept-Encoding": "identity", **headers})
    answer = connection.getresponse()
    found = Answer(answer.status, answer.getheaders(), answer.read())
    connection.close()
    return found


class Socket:
  """The FastCGI socket of one program, with nothing before it. `visitor` is the network address that the visitor seems to have."""

  def __init__(self, address: Path, visitor: str = "192.0.2.1"):
    self.address, self.visitor = address, visitor

  def ask(self, method: str, target: str, headers: Headers, body: bytes | None = None) -> Answer:
    return fastcgi.ask(self.address, variables(method, target, headers, body, self.visitor), body or b"")


class Shell:
  """The programs as plain CGI: each request starts one."""

  def __init__(self, environment: dict[str, str]):
    self.environment = environment

  def ask(self, method: str, target: str, headers: Headers, body: bytes | None = None) -> Answer:
    environment = self.environment | variables(method, target, headers, body, "127.0.0.1")
    return from_gateway(built.run(f"{program(target)}.fcgi", [], environment, body or b"").stdout)


def program(target: str) -> str:
  """Which program the web servers' settings send an address to."""
  first = target.partition("?")[0].split("/")[1]
  return first if first in ("account", "report", "council", "office", "prize", "document") else "library"


def variables(method: str, target: str, headers: Headers, body: bytes | None, visitor: str) -> dict[str, str]:
  """The request as a web server says it to a program (RFC 3875)."""
  found = {
    "GATEWAY_INTERFACE": "CGI/1.1", "SERVER_PROTOCOL": "HTTP/1.1", "REQUEST_METHOD": method, "REQUEST_URI": target,
    "QUERY_STRING": target.partition("?")[2], "REMOTE_ADDR": visitor}
  if body is not None:
    found["CONTENT_LENGTH"] = str(len(body))
  for name, value in headers.items():
    key = name.upper().replace("-", "_")
    found[key if key in ("CONTENT_TYPE", "CONTENT_LENGTH") else f"HTTP_{key}"] = value
  return found
