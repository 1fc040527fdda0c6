"""A disk that takes nothing: people are told so with their text still in the page, nothing is damaged, reading goes on, and all is well
again as soon as the disk is.

The errors come from bad_luck.c, so no rights are needed. As root, where file systems can be mounted, a small one is filled up as well.
"""

import os
import re
import signal
import subprocess
import tempfile
from pathlib import Path

import pytest

from .support.bad_luck import BadLuck
from .support.data_folder import DataFolder
from .support.doors import Shell
from .support.page_form import Forms
from .support.patience import wait_until
from .support.person import PASSWORD, Person
from .support.site import Site
from .support.writers import STORED, UntilToldOtherwise, assert_nothing_is_lost, writers


class Refusing:
  """A disk whose calls fail."""
  has_room_left = False

  def __init__(self, kind: str, data: DataFolder, place: Path, library: Path):
    self.kind, self.data = kind, data
    self.luck = BadLuck(library, data, place / "luck")

  def __enter__(self) -> "Refusing":
    return self

  def __exit__(self, *_):
    self.end()

  def begin(self) -> None:
    {"no room": self.luck.no_room, "failing writes": self.luck.writes_fail, "failing flushes": self.luck.flushes_fail}[self.kind]()

  def end(self) -> None:
    self.luck.end()


class Small:
  """A file system of its own, filled to its last byte by somebody else's file. The database's own files may have room left inside."""
  MIB = 24
  has_room_left = True

  def __init__(self, kind: str, data: DataFolder, place: Path, library: Path):
    self.kind, self.whole, self.folder, self.place, self.library = kind, data, place / "small", place, library
    self.filler = self.folder / "filler"

  def __enter__(self) -> "Small":
    self.folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={self.MIB}m,mode=700", "none", self.folder], check=True)
    try:
      self.data = self.whole.copy(self.folder)
      self.luck = BadLuck(self.library, self.data, self.place / "luck")
    except BaseException:
      self.__exit__()
      raise
    return self

  def __exit__(self, *_):
    # Lazily: a program's memory may outlive it by a moment.
    subprocess.run(["umount", "--lazy", self.folder], check=True)

  def begin(self) -> None:
    with self.filler.open("wb", buffering=0) as filler:
      for size in (1 << 16, 1 << 12):
        try:
          while filler.write(bytes(size)) == size:
            pass
        except OSError:
          pass

  def end(self) -> None:
    self.filler.unlink()


def can_mount() -> bool:
  if os.getuid() != 0:
    return False
  with tempfile.TemporaryDirectory() as folder:
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "none", folder], capture_output=True).returncode == 0
    if mounted:
      subprocess.run(["umount", folder], check=True)
    return mounted


DISKS = dict.fromkeys(["no room", "failing writes", "failing flushes"], Refusing)
if can_mount():
  DISKS["a small disk that is full"] = Small


@pytest.fixture(params=DISKS)
def disk(request, demo, folder, luck_library):
  place = Path(tempfile.mkdtemp(dir=folder, prefix=""))
  with DISKS[request.param](request.param, demo.copy(place / "data"), place, luck_library) as disk:
    yield disk


@pytest.fixture
def site(disk, folder):
  with Site(disk.data, Path(tempfile.mkdtemp(dir=folder, prefix="")), **disk.luck.environment) as site:
    yield site


def send_until_refused(person, page: str, fields: dict[str, str]):
  """What is left of the room may hold a few saves more. The saves that came through, and the answer to the one that did not."""
  saved = []
  for number in range(1_000):
    typed = fields | {"p1.comment": f"Attempt {number}, line 1\r\n\r\nline 3 & \"ö\" <b>\r\n" + "ж" * 4_000}
    answer = person.post(page, typed)
    if answer.status != 303:
      return saved, typed, answer
    saved.append(typed["p1.comment"])
  raise AssertionError("the disk took everything")


