"""What a visit costs: bytes over the wire, and the start of a program as plain CGI."""

import gzip
import os
import re
import statistics
import subprocess
import time
from http.client import HTTPConnection
from pathlib import Path


def bytes_of_visits(port: int, page: str) -> tuple[int, int]:
  """Bytes of the first visit to a page with all that belongs to it, and of the second, with what the browser may keep."""
  first, text, _ = fetch(port, page)
  again = first
  for address in dict.fromkeys(re.findall(r'(?:src|href)="(/(?:css|js|img|fonts)/[^"]+|/favicon[^"]+)"', text)):
    size, _, cache = fetch(port, address)
    first += size
    again += 0 if "max-age" in cache else size
  return first, again


def fetch(port: int, address: str) -> tuple[int, str, str]:
  """Bytes of head and body as sent, the text, and the Cache-Control header."""
  connection = HTTPConnection("127.0.0.1", port)
  connection.request("GET", address, headers={"Accept-Encoding": "gzip"})
  answer = connection.getresponse()
  body = answer.read()
  head = sum(len(name) + len(value) + 4 for name, value in answer.getheaders()) + 19
  if answer.headers.get("Content-Encoding") == "gzip":
    text = gzip.decompress(body).decode(errors="replace")
  else:
    text = body.decode(errors="replace")
  return head + len(body), text, answer.headers.get("Cache-Control", "")


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
