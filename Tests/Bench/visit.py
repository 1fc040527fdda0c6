"""What a visit costs: bytes over the wire, and the start of a program as plain CGI."""

import gzip
import os
import re
import statistics
import subprocess
import time
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode, urljoin


def bytes_of_visits(port: int, page: str, head: dict[str, str] | None = None) -> tuple[int, int]:
  """Bytes of the first visit to a page with all that belongs to it, and of the second, with what the browser may keep."""
  first, text, _ = fetch(port, page, head)
  again = first
  waiting, known = re.findall(r'(?:src|href)="(/(?:css|js|img|fonts)/[^"]+|/favicon[^"]+)"', text), set[str]()
  while waiting:
    address = waiting.pop()
    if address in known:
      continue
    known.add(address)
    size, text, headers = fetch(port, address)
    first += size
    again += bytes_again(port, address, headers, size)
    # A script's parts.
    waiting += [urljoin(address, part) for part in re.findall(r'(?:from|import) "(\./[^"]+\.js)"', text)]
  return first, again


def bytes_again(port: int, address: str, headers, size: int) -> int:
  """What the next visit takes of a file: nothing while it may be kept, the answer "unchanged" where the browser has to ask."""
  if "max-age" in headers.get("Cache-Control", ""):
    return 0
  if "ETag" not in headers:
    return size
  return exchange(port, "GET", address, {"Accept-Encoding": "gzip", "If-None-Match": headers["ETag"]})[0]


def fetch(port: int, address: str, head: dict[str, str] | None = None):
  """Bytes of head and body as sent, the text, and the answer's headers."""
  size, answer, body = exchange(port, "GET", address, (head or {}) | {"Accept-Encoding": "gzip"})
  if answer.headers.get("Content-Encoding") == "gzip":
    body = gzip.decompress(body)
  return size, body.decode(errors="replace"), answer.headers


def bytes_of_saves(port: int, page: str, head: dict[str, str], fields: dict[str, str], question: str) -> tuple[int, tuple[int, int] | None]:
  """Bytes of the answer to a saved form, and of the one to an answer that saved itself: all of it, and the body alone. None where the
  site has no such address."""
  kind = {"Content-Type": "application/x-www-form-urlencoded"}
  form, _, _ = exchange(port, "POST", page, head | kind, {"csrf": fields["csrf"], question: "Saved with the form"})
  _, text, _ = fetch(port, page, head)
  base = re.search(rf'name="base" value="[^"]*?({re.escape(question)}:\d+)', text)[1]
  sent = {"csrf": fields["csrf"], "page": base, "base": base, question: "Saved by itself"}
  alone, answer, body = exchange(port, "POST", page + "/answer", head | kind, sent)
  return form, (alone, len(body)) if answer.status == 200 else None


def exchange(port: int, method: str, address: str, head: dict[str, str], fields: dict[str, str] | None = None):
  """Bytes of head and body as sent, the answer, its body."""
  connection = HTTPConnection("127.0.0.1", port)
  connection.request(method, address, urlencode(fields) if fields else None, head)
  answer = connection.getresponse()
  body = answer.read()
  size = sum(len(name) + len(value) + 4 for name, value in answer.getheaders()) + 19 + len(body)
  connection.close()
  return size, answer, body


def start_up_ms(program: Path, path: str, environment: dict[str, str], runs: int = 40) -> float:
  """Median time from starting the program by hand to its full answer."""
  cgi = {
    "GATEWAY_INTERFACE": "CGI/1.1", "SERVER_PROTOCOL": "HTTP/1.1", "REQUEST_METHOD": "GET", "REQUEST_URI": path,
    "SCRIPT_NAME": path, "QUERY_STRING": "", "REMOTE_ADDR": "127.0.0.1", "SERVER_NAME": "localhost", "SERVER_PORT": "80",
    "HTTP_HOST": "localhost", "PATH": os.environ["PATH"],
  }
  times = []
  for _ in range(runs):
    begin = time.perf_counter()
    subprocess.run([program], env=cgi | environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    times.append((time.perf_counter() - begin) * 1000)
  return statistics.median(times)
