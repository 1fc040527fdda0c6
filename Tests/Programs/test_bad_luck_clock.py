"""The clock is set back by an hour while people write and stay signed in."""

import re

import pytest

from .support.bad_luck import BadLuck
from .support.person import PASSWORD
from .support.site import Site

HOUR = 3600
# A session ends after so many seconds without a request.
IDLE = 90 * 60
HISTORY = """
  SELECT revision, text, answerHistory.savedAt FROM answerHistory JOIN report ON report.id = answerHistory.report
  JOIN member ON member.id = report.member WHERE slug = 'graz' AND year = (SELECT max(year) FROM cycle)
  AND question = 'p1.comment' ORDER BY revision"""


@pytest.fixture
def luck(data, folder, luck_library):
  luck = BadLuck(luck_library, data, folder / "luck")
  yield luck
  luck.set_clock(0)


@pytest.fixture
def site(data, folder, luck):
  with Site(data, folder, OCRT_SESSION_IDLE_MINUTES=str(IDLE // 60), **luck.environment) as site:
    yield site


def test_revisions_rise_and_the_history_keeps_its_order(site, data, luck):
  person = site.signed_in("graz")
  page = data.report("graz") + "/p1"
  begin = len(data.rows(HISTORY))
  texts = []
  for clock in (0, -HOUR, 0):
    luck.set_clock(clock)
    for number in range(2):
      texts.append(f"Written as number {len(texts)}")
      assert person.submit(page, {"p1.comment": texts[-1]}).status == 303
      assert person.form(page)["p1.comment"] == texts[-1]
  rows = data.rows(HISTORY)[begin:]
  assert [text for _, text, _ in rows] == texts
  assert [revision for revision, _, _ in rows] == list(range(rows[0][0], rows[0][0] + 6))
  # The clock was really back.
  assert HOUR - 60 < rows[1][2] - rows[2][2] < HOUR + 60
  shown = re.findall(r'id="revision-(\d+)"', person.get(data.report("graz") + "/history/p1.comment").text)
  # What one person wrote without a pause is one piece of work; the clock's jumps end it, so that nothing written before them is left out.
  assert [int(revision) for revision in shown[:3]] == [rows[5][0], rows[3][0], rows[1][0]]
  assert data.ctl("check") == "All is well.\n"


def test_sessions_neither_end_nor_live_for_ever(site, data, luck):
  person, other = site.signed_in("graz"), site.signed_in("toulouse")
  home, others = data.report("graz"), data.report("toulouse")
  luck.set_clock(-HOUR)
  assert person.get(home).status == 200
  # Idle for a minute too long since then: the hour is no present. Who signed in before it and has not been here since is still signed in.
  luck.set_clock(-HOUR + IDLE + 60)
  assert person.get(home).status == 303
  assert other.get(others).status == 200
  luck.set_clock(-HOUR + 2 * (IDLE + 60))
  assert other.get(others).status == 303


def test_whoever_was_slowed_down_does_not_wait_an_hour_longer(site, luck):
  for _ in range(6):
    site.visitor("198.51.100.7").sign_in("oulu", "not the password")
  assert site.visitor("198.51.100.7").sign_in("oulu").status == 429
  luck.set_clock(-HOUR)
  assert site.visitor("198.51.100.7").sign_in("oulu").status == 303
  # Whoever guesses on is slowed down again at once, by the clock as it is now.
  for _ in range(6):
    site.visitor("198.51.100.7").sign_in("oulu", "not the password")
  answer = site.visitor("198.51.100.7").sign_in("oulu", PASSWORD)
  assert answer.status == 429
  assert int(answer.header("Retry-After")) <= 60
