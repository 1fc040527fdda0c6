"""nginx/run as a newcomer calls it: from nothing to a signed-in page, Ctrl-C, and everything is there again."""

import os
import re
import subprocess
from functools import partial
from pathlib import Path

import pytest

from .support.built import PROJECT
from .support.nginx_run import Run
from .support.ports import free_port, is_open
from .support.processes import processes

# nginx/run brings the release build up to date, which takes seconds only where it has been built before: Tests/run sees to that.
pytestmark = pytest.mark.skipif(not (PROJECT / ".build/release/report.fcgi").exists(), reason="the release is not built")


def here(data: Path, port: int, **environment: str) -> Run:
  """With the data in this folder."""
  return Run(port, partial(subprocess.Popen, [PROJECT / "nginx/run", "--port", str(port), "--data", data], env=os.environ | environment))


def test_from_the_first_start_to_the_second(folder):
  data, port = folder / "data", free_port()
  with here(data, port) as run:
    user, password = run.logins()[0]
    person = run.person()
    assert person.sign_in(user, password).status == 303
    report = re.search(r"/report/\d{4}/[a-z-]+", person.get("/account/colleagues").text)[0]
    assert person.get(report).status == 200
    assert person.submit(f"{report}/x", {"x.feedback_wish": "Kept over the night"}).status == 303
    running = " ".join(processes(data))
    assert all(f"{name}.fcgi" in running for name in ("account", "council", "document", "library", "office", "prize", "report")) and "nginx" in running
    assert (data.stat().st_mode & 0o777, (data / "ocrt.sqlite").stat().st_mode & 0o777) == (0o700, 0o600)
  assert run.code == 0
  assert run.lines[-1] == "== Stopped\n"
  assert processes(data) == []
  assert not is_open(port)

  # Another port: what the configuration says about the old one is brought up to date, what else stands in it stays.
  with (data / "ocrt.conf").open("a") as configuration:
    configuration.write("coalition_name = A coalition of our own\n")
  # And temporary files in a folder whose path is too long for that of a socket.
  temporary = folder / ("t" * 90)
  temporary.mkdir()
  with here(data, free_port(), TMPDIR=str(temporary)) as again:
    assert again.logins() == run.logins()
    person = again.person()
    assert person.sign_in(user, password).header("Location") == again.address
    assert person.form(f"{report}/x")["x.feedback_wish"] == "Kept over the night"
    assert "A coalition of our own" in person.get(report).text
  assert again.code == 0
  assert processes(data) == []
