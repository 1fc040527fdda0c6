"""The same behind nginx: what no browser sends does no harm, and the programs go on."""

import socket

import pytest

from .support.nginx_site import Nginx
from .support.patience import PATIENCE
from .support.person import Person


@pytest.fixture(scope="module")
def nginx(data, folder):
  with Nginx(data, folder / "logs") as nginx:
    yield nginx


def say(nginx: Nginx, text: bytes, goes_away: bool = False) -> int | None:
  """The status of what comes back; None when nothing does."""
  with socket.create_connection(("127.0.0.1", nginx.port), timeout=PATIENCE) as connection:
    connection.sendall(text)
    if goes_away:
      connection.shutdown(socket.SHUT_WR)
    line = connection.makefile("rb").readline()
  return int(line.split()[1]) if line else None


def post(length: str, body: bytes, more: str = "") -> bytes:
  head = f"POST /account/sign-in HTTP/1.1\r\nHost: ocrt.example\r\nConnection: close\r\n{length}{more}"
  return f"{head}Content-Type: application/x-www-form-urlencoded\r\n\r\n".encode() + body


REQUESTS = {
  "no HTTP": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\xff" * 100 + b"\r\n\r\n",
  "a length below zero": post("Content-Length: -1\r\n", b"a=1"),
  "a length that is no number": post("Content-Length: many\r\n", b"a=1"),
  "two lengths": post("Content-Length: 3\r\nContent-Length: 4\r\n", b"a=1&"),
  "no length": post("", b"a=1"),
  "10 MB": post("Content-Length: 10000000\r\n", b"a" * 1_000),
  "broken chunks": post("Transfer-Encoding: chunked\r\n", b"zz\r\nabc\r\n0\r\n\r\n"),
  "a header of 60 kB": post("Content-Length: 3\r\n", b"a=1", more="Cookie: " + "a=b; " * 12_000 + "\r\n"),
  "a NUL in the path": b"GET /account/sign-in%00 HTTP/1.1\r\nHost: ocrt.example\r\nConnection: close\r\n\r\n",
  "a path that climbs": b"GET /css/..%2f..%2fnginx/run HTTP/1.1\r\nHost: ocrt.example\r\nConnection: close\r\n\r\n",
  "a value that is not UTF-8": post("Content-Length: 4\r\n", b"a=\xff\xfe"),
}


@pytest.mark.parametrize("name", REQUESTS)
def test_a_request_that_cannot_be_meant(name, nginx, data):
  assert 400 <= say(nginx, REQUESTS[name]) < 500
  assert_going_on(nginx, data)


def test_a_browser_that_goes_away_in_the_middle(nginx, data):
  assert say(nginx, post("Content-Length: 1000\r\n", b"username=graz"), goes_away=True) in (None, 400)
  assert_going_on(nginx, data)


def test_chunks_of_a_good_form(nginx, data):
  assert say(nginx, post("Transfer-Encoding: chunked\r\n", b"3\r\na=1\r\n0\r\n\r\n")) == 403


def assert_going_on(nginx: Nginx, data):
  assert Person(nginx.door, data.origin).get("/account/sign-in").status == 200
  # `keep` says when a program has ended.
  assert "ended with status" not in nginx.log
