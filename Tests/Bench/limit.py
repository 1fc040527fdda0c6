"""The bare limit: store.c behind the same nginx, and the requests it understands."""

import subprocess
from pathlib import Path

from measure import Recipe

REPORTS = 16


def programs(folder: Path, store: Path, mode: str) -> Path:
  """A folder with the limit as library.fcgi, on a database of its own. `mode`: conn, mutex or group, see store.c."""
  folder.mkdir(parents=True)
  database = folder / "limit.db"
  subprocess.run([store, database, "init"], check=True)
  program = folder / "library.fcgi"
  program.write_text(f'#!/bin/sh\nexec "{store}" "{database}" 8 {mode}\n')
  program.chmod(0o755)
  return folder


def page(folder: Path) -> Recipe:
  files = []
  for number in range(1, REPORTS + 1):
    file = folder / f"limit-page-{number}"
    file.write_bytes(f"GET /page?id={number} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\n\r\n".encode())
    files.append(file)
  return Recipe(files, 200, "Content-Encoding: gzip")


def save(folder: Path) -> Recipe:
  files = []
  for number in range(1, REPORTS + 1):
    text = "@NNNNNNNN@" + "Our+city+counted+reports+%26+complaints+" * 11 + "x" * 52
    body = f"report={number}&question={number % 12 + 1}&text={text}"
    file = folder / f"limit-save-{number}"
    file.write_bytes(
      "POST /save HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
      f"Content-Length: {len(body)}\r\n\r\n{body}".encode())
    files.append(file)
  return Recipe(files, 200, '"ok":true')
