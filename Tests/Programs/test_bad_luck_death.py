"""Programs that are killed while people save: what was acknowledged is there, once, and the others go on."""

import itertools
import os
import signal
import threading
import time

import pytest

from .support import built
from .support.bad_luck import BadLuck
from .support.doors import Socket
from .support.fastcgi import Broken
from .support.nginx_site import Nginx
from .support.patience import PATIENCE
from .support.running import Running
from .support.site import Site
from .support.writers import Steadily, assert_nothing_is_lost, writers

SECONDS, SAVES_A_SECOND = 60, 200
# Of each person, for a save that comes through. A program that has hardly begun is started again after a second; the rest is for a machine
# that is busy with other things. Somebody who never comes through has waited for all SECONDS.
LONGEST_WAIT = 40


@pytest.fixture(scope="module")
def site(data, folder):
  with Nginx(data, folder / "log", copies=2) as site:
    yield site


class Comers(threading.Thread):
  """People who open every program's pages and sign in, one after the other, until the end."""
  PAGES = ["/", "/account/sign-in", "/office/members", "/help"]

  def __init__(self, site):
    super().__init__()
    self.site, self.ended = site, threading.Event()
    self.statuses: list[int] = []
    self.signed_in = 0
    self.longest_wait, self._last = 0.0, time.monotonic()

  def run(self) -> None:
    for number in itertools.count():
      if self.ended.is_set():
        return
      person = self.site.visitor()
      for page in self.PAGES:
        self._note(person.get(page).status, {200, 303})
      form = person.get("/account/sign-in")
      if form.status == 200:
        status = person.sign_in("malmo").status if number % 2 else person.sign_in("oulu").status
        self.signed_in += status == 303
        self._note(status, {303})

  def _note(self, status: int, good: set[int]) -> None:
    self.statuses.append(status)
    if status in good:
      self.longest_wait, self._last = max(self.longest_wait, time.monotonic() - self._last), time.monotonic()


def test_killed_again_and_again_while_many_save(site, data, measured):
  people, comers = writers(site, ["p1", "p2"]), Comers(site)
  comers.start()
  kills = 0
  with Steadily(people, SECONDS, SAVES_A_SECOND) as together:
    for turn, name in enumerate(itertools.cycle(built.PROGRAMS)):
      # One copy of the program, the other one, or all of it.
      for process in site.programs(name)[slice(None) if turn % 3 == 2 else slice(turn % 3, turn % 3 + 1)]:
        os.kill(process, signal.SIGKILL)
        kills += 1
      together.threads[0].join(1.2)
      if not together.is_writing:
        break
  comers.ended.set()
  comers.join(PATIENCE)
  assert not comers.is_alive()

  measured(
    f"Programs killed {kills} times in {SECONDS} s: {together.count} saves acknowledged ({together.count / SECONDS:.0f} a second), "
    f"{len(together.refused)} without an answer, longest wait for a save {together.longest_wait:.1f} s; "
    f"{comers.signed_in} sign-ins, longest wait of visitors {comers.longest_wait:.1f} s")
  assert kills > SECONDS / 3
  assert together.count > 1000
  # The web server's own page for a program that has gone away; no program has complained of another's death.
  assert {answer[:4] for answer in together.refused} <= {"502 "}
  assert set(comers.statuses) <= {200, 303, 502}
  assert comers.signed_in > 5
  assert together.longest_wait < LONGEST_WAIT
  assert comers.longest_wait < LONGEST_WAIT
  assert_nothing_is_lost(together, data)
  assert data.rows("PRAGMA integrity_check") == [("ok",)]
  assert data.findings() == []


HISTORY = "SELECT count(*) FROM answerHistory WHERE text = ?"
CURRENT = "SELECT count(*) FROM answer WHERE text = ?"


@pytest.mark.parametrize("journal", ["wal", "delete"])
def test_a_death_in_each_step_of_a_save(journal, demo, folder, luck_library, measured):
  place = folder / journal
  place.mkdir()
  data = demo.copy(place / "data", journal_mode=journal)
  luck = BadLuck(luck_library, data, place / "luck")
  with Site(data, place / "site") as site, Running("report", data, place, **luck.environment) as mortal:
    person = site.signed_in("graz")
    doomed = person.at(Socket(mortal.address))
    page, other = data.report("graz") + "/p1", data.report("graz") + "/p2"
    seal = person.form(page)["csrf"]
    assert person.submit(page, {"p1.comment": "Before"}).status == 303
    came_through = 0
    for step in itertools.count(1):
      text = f"Written in {step} steps"
      luck.die_in_step(step)
      try:
        answer = doomed.post(page, {"csrf": seal, "p1.comment": text})
      except (Broken, ConnectionResetError):
        answer = None
      if answer:
        break
      assert mortal.process.wait(PATIENCE) == -signal.SIGKILL
      # The lock is free, and half a save is in nobody's way, of reading or of writing.
      assert person.submit(other, {"p2.comment": f"Meanwhile {step}"}).status == 303
      assert data.value(HISTORY, text) == data.value(CURRENT, text) <= 1
      assert data.rows("PRAGMA integrity_check") == [("ok",)]
      came_through += data.value(CURRENT, text)
      mortal.start()
    assert answer.status == 303
    assert data.value(CURRENT, text) == 1
    assert person.form(page)["p1.comment"] == text
    measured(f"Killed in each of {step - 1} steps of a save (journal {journal}): {came_through} came through whole, the others not at all")
    assert step > 5
  assert data.findings() == []
