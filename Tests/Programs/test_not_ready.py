"""A program that cannot work says so: 503 to the visitor, the reason in its log. It works again as soon as the reason is gone."""

import sqlite3

import pytest

from .support import built
from .support.answer import from_gateway
from .support.data_folder import DataFolder
from .support.doors import variables
from .support.running import Running


def assert_unavailable(answer):
  assert answer.status == 503
  assert answer.header("Retry-After") == "60"
  assert answer.header("X-Content-Type-Options") == "nosniff"


@pytest.mark.parametrize("name", built.PROGRAMS)
def test_without_a_database_until_it_is_made(name, folder):
  data = DataFolder(folder / f"{name}-data")
  with Running(name, data, folder) as running:
    person = running.visitor()
    assert_unavailable(person.get(f"/{name}/page"))
    assert_unavailable(person.post(f"/{name}/page", {"field": "value"}))
    assert f"there is no database {data.database}; run `ocrtctl migrate`" in running.log.read_text()
    data.ctl("migrate")
    assert person.get(f"/{name}/page").status in (303, 404)
    assert running.process.poll() is None


def test_with_the_schema_of_another_release_until_it_fits(demo, folder):
  data = demo.copy(folder / "newer")
  change(data, "INSERT INTO migration (name) VALUES ('9999 of the future')")
  with Running("account", data, folder) as running:
    assert_unavailable(running.visitor().get("/account/sign-in"))
    assert "the database has the schema 9999 of the future" in running.log.read_text()
    refused = data.call("migrate")
    assert refused.returncode == 1
    assert "9999 of the future" in refused.stderr.decode()
    change(data, "DELETE FROM migration WHERE name LIKE '9999%'")
    assert running.visitor().get("/account/sign-in").status == 200


def test_with_a_file_that_is_no_database(folder):
  data = DataFolder(folder / "no-database")
  data.database.write_text("This is a letter.\n" * 400)
  with Running("account", data, folder) as running:
    assert_unavailable(running.visitor().get("/account/sign-in"))
    assert "the file is empty or no database of this program" in running.log.read_text()
  assert data.database.read_text().startswith("This is a letter.")


def change(data: DataFolder, statement: str) -> None:
  connection = sqlite3.connect(data.database)
  connection.execute(statement)
  connection.commit()
  connection.close()


@pytest.mark.parametrize("text, said", [
  ("base_adress = http://ocrt.example\n", "{file}:1: there is no key 'base_adress'"),
  ("# mine\nthreads = many\n", "{file}:2: threads takes a whole number from 1 on"),
  ("just words\n", "{file}:1: write key = value"),
])
def test_with_a_broken_configuration(text, said, folder):
  data = DataFolder(folder / "configured")
  data.write_configuration(text)
  with Running("account", data, folder) as running:
    assert_unavailable(running.visitor().get("/account/sign-in"))
    assert said.format(file=data.configuration) in running.log.read_text()


def test_without_any_configuration():
  done = built.run("account.fcgi", [], {"REQUEST_METHOD": "GET", "REQUEST_URI": "/account/sign-in"})
  assert done.stdout.startswith(b"Status: 503 ")
  assert "OCRT_DATA is not set" in done.stderr.decode()


def test_as_plain_cgi_the_reason_goes_to_the_web_servers_log(folder):
  data = DataFolder(folder / "as-cgi")
  done = built.run("account.fcgi", [], data.environment | variables("GET", "/account/sign-in", {}, None, "192.0.2.1"))
  assert_unavailable(from_gateway(done.stdout))
  assert f"there is no database {data.database}" in done.stderr.decode()
