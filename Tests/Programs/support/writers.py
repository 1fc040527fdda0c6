"""People who save at the same time, and the list of what the site has acknowledged."""

import itertools
import threading
import time
from dataclasses import dataclass, field
from typing import Protocol

from .data_folder import DataFolder
from .fastcgi import Broken
from .person import Person

# Everybody of the demo whose report is open to writing.
USERS = ["graz", "graz.colleague", "toulouse", "toulouse.colleague", "athens", "oulu", "woergl", "malmo"]

# At the end of every text that a writer saves.
FILLING = "ä" * 300


class Site(Protocol):
  """Where people can sign in."""
  data: DataFolder

  def signed_in(self, user: str) -> Person: ...


@dataclass
class Writer:
  """Somebody who answers one question again and again, always with another text."""
  person: Person
  city: str
  question: str
  page: str
  csrf: str
  acknowledged: list[str] = field(default_factory=list)
  # What came instead of an acknowledgement.
  refused: list[str] = field(default_factory=list)
  # When each acknowledgement came.
  times: list[float] = field(default_factory=list)

  def save(self, number: int) -> None:
    text = f"{self.question} {number} " + FILLING
    try:
      answer = self.person.post(self.page, {"csrf": self.csrf, self.question: text})
    except (Broken, ConnectionRefusedError, ConnectionResetError):
      self.refused.append("no answer")
      return
    if answer.status == 303:
      self.acknowledged.append(text)
      self.times.append(time.monotonic())
    else:
      self.refused.append(f"{answer.status} {answer.text}")


def writers(site: Site, sections: list[str]) -> list[Writer]:
  """One for each person and section; two people never have the same question of the same city."""
  found = []
  for number, user in enumerate(USERS):
    person, city = site.signed_in(user), user.partition(".")[0]
    for section in sections:
      other = f"p{int(section[1:]) + 5}" if user.endswith(".colleague") else section
      page, question = f"{site.data.report(city)}/{other}", f"{other}.comment"
      # The first one through the form, over what is there; afterwards a save without a base follows the person's own.
      begin = person.submit(page, {question: f"begin {number}"})
      assert begin.status == 303, begin.text
      found.append(Writer(person, city, question, page, person.form(page)["csrf"]))
  return found


class Together:
  """All writers at once, each with so many saves; from `with` to the end of the last save."""

  def __init__(self, writers: list[Writer], saves: int):
    self.writers, self.saves = writers, saves
    self.threads = [threading.Thread(target=self._write, args=[writer]) for writer in writers]

  def __enter__(self) -> "Together":
    for thread in self.threads:
      thread.start()
    return self

  def __exit__(self, *_):
    for thread in self.threads:
      thread.join()

  def _write(self, writer: Writer) -> None:
    try:
      for number in range(self.saves):
        writer.save(number)
    except Exception as error:  # A thread's own error would be heard by nobody.
      writer.refused.append(repr(error))

  @property
  def count(self) -> int:
    return sum(len(writer.acknowledged) for writer in self.writers)

  @property
  def is_writing(self) -> bool:
    return any(thread.is_alive() for thread in self.threads)

  @property
  def acknowledged(self) -> set[tuple[str, str, str]]:
    return {(writer.city, writer.question, text) for writer in self.writers for text in writer.acknowledged}

  @property
  def refused(self) -> list[str]:
    return [answer for writer in self.writers for answer in writer.refused]


class UntilToldOtherwise(Together):
  """All writers at once until the end of the `with`."""

  def __init__(self, writers: list[Writer]):
    super().__init__(writers, saves=0)
    self.is_enough = threading.Event()

  def __exit__(self, *error):
    self.is_enough.set()
    super().__exit__(*error)

  def _write(self, writer: Writer) -> None:
    try:
      for number in itertools.count():
        if self.is_enough.is_set():
          return
        writer.save(number)
    except Exception as error:
      writer.refused.append(repr(error))


class Steadily(Together):
  """All writers for so many seconds, `rate` saves a second in all, or as many as the site takes."""

  def __init__(self, writers: list[Writer], seconds: float, rate: float):
    super().__init__(writers, saves=0)
    self.seconds, self.pause = seconds, len(writers) / rate

  def __enter__(self) -> "Steadily":
    self.begin = time.monotonic()
    return super().__enter__()

  def _write(self, writer: Writer) -> None:
    try:
      for number in itertools.count():
        # Whoever was kept waiting goes on at the usual pace afterwards.
        due = max(self.begin + number * self.pause, time.monotonic() - 1)
        if due > self.begin + self.seconds or time.monotonic() > self.begin + self.seconds:
          return
        time.sleep(max(0, due - time.monotonic()))
        writer.save(number)
    except Exception as error:
      writer.refused.append(repr(error))

  @property
  def longest_wait(self) -> float:
    """The longest time in which somebody who wrote on heard of no save that came through."""
    end = self.begin + self.seconds
    moments = ([self.begin, *writer.times, max([end, *writer.times])] for writer in self.writers)
    return max(later - earlier for times in moments for earlier, later in itertools.pairwise(times))


STORED = """
  SELECT member.slug, answerHistory.question, answerHistory.text FROM answerHistory
  JOIN report ON report.id = answerHistory.report JOIN member ON member.id = report.member"""
CURRENT = STORED.replace("answerHistory", "answer")


def assert_nothing_is_lost(together: Together, data: DataFolder) -> None:
  stored = [save for save in data.rows(STORED) if save[2].endswith(FILLING)]
  assert together.acknowledged <= set(stored)
  # None twice, of those either that were cut off.
  assert len(set(stored)) == len(stored)
  current = set(data.rows(CURRENT))
  for writer in together.writers:
    # Of a save that was cut off, nobody can say whether it came through.
    if not writer.refused:
      assert (writer.city, writer.question, writer.acknowledged[-1]) in current