def test_what_was_typed_waits_in_the_page_until_the_disk_is_well_again(disk, site):
  data = disk.data
  person = site.signed_in("graz")
  page = data.report("graz") + "/p1"
  assert person.submit(page, {"p1.comment": "Untouched"}).status == 303
  # Without a base each save follows the person's own.
  fields = {name: value for name, value in person.form(page).items() if name != "base"}
  disk.begin()
  saved, typed, answer = send_until_refused(person, page, fields)
  assert saved == [] or disk.has_room_left

  assert answer.status == 503
  assert answer.header("Retry-After") == "60"
  assert "<h1>Not saved yet</h1>" in answer.text
  waiting = Forms(answer.text).to(page).fields
  # A page's line break is one character; the browser sends two again.
  assert sorted(waiting) == sorted((name, value.replace("\r\n", "\n")) for name, value in typed.items())

  # Reading goes on, also when it is time to note that the session was used, and in a program that starts only now.
  disk.luck.set_clock(120)
  first = site.report.process
  site.report.start()
  site.report.end(first, signal.SIGTERM)
  for _ in range(3):
    shown = person.get(page)
    assert shown.status == 200
    assert re.findall(r"Attempt \d+|Untouched", shown.text) == [(saved or ["Untouched"])[-1].partition(",")[0]]
  assert person.get(data.report("graz")).status == 200
  assert disk.has_room_left or "the session's use was not noted: not stored" in site.log

  # A session cannot begin without being written down; who tries is told so.
  if not disk.has_room_left:
    newcomer = site.visitor()
    refused = newcomer.sign_in("toulouse")
    assert refused.status == 503
    assert "<h1>Not saved yet</h1>" in refused.text
    assert PASSWORD not in refused.text

  disk.end()
  assert person.post(page, waiting).status == 303
  texts = [text for city, question, text in data.rows(STORED) if (city, question) == ("graz", "p1.comment")]
  assert texts.count(dict(waiting)["p1.comment"]) == 1
  assert site.visitor().sign_in("toulouse").status == 303
  assert data.rows("PRAGMA integrity_check") == [("ok",)]
  assert data.ctl("check") == "All is well.\n"


def test_as_plain_cgi_the_text_waits_too(demo, folder, luck_library):
  """A program that lives for one request has to open the database first, which needs room as well."""
  place = folder / "cgi"
  place.mkdir()
  data = demo.copy(place / "data")
  luck = BadLuck(luck_library, data, place / "luck")
  person = Person(Shell(data.environment | luck.environment), data.origin)
  assert person.sign_in("graz").status == 303
  page = data.report("graz") + "/p1"
  typed = person.form(page) | {"p1.comment": "Written where every request starts a program"}
  luck.no_room()
  answer = person.post(page, typed)
  assert answer.status == 503
  assert "<h1>Not saved yet</h1>" in answer.text
  waiting = Forms(answer.text).to(page).fields
  assert sorted(waiting) == sorted(typed.items())
  luck.end()
  assert person.post(page, waiting).status == 303
  assert person.form(page)["p1.comment"] == typed["p1.comment"]
  assert data.ctl("check") == "All is well.\n"


def test_it_comes_and_goes_while_people_save(disk, site, measured):
  # However many saves the database's own files still have room for: people write on until the disk has refused some.
  with UntilToldOtherwise(writers(site, ["p2"])) as together:
    for _ in range(3):
      saved = together.count
      wait_until(lambda: together.count >= saved + 40)
      refused = len(together.refused)
      disk.begin()
      wait_until(lambda: len(together.refused) >= refused + 10)
      disk.end()
    saved = together.count
    wait_until(lambda: together.count >= saved + 40)
  assert {answer[:4] for answer in together.refused} == {"503 "}
  assert all("<h1>Not saved yet</h1>" in answer for answer in together.refused)
  assert_nothing_is_lost(together, disk.data)
  measured(f"The disk fails while people save ({disk.kind}): {together.count} saved, {len(together.refused)} refused and told so")
  assert disk.data.rows("PRAGMA integrity_check") == [("ok",)]
  assert disk.data.ctl("check") == "All is well.\n"
