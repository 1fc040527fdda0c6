"""Several threads and several programs write at once: nothing that was acknowledged is lost, and nobody hears of a lock."""

import pytest

from .support.data_folder import rows
from .support.patience import wait_until
from .support.site import Site
from .support.writers import STORED, Together, assert_nothing_is_lost, writers

LOCKED = "database is locked"


@pytest.fixture(scope="module")
def site(data, folder):
  with Site(data, folder, copies=2) as site:
    yield site


def test_two_programs_and_the_command_line_write_at_once(site, data):
  said = []
  people = writers(site, ["p1", "p2"])
  primary = site.signed_in("graz")
  with Together(people, saves=25) as together:
    for number in range(8):
      said.append(data.ctl("member", "add", "--name", f"en=Town {number}", "--country", "at", "--language", "de"))
      said.append(data.ctl("login", "issue", "--role", "primary", "--member", f"town-{number}", "--user", f"town{number}", "--name", "A B"))
      colleague = {"name": "C D", "username": f"graz.helper{number}", "email": ""}
      assert primary.submit("/account/colleagues", colleague).status == 200
      assert data.value("SELECT count(*) FROM account WHERE userName IN (?, ?)", f"town{number}", f"graz.helper{number}") == 2
  assert together.refused == []
  assert together.count == 25 * len(people)
  assert_nothing_is_lost(together, data)
  assert LOCKED not in site.log + "".join(said)
  assert data.ctl("check") == "All is well.\n"


def test_the_same_form_sent_at_once_adds_one_measure(site, data):
  people = [site.signed_in("malmo") for _ in range(6)]
  page = data.report("malmo") + "/measures"
  fields = people[0].form(page)
  before = data.value("SELECT count(*) FROM measure")
  for person in people:
    person.cookies = people[0].cookies
  with Together([Adding(person, page, fields) for person in people], saves=3) as together:
    pass
  assert together.refused == []
  assert data.value("SELECT count(*) FROM measure") == before + 1


class Adding:
  """Sends the same form again and again."""

  def __init__(self, person, page, fields):
    self.person, self.page, self.fields, self.refused = person, page, fields | {"title": "A double click"}, []

  def save(self, _: int) -> None:
    answer = self.person.post(self.page, self.fields)
    if answer.status != 303:
      self.refused.append(answer.text)


def test_a_backup_while_people_save(site, data, folder):
  copy = folder / "copy.sqlite"
  with Together(writers(site, ["p3"]), saves=25) as together:
    wait_until(lambda: together.count >= 20)
    before = together.acknowledged
    said = data.ctl("backup", str(copy))
  assert together.refused == []
  assert "is a sound copy" in said
  assert copy.stat().st_mode & 0o777 == 0o600
  assert rows(copy, "PRAGMA integrity_check") == [("ok",)]
  assert rows(copy, "PRAGMA foreign_key_check") == []
  assert before <= set(rows(copy, STORED))

  restored = data.copy(folder / "restored")
  restored.database.write_bytes(copy.read_bytes())
  assert restored.ctl("check") == "All is well.\n"
  assert data.call("backup", str(copy)).returncode == 1


def test_the_report_submitted_at_once_in_two_programs_is_submitted_once(site, data):
  """Toulouse's is complete. Each process takes whichever press comes to it first."""
  page = data.report("toulouse") + "/check"
  primary = site.signed_in("toulouse")
  fields = primary.form(page)
  with Together([Pressing(primary, page, fields) for _ in range(6)], saves=3) as together:
    pass
  assert together.refused == []
  places = [place for pressing in together.writers for place in pressing.places]
  assert sorted(place.partition("/receipt")[2] for place in places) == [""] + ["?again=1"] * 17
  assert data.value("SELECT count(*) FROM submission JOIN report ON report.id = report JOIN member ON member.id = member"
                    " WHERE slug = 'toulouse'") == 1
  assert data.ctl("check") == "All is well.\n"


class Pressing:
  """Sends the same form again and again, and keeps where each answer leads."""

  def __init__(self, person, page, fields):
    self.person, self.page, self.fields, self.refused, self.places = person, page, fields, [], []

  def save(self, _: int) -> None:
    answer = self.person.post(self.page, self.fields)
    if answer.status == 303:
      self.places.append(answer.header("Location"))
    else:
      self.refused.append(answer.text)
