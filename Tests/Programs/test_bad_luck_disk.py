"""A disk that takes nothing: people are told so with their text still in the page, nothing is damaged, reading goes on, and all is well again as
soon as the disk is.

The errors come from bad_luck.c, so no rights are needed. As root, where file systems can be mounted, a small one is filled up as well.
"""

import os
import subprocess
import tempfile
from contextlib import ExitStack
from pathlib import Path

import pytest

from .support.bad_luck import BadLuck
from .support.data_folder import DataFolder
from .support.page_form import Forms
from .support.patience import wait_until
from .support.person import PASSWORD
from .support.site import Site
from .support.writers import STORED, Together, assert_nothing_is_lost, writers


class Refusing:
  """A disk whose calls fail."""

  def __init__(self, kind: str, data: DataFolder, place: Path, library: Path):
    self.data, self.kind = data, kind
    self.luck = BadLuck(library, data, place / "luck")

  def __enter__(self) -> "Refusing":
    return self

  def __exit__(self, *_):
    self.luck.end()

  def begin(self) -> None:
    {"no room": self.luck.no_room, "failing writes": self.luck.writes_fail, "failing flushes": self.luck.flushes_fail}[self.kind]()

  def end(self) -> None:
    self.luck.end()


class Small(Refusing):
  """A file system of its own, filled to its last byte by somebody else's file."""
  MIB = 24

  def __enter__(self) -> "Small":
    self.filler = self.data.path / "filler"
    whole = self.data
    self.folder = whole.path.with_name("small")
    self.folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={self.MIB}m,mode=700", "none", self.folder], check=True)
    self.data = whole.copy(self.folder)
    self.filler = self.folder / "filler"
    self.luck = BadLuck(Path(self.luck.environment["LD_PRELOAD"]), self.data, self.luck.file)
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


TROUBLES = ["no room", "failing writes", "failing flushes"] + (["a small disk that is full"] if can_mount() else [])


@pytest.fixture(params=TROUBLES)
def disk(request, demo, folder, luck_library):
  place = Path(tempfile.mkdtemp(dir=folder, prefix=""))
  kind = Small if request.param == TROUBLES[-1] and len(TROUBLES) == 4 else Refusing
  with kind(request.param, demo.copy(place / "data"), place, luck_library) as disk:
    yield disk


@pytest.fixture
def site(disk, folder):
  with ExitStack() as stack:
    yield stack.enter_context(Site(disk.data, Path(tempfile.mkdtemp(dir=folder, prefix="")), **disk.luck.environment))


def send_until_refused(person, page: str, fields: dict[str, str]):
  """What is left of the room may hold a few saves more. The saves that came through, and the answer to the one that did not."""
  saved = []
  for number in range(50):
    typed = fields | {"p1.comment": f"Attempt {number}, line 1\r\n\r\nline 3 & \"ö\" <b>\r\n" + "ж" * 60_000}
    answer = person.post(page, typed)
    if answer.status != 303:
      return saved, typed, answer
    saved.append(typed["p1.comment"])
  raise AssertionError("the disk took everything")


def test_what_was_typed_waits_in_the_page_until_the_disk_is_well_again(disk, site):
  data = disk.data
  person = site.signed_in("graz")
  page = data.report("graz") + "/p1"
  assert person.submit(page, {"p1.comment": "Before"}).status == 303
  fields = person.form(page)
  fields = {name: value for name, value in fields.items() if not name.startswith("base")}
  disk.begin()
  saved, typed, answer = send_until_refused(person, page, fields)
  assert saved == [] or "small" in str(data.path)

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
  site.report.end(first, 15)
  for _ in range(3):
    shown = person.get(page)
    assert shown.status == 200
    assert "Attempt" not in shown.text if not saved else saved[-1].split(",")[0] in shown.text
  assert person.get(data.report("graz")).status == 200

  # A session cannot begin without being written down; who tries is told so.
  if "small" not in str(data.path):
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


def test_it_comes_and_goes_while_people_save(disk, site, measured):
  people = writers(site, ["p2"])
  with Together(people, saves=40) as together:
    for turn in range(1, 4):
      wait_until(lambda: together.count >= 40 * turn)
      before = len(together.refused)
      disk.begin()
      wait_until(lambda: len(together.refused) >= before + 10 or not together.is_writing)
      disk.end()
  assert len(together.refused) >= 10
  assert {answer[:4] for answer in together.refused} == {"503 "}
  assert all("<h1>Not saved yet</h1>" in answer for answer in together.refused)
  assert_nothing_is_lost(together, disk.data)
  refused = sum(len(writer.refused) for writer in people)
  assert together.count + refused == 40 * len(people)
  measured(f"The disk fails while people save ({disk.kind}): {together.count} saved, {refused} refused and told so")
  assert disk.data.rows("PRAGMA integrity_check") == [("ok",)]
  assert disk.data.ctl("check") == "All is well.\n"
