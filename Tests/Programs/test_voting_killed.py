"""The vote while its program is killed: no ballot is lost, none is there twice, and each counts as its voter cast it."""

import itertools
import os
import signal
import sys
import time

from .support.built import PROJECT
from .support.nginx_site import Nginx

sys.path.insert(0, str(PROJECT / "Tests/Bench"))
from visitor import Visitor  # noqa: E402
from voting import CATEGORIES, Voter, crowd, electors  # noqa: E402

COUNT, HANDS = 60, 8
# After so many requests a program is killed.
EVERY = 40


def test_no_ballot_is_lost_or_doubled_while_the_program_is_killed(demo, folder, measured):
  data = demo.copy(folder / "data", base_address="http://127.0.0.1")
  year = electors(data.database, COUNT)
  before = {category: data.value("SELECT count(*) FROM ballot WHERE vote <> '....' AND category = ?", category) for category in CATEGORIES}
  with Nginx(data, folder / "log", copies=2) as site:
    data.write_configuration(f"base_address = http://127.0.0.1:{site.port}\n")
    for process in site.programs("prize"):
      os.kill(process, signal.SIGTERM)
    kills, requests, turns = [], itertools.count(1), itertools.count()

    def kill() -> None:
      if next(requests) % EVERY == 0:
        # One copy, then the other.
        for process in site.programs("prize")[next(turns) % 2:][:1]:
          os.kill(process, signal.SIGKILL)
          kills.append(process)

    def again() -> bool:
      time.sleep(0.05)
      return True

    voters = [Voter(Visitor(site.port), year, number, kill) for number in range(COUNT)]
    receipts, _, seconds = crowd(voters, HANDS, again)
  measured(f"{COUNT} members voted in both categories in {seconds:.1f} s while prize.fcgi was killed {len(kills)} times")
  assert len(kills) > 2
  assert len(receipts) == COUNT
  for category in CATEGORIES:
    ballots = dict(data.rows("SELECT code, vote FROM ballot WHERE vote <> '....' AND category = ?", category))
    marks = data.value("SELECT count(*) FROM elector WHERE state = 1 AND category = ?", category)
    assert marks == len(ballots) == before[category] + COUNT
    for own in receipts:
      code, vote = own[category]
      assert ballots[code] == vote
  assert data.ctl("check") == "All is well.\n"
