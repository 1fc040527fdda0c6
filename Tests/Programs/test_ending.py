"""How a program ends: told to, it first answers what it has begun; killed, it loses nothing that it had acknowledged."""

import os
import signal

import pytest

from .support.doors import variables
from .support.fastcgi import INPUT, Connection, head, record, stream
from .support.patience import wait_until
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
  assert process.wait(30) == 0
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
  site.account.process.wait(30)
  assert person.submit(data.report("graz") + "/x", {"x.feedback_wish": "Afterwards"}).status == 303
  site.account.start()
  assert site.visitor().get("/account/sign-in").status == 200
