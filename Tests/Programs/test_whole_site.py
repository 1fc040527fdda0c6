"""nginx/run as a newcomer calls it: from nothing to a signed-in page, Ctrl-C, and everything is there again."""

import os
import re
import signal
import subprocess
import threading
from pathlib import Path

import pytest

from .support.built import PROJECT
from .support.doors import WebServer
from .support.patience import wait_until
from .support.person import Person
from .support.ports import free_port, is_open
from .support.processes import processes

# nginx/run brings the release build up to date, which takes seconds only where it has been built before: Tests/run sees to that.
pytestmark = pytest.mark.skipif(not (PROJECT / ".build/release/report.fcgi").exists(), reason="the release is not built")


class Run:
  """nginx/run in a terminal's foreground, from `with` to Ctrl-C."""

  def __init__(self, data: Path, port: int):
    self.data, self.port, self.lines = data, port, list[str]()

  def __enter__(self) -> "Run":
    # A group of its own, as a terminal makes one: Ctrl-C goes to all of it.
    self.process = subprocess.Popen(
      [PROJECT / "nginx/run", "--port", str(self.port), "--data", self.data], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
      text=True, start_new_session=True)
    self.reader = threading.Thread(target=lambda: self.lines.extend(iter(self.process.stdout.readline, "")))
    self.reader.start()
    try:
      wait_until(lambda: self.address in self.said or self.process.poll() is not None, seconds=500)
      assert self.process.poll() is None, self.said
    except AssertionError:
      self.__exit__()
      raise
    return self

  def __exit__(self, *_):
    # As impatient people do.
    for _ in range(3):
      if self.process.poll() is None:
        os.killpg(self.process.pid, signal.SIGINT)
    self.code = self.process.wait(30)
    self.reader.join()
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


def test_from_the_first_start_to_the_second(folder):
  data, port = folder / "data", free_port()
  with Run(data, port) as run:
    user, password = run.logins()[0]
    person = run.person()
    assert person.sign_in(user, password).status == 303
    report = re.search(r"/report/\d{4}/[a-z-]+", person.get("/account/colleagues").text)[0]
    assert person.get(report).status == 200
    assert person.submit(f"{report}/x", {"x.feedback_wish": "Kept over the night"}).status == 303
    running = " ".join(processes(data))
    assert all(f"{name}.fcgi" in running for name in ("account", "council", "document", "library", "office", "report")) and "nginx" in running
    assert (data.stat().st_mode & 0o777, (data / "ocrt.sqlite").stat().st_mode & 0o777) == (0o700, 0o600)
  assert run.code == 0
  assert run.lines[-1] == "== Stopped\n"
  assert processes(data) == []
  assert not is_open(port)

  # Another port: what the configuration says about the old one is brought up to date, what else stands in it stays.
  with (data / "ocrt.conf").open("a") as configuration:
    configuration.write("coalition_name = A coalition of our own\n")
  with Run(data, free_port()) as again:
    assert again.logins() == run.logins()
    person = again.person()
    assert person.sign_in(user, password).header("Location") == again.address
    assert person.form(f"{report}/x")["x.feedback_wish"] == "Kept over the night"
    assert "A coalition of our own" in person.get(report).text
  assert again.code == 0
  assert processes(data) == []
