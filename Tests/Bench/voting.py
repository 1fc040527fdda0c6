"""The Assembly's vote: thousands of member cities vote within a minute through nginx, each in both categories with its code."""

import hashlib
import hmac
import queue
import re
import sqlite3
import threading
import time
from contextlib import closing
from pathlib import Path

from local_site import Site
from visitor import Form, Visitor

CATEGORIES = ("small", "large")
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def code(number: int) -> str:
  """The voting code of a member of the benchmark."""
  letters = "".join(LETTERS[byte & 31] for byte in hashlib.sha256(f"member {number}".encode()).digest()[:10])
  return f"{letters[:5]}-{letters[5:]}"


def electors(database: Path, count: int) -> int:
  """Adds members to the demo's open vote: each with a blank ballot in both categories and a code. The year of the vote."""
  with closing(sqlite3.connect(database)) as there:
    year = there.execute("SELECT max(year) FROM poll").fetchone()[0]
    office = there.execute("SELECT id FROM account WHERE role = 'admin'").fetchone()[0]
    first = there.execute("SELECT max(id) FROM member").fetchone()[0] + 1
    for number in range(count):
      member = first + number
      there.execute(
        """
        INSERT INTO member (id, slug, country, language, mayor, salutation, contactName, contactEmail, changedAt)
        VALUES (?, ?, 'at', 'en', '', '', '', '', 0)
        """, (member, f"elector-{number}"))
      there.execute(
        "INSERT INTO memberName (member, language, name, searchable) VALUES (?, 'en', ?, ?)",
        (member, f"Elector {number}", f"elector {number}"))
      letters = code(number).replace("-", "").encode()
      sealed = hmac.new(f"prize/{year}".encode(), letters, hashlib.sha256).digest()
      there.execute("INSERT INTO delegate VALUES (?, ?, 'Delegate', ?, 0, 0, ?)", (year, member, sealed, office))
      for category in CATEGORIES:
        key = hashlib.sha256(f"{category} {number}".encode()).digest()[:16]
        there.execute("INSERT INTO elector VALUES (?, ?, 1, ?, 0)", (year, category, member))
        there.execute("INSERT INTO ballot VALUES (?, ?, 1, ?, '....', '...........')", (year, category, key))
    there.commit()
  return year


class Voter:
  """Somebody with a code and a browser. What the page after casting shows is the receipt."""

  def __init__(self, visitor: Visitor, year: int, number: int, before=lambda: None):
    """`before` is called before each request, but not when it is sent again."""
    self.visitor, self.year, self.number, self.before = visitor, year, number, before

  def vote(self, again=lambda: False) -> dict[str, tuple[str, str]]:
    """Votes in both categories: by category the receipt and the vote. `again` is asked after an answer that is none, and may wait."""
    receipts = {}
    page = self._ask(f"/prize/{self.year}/code", None, again)
    fields = [field for field in Form(page).fields if field[0] != "code"] + [("code", code(self.number))]
    page = self._ask(f"/prize/{self.year}/code", fields, again)
    for _ in CATEGORIES:
      category = re.search(rf'action="/prize/{self.year}/vote/(\w+)"', page).group(1)
      target = f"/prize/{self.year}/vote/{category}"
      votes = re.findall(r'name="vote" value="(\w+)"', page)
      vote = votes[self.number % len(votes)]
      fields = [field for field in Form(page).fields if field[0] != "vote"] + [("vote", vote)]
      page = self._ask(target, fields, again)
      page = self._ask(target, Form(page).fields + [("step", "cast")], again)
      receipts[category] = (re.search(r'<code class="code">([^<]+)</code>', page).group(1), vote)
      if len(receipts) < len(CATEGORIES):
        other = next(name for name in CATEGORIES if name != category)
        page = self._ask(f"/prize/{self.year}/vote/{other}", Form(page).fields, again)
    return receipts

  def _ask(self, target: str, fields: list[tuple[str, str]] | None, again) -> str:
    self.before()
    while True:
      try:
        status, text, _ = self.visitor.get(target) if fields is None else self.visitor.post(target, fields)
      except OSError:
        status, text = 0, ""
      if status == 200:
        return text
      if not again():
        raise RuntimeError(f"{status} for {target}: {text[:2000]}")


def crowd(voters: list[Voter], hands: int, again=lambda: False) -> tuple[list[dict], list[float], float]:
  """Everybody votes, so many at once: the receipts, how long each vote of two ballots took, and how long all of it took."""
  waiting: queue.SimpleQueue = queue.SimpleQueue()
  for voter in voters:
    waiting.put(voter)
  receipts: list[dict] = []
  times: list[float] = []

  def work() -> None:
    while True:
      try:
        voter = waiting.get_nowait()
      except queue.Empty:
        return
      start = time.monotonic()
      receipts.append(voter.vote(again))
      times.append(time.monotonic() - start)

  start = time.monotonic()
  threads = [threading.Thread(target=work) for _ in range(hands)]
  for thread in threads:
    thread.start()
  for thread in threads:
    thread.join()
  return receipts, times, time.monotonic() - start


def bench(programs: Path, environment: dict[str, str], port: int, count: int) -> str:
  """A sentence about so many members who vote."""
  database = Path(environment["OCRT_DATA"]) / "ocrt.sqlite"
  year = electors(database, count)
  with Site(programs, port, environment) as site:
    voters = [Voter(Visitor(site.port), year, number) for number in range(count)]
    receipts, times, seconds = crowd(voters, hands=16)
  with closing(sqlite3.connect(database)) as there:
    cast = there.execute("SELECT count(*) FROM ballot WHERE vote <> '....' AND year = ?", (year,)).fetchone()[0]
    voted = there.execute("SELECT count(*) FROM elector WHERE state = 1 AND year = ?", (year,)).fetchone()[0]
  times.sort()
  p99 = times[min(len(times) - 1, int(len(times) * 0.99))] * 1000
  return (
    f"{len(receipts)} members cast {2 * len(receipts)} ballots in {seconds:.1f} s; from the first page to the second receipt "
    f"(6 requests) median {times[len(times) // 2] * 1000:.0f} ms, p99 {p99:.0f} ms; {cast} ballots for {voted} marks in the database")
