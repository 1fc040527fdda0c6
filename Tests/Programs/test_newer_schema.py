"""Programs that run while the database is updated or put back under them: they change nothing in what they do not know, and go on by
themselves with what they know."""

import os
import sqlite3
from contextlib import closing

import pytest

from .support import built
from .support.data_folder import DataFolder, rows
from .support.doors import Socket
from .support.running import Running
from .support.site import Site

TABLE = "CREATE TABLE tomorrow (x INTEGER) STRICT"
NEWER = "INSERT INTO migration (name) VALUES ('9999 of tomorrow')"
OLDER = "DELETE FROM migration WHERE name LIKE '9999%'"


def change(data: DataFolder, *statements: str) -> None:
  with closing(sqlite3.connect(data.database, timeout=60)) as connection:
    for statement in statements:
      connection.execute(statement)
    connection.commit()


def sizes(data: DataFolder) -> dict[str, int]:
  """How many rows each table has."""
  names = [name for name, in data.rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'libraryText%'")]
  return {name: data.value(f'SELECT count(*) FROM "{name}"') for name in names}


def identity(data: DataFolder) -> tuple[int, int, int]:
  status = os.stat(data.database)
  return status.st_uid, status.st_mode, status.st_ino


@pytest.mark.parametrize("statements", [(TABLE, NEWER), (NEWER,)], ids=["a table", "rows only"])
def test_nothing_is_written_into_a_newer_schema(statements, demo, folder):
  data = demo.copy(folder / f"newer-{len(statements)}")
  page = f"{data.report('graz')}/p1"
  with Site(data, folder / f"newer-site-{len(statements)}") as site:
    person, visitor = site.signed_in("graz"), site.visitor()
    form, sign_in = person.form(page), visitor.form("/account/sign-in")
    change(data, *statements)
    before = sizes(data)
    saved = person.post(page, form | {"p1.comment": "into a newer schema, äöü"})
    assert saved.status == 503
    assert saved.header("Retry-After") == "60"
    assert "into a newer schema, äöü" in saved.text
    assert visitor.post("/account/sign-in", sign_in | {"username": "graz"}).status == 503
    read = person.get(page)
    assert read.status == 503
    assert "The site is being worked on" in read.text
    assert sizes(data) == before
    assert "the database has the schema 9999 of tomorrow and is newer than this program" in site.log
    change(data, OLDER)
    assert person.post(page, form | {"p1.comment": "as it was again"}).status == 303
    assert data.value("SELECT text FROM answer WHERE question = 'p1.comment' AND text = 'as it was again'") == "as it was again"


@pytest.mark.parametrize("name", built.PROGRAMS)
def test_every_program_that_runs_answers_503_at_once(name, demo, folder):
  """For somebody who is signed in, whatever is asked for: a visitor's page may need nothing of the database."""
  data = demo.copy(folder / f"{name}-data")
  with Site(data, folder / f"{name}-site") as site:
    signed_in = site.signed_in("graz")
  with Running(name, data, folder) as running:
    person = signed_in.at(Socket(running.address, "192.0.2.1"))
    assert person.get(f"/{name}/page").status in (303, 404)
    change(data, NEWER)
    for answer in (person.get(f"/{name}/page"), person.post(f"/{name}/page", {"field": "value"})):
      assert answer.status == 503
      assert answer.header("Retry-After") == "60"
    change(data, OLDER)
    assert person.get(f"/{name}/page").status in (303, 404)


def test_the_worker_and_the_command_line_refuse(demo, folder):
  data = demo.copy(folder / "commands")
  change(data, NEWER)
  for program, arguments in [("ocrt-worker", ["run"]), ("ocrtctl", ["member", "list"]), ("ocrtctl", ["migrate"])]:
    done = built.run(program, arguments, data.environment)
    assert done.returncode == 1, (program, arguments)
    assert "9999 of tomorrow and is newer than this program" in done.stderr.decode()
  # A copy can be made whatever the release.
  copy = folder / "commands-copy"
  assert data.ctl("backup", str(copy)) == f"{copy} is a sound copy of the database.\n"
  assert rows(copy, "SELECT count(*) FROM migration WHERE name LIKE '9999%'") == [(1,)]


def test_a_site_that_runs_goes_on_with_what_was_put_back(demo, folder):
  data = demo.copy(folder / "restored")
  page, copy = f"{data.report('graz')}/p1", folder / "copy"
  with Site(data, folder / "restored-site") as site:
    person = site.signed_in("graz")
    assert person.submit(page, {"p1.comment": "before the copy"}).status == 303
    data.ctl("backup", str(copy))
    assert person.submit(page, {"p1.comment": "after the copy"}).status == 303
    file = identity(data)
    said = data.ctl("restore", str(copy))
    aside = f"{data.database}.before-restore"
    assert said == f"The database as it was is now in {aside}.\n{data.database} is what {copy} holds.\n"
    assert person.form(page)["p1.comment"] == "before the copy"
    assert person.submit(page, {"p1.comment": "goes on"}).status == 303
    assert identity(data) == file
    assert data.rows("SELECT text FROM answer JOIN report ON report.id = report JOIN member ON member.id = member "
                     "WHERE slug = 'graz' AND question = 'p1.comment' AND report.year = (SELECT max(year) FROM cycle)") == [("goes on",)]
    assert ("after the copy",) in rows(aside, "SELECT text FROM answer WHERE question = 'p1.comment'")
  assert data.ctl("check") == "All is well.\n"


def test_a_log_that_was_left_behind_is_no_harm(demo, folder):
  """Somebody copied a file over the database while the programs were dead, and left what SQLite keeps beside it."""
  data = demo.copy(folder / "left-behind")
  copy = folder / "left-behind-copy"
  data.ctl("backup", str(copy))
  with Site(data, folder / "left-behind-site") as site:
    site.signed_in("graz")
    log = data.database.with_name("ocrt.sqlite-wal").read_bytes()
  assert len(log) > 0
  data.database.write_bytes(copy.read_bytes()[:20000] + b"Z" * 20000)
  data.database.with_name("ocrt.sqlite-wal").write_bytes(log)
  said = data.ctl("restore", str(copy))
  assert said.startswith("The database could not be read; its file, as it was, is now ")
  assert data.ctl("check") == "All is well.\n"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root gives folders away")
def test_root_makes_nothing_in_somebody_elses_folder(demo, folder):
  data = demo.copy(folder / "given-away")
  nobody = 65534
  for path in (data.path, data.database, data.configuration):
    os.chown(path, nobody, nobody)
  before = sorted(os.listdir(data.path))
  for command in (["check"], ["migrate"], ["backup", str(folder / "no-copy")], ["member", "list"]):
    done = data.call(*command)
    assert done.returncode == 1
    assert b"belongs to nobody, and this is root: run: runuser -u nobody -- " in done.stderr
  assert sorted(os.listdir(data.path)) == before
  assert not (folder / "no-copy").exists()
