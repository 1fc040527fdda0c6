"""How a program ends: told to, it first answers what it has begun; killed, it loses nothing that it had acknowledged."""

import os
import signal
import socket
import subprocess
import tempfile
from pathlib import Path

import pytest

from .support.built import BUILD, PROJECT
from .support.doors import Socket, variables
from .support.fastcgi import BEGIN, INPUT, PARAMETERS, RESPONDER, Connection, head, record, stream
from .support.patience import PATIENCE, wait_until
from .support.person import Person
from .support.ports import free_port, is_open
from .support.processes import descendants, end, processes
from .support.site import Site
from .support.writers import Together, assert_nothing_is_lost, writers


@pytest.fixture(scope="module")
def site(data, folder):
  with Site(data, folder) as site:
    yield site


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGUSR1])
def test_what_it_has_begun_is_answered(number, site, data):
  person = site.signed_in("graz")
  page = data.report("graz") + "/x"
  text = f"On the way when {number.name} came"
  body = f"csrf={person.form(page)['csrf']}&x.feedback_wish={text.replace(' ', '+')}".encode()
  headers = {"Content-Type": "application/x-www-form-urlencoded", "Cookie": f"ocrt={person.cookies['ocrt']}"}

  process = site.report.process
  connection = Connection(site.report.address)
  connection.send(head(variables("POST", page, headers, body, "192.0.2.1")) + record(INPUT, body[:9]))
  connection.wait_until_read()
  os.kill(process.pid, number)
  # One that comes now waits in the socket's queue for the program that is started next.
  late = Connection(site.report.address)
  late.send(head(variables("GET", page, headers, None, "192.0.2.1")) + stream(INPUT, b""))
  connection.send(stream(INPUT, body[9:]))
  assert connection.receive().status == 303
  assert process.wait(PATIENCE) == 0
  site.report.start()
  assert text in late.receive().text
  assert person.form(page)["x.feedback_wish"] == text


def test_killed_while_people_save(site, data):
  people = writers(site, ["p4"])
  with Together(people, saves=30) as together:
    for kills in range(1, 4):
      wait_until(lambda: together.count >= 30 * kills)
      process = site.report.process
      assert site.report.end(process, signal.SIGKILL) == -signal.SIGKILL
      site.report.start()
  assert together.count > 100
  assert set(together.refused) <= {"no answer"}
  assert_nothing_is_lost(together, data)
  assert data.ctl("check") == "All is well.\n"


def test_killed_programs_leave_no_lock_behind(site, data):
  person = site.signed_in("graz")
  os.kill(site.account.process.pid, signal.SIGKILL)
  site.account.process.wait(PATIENCE)
  assert person.submit(data.report("graz") + "/x", {"x.feedback_wish": "Afterwards"}).status == 303
  site.account.start()
  assert site.visitor().get("/account/sign-in").status == 200


@pytest.fixture
def kept(data, folder):
  """account.fcgi as nginx/serve starts it: watched over by nginx/keep. The socket's path, and how to find the program."""
  address = folder / "kept.sock"
  with socket.socket(socket.AF_UNIX) as listening:
    listening.bind(str(address))
    listening.listen()
    keep = subprocess.Popen([PROJECT / "nginx/keep", BUILD / "account.fcgi"], env=data.environment, stdin=listening)
  yield address, lambda: descendants(keep.pid, "account.fcgi")
  last = descendants(keep.pid, "account.fcgi")
  assert end(keep) == 0
  address.unlink()
  assert not any(Path(f"/proc/{process}").exists() for process in last)


# libfcgi ends the program at a length that overflows; only who may write to the socket, the web server, can send one.
OVERFLOW = record(BEGIN, RESPONDER) + stream(PARAMETERS, b"\xff\xff\xff\xfe\x80\x00\x00\x04" + b"A" * 64)


@pytest.mark.parametrize("death", ["killed", "libfcgi gives up"])
def test_one_that_dies_is_started_again_and_nobody_is_turned_away(death, kept, data):
  address, programs = kept
  wait_until(lambda: len(programs()) == 1)
  first = programs()
  if death == "killed":
    os.kill(first[0], signal.SIGKILL)
  else:
    connection = Connection(address)
    connection.send(OVERFLOW)
  wait_until(lambda: programs() != first)
  # Comes while nobody is there to answer, and waits in the socket's queue.
  assert Person(Socket(address), data.origin).get("/account/sign-in").status == 200
  assert len(programs()) == 1


@pytest.mark.parametrize("moment", ["at once", "as soon as a program runs", "when it answers"])
def test_the_site_ends_whole_however_often_it_is_told(moment, demo, folder):
  place = Path(tempfile.mkdtemp(dir=folder))
  own = demo.copy(place / "data")
  port = free_port()
  serve = subprocess.Popen(
    [PROJECT / "nginx/serve", "--port", str(port), "--programs", BUILD, "--logs", place, "--copies", "2"], env=own.environment)
  try:
    if moment == "as soon as a program runs":
      wait_until(lambda: any("account.fcgi" in command for command in processes(own.path)))
    if moment == "when it answers":
      wait_until(lambda: is_open(port))
    while serve.poll() is None:
      serve.terminate()
  finally:
    end(serve)
  assert processes(own.path) == []
  assert not is_open(port)
