"""nginx/run as a newcomer calls it, in a terminal's foreground."""

import os
import re
import signal
import subprocess
import threading
from collections.abc import Callable

from .doors import WebServer
from .patience import PATIENCE, wait_until
from .person import Person
from .processes import descendants, wait_for

# To the printed logins, with all that has to be installed and built before: far more than it takes.
START = 900


class Run:
  """From `with` to Ctrl-C. `start` starts the command, with these arguments for Popen."""

  def __init__(self, port: int, start: Callable[..., subprocess.Popen]):
    self.port, self.start, self.lines = port, start, list[str]()

  def __enter__(self) -> "Run":
    # A group of its own, as a terminal makes one: Ctrl-C goes to all of it.
    self.process = self.start(stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True)
    self.reader = threading.Thread(target=lambda: self.lines.extend(iter(self.process.stdout.readline, "")))
    self.reader.start()
    try:
      wait_until(lambda: self.address in self.said or self.process.poll() is not None, seconds=START)
      assert self.process.poll() is None, self.said
    except BaseException:
      self.__exit__()
      raise
    return self

  def __exit__(self, *_):
    family = descendants(self.process.pid)
    # As impatient people do.
    for _ in range(3):
      if self.process.poll() is None:
        os.killpg(self.process.pid, signal.SIGINT)
    try:
      self.code = wait_for(self.process, family)
    finally:
      # It ends with the last process that could still say something.
      self.reader.join(PATIENCE)
      self.process.stdout.close()

  @property
  def address(self) -> str:
    return f"http://127.0.0.1:{self.port}/"

  @property
  def said(self) -> str:
    return "".join(self.lines)

  def person(self) -> Person:
    return Person(WebServer(self.port), self.address.rstrip("/"))

  def logins(self) -> list[tuple[str, str]]:
    """As they stand in what was printed: columns between two spaces or more."""
    rows = [re.split(r"\s{2,}", line.strip()) for line in self.said.splitlines()]
    return [(row[0], row[1]) for row in rows if len(row) == 3 and row[0] == "graz"]
