"""Every kind of answer forbids the browser the same things."""

import re

import pytest

from .support.apache import Apache, Installation
from .support.fastcgi import INPUT, Connection, head, stream
from .support.doors import variables
from .support.nginx_site import Nginx
from .support.person import Person, multipart
from .support.running import Running
from .support.site import Site


def assert_strict(answer) -> None:
  policy = dict(part.strip().partition(" ")[::2] for part in answer.header("Content-Security-Policy").split(";"))
  assert policy["default-src"] == "'none'"
  assert policy["frame-ancestors"] == "'none'"
  assert policy["base-uri"] == "'none'"
  assert not re.search(r"unsafe|\*|data:|https?:", answer.header("Content-Security-Policy"))
  assert answer.header("X-Content-Type-Options") == "nosniff"
  assert answer.header("Referrer-Policy") in ("same-origin", "no-referrer")
  assert answer.header("Cache-Control") == "no-store"


@pytest.fixture(scope="module")
def site(data, folder):
  with Site(data, folder) as site:
    site.graz = site.signed_in("graz")
    site.home = data.report("graz")
    yield site


def too_often(site):
  person = site.visitor("192.0.2.77")
  return [person.submit("/account/sign-in", {"username": "nobody.here", "password": str(number)}) for number in range(6)][-1]


def not_read(site):
  connection = Connection(site.report.address)
  connection.send(head(variables("POST", "/report", {}, None, "192.0.2.1") | {"CONTENT_LENGTH": "-1"}) + stream(INPUT, b""))
  return connection.receive()


def too_large(site):
  body, kind = multipart({}, "a.pdf", b"a" * (7 << 20))
  return site.graz.ask("POST", f"{site.home}/attachment", {"Content-Type": kind}, body)


def download(site):
  page = f"{site.home}/attachment"
  site.graz.upload(page, "a.pdf", b"%PDF-1.7\n")
  return site.graz.get(f"{page}/file")


ANSWERS = {
  "a page": (200, lambda site: site.graz.get(site.home)),
  "a redirect": (303, lambda site: site.graz.submit(f"{site.home}/x", {})),
  "the way to the sign-in": (303, lambda site: site.visitor().get(site.home)),
  "another language": (303, lambda site: site.visitor().get("/account/sign-in?lang=fr")),
  "not found": (404, lambda site: site.graz.get("/report/2027/nowhere")),
  "no such address": (404, lambda site: site.visitor().get("/report/a/b/c/d/e/f")),
  "forbidden": (403, lambda site: site.signed_in("graz.colleague").get("/account/colleagues")),
  "a foreign form": (403, lambda site: site.graz.post(site.home, {}, Origin="https://elsewhere.example")),
  "another method": (405, lambda site: site.graz.get("/account/sign-out")),
  "too late": (409, lambda site: (barcelona := site.signed_in("barcelona")).post(
    f"{site.data.report('barcelona')}/x", {"csrf": barcelona.form("/account/password")["csrf"]})),
  "not read": (400, not_read),
  "too large": (413, too_large),
  "invalid": (422, lambda site: site.visitor().submit("/account/sign-in", {"username": "graz", "password": "wrong"})),
  "too often": (429, too_often),
  "a download": (200, download),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_of_a_program(name, site):
  status, answered = ANSWERS[name]
  answer = answered(site)
  assert answer.status == status
  assert_strict(answer)


def test_a_download_is_never_shown(site):
  answer = download(site)
  assert answer.header("Content-Disposition").startswith("attachment")
  assert answer.header("Content-Type") == "application/pdf"


def test_too_often_says_when_to_come_again(site):
  assert 0 < int(too_often(site).header("Retry-After")) <= 900


def test_no_page_has_a_script_or_a_style_inside(site):
  for target in [site.home, f"{site.home}/prof", f"{site.home}/x", f"{site.home}/check", f"{site.home}/measures", "/account/colleagues"]:
    page = site.graz.get(target).text
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:|<script(?![^>]*\ssrc=)", page), target


def test_without_a_database(site, data, folder):
  empty = folder / "empty"
  empty.mkdir()
  with Running("library", data, empty, OCRT_DATA=str(empty)) as running:
    answer = running.visitor().get("/")
  assert answer.status == 503
  assert_strict(answer)


def test_nginx_adds_nothing_weaker_and_guards_its_own_answers(site, data, folder):
  with Nginx(data, folder / "nginx") as nginx:
    person = Person(nginx.door, data.origin)
    page = person.get("/account/sign-in")
    assert_strict(page)
    once = ["Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Cache-Control"]
    assert all(len(page.all(name)) == 1 for name in once)
    body, kind = multipart({}, "a.pdf", b"a" * (7 << 20))
    refused = person.ask("POST", "/report/2027/graz/attachment", {"Content-Type": kind}, body)
    assert refused.status == 413
    assert_strict(refused)
    assert_file_is_kept(person)


def test_apache_adds_nothing_weaker(data, folder):
  installation = Installation(data, folder / "installed")
  with Apache("cgi", installation, folder / "apache") as apache:
    person = Person(apache.door, data.origin)
    page = person.get("/account/sign-in")
    assert_strict(page)
    assert len(page.all("Content-Security-Policy")) == 1
    assert_file_is_kept(person)
    for hidden in ["/.htaccess", "/programs/report.fcgi", "/programs/", "/programs/report.cgi", "/css/", "/error/unavailable.html", "/ocrt/ocrt.conf"]:
      assert person.get(hidden).status in (403, 404), hidden


def assert_file_is_kept(person: Person) -> None:
  """A static file: for a year under an address that changes with it, else for an hour."""
  for target, age in [("/css/site.css", 3_600), ("/css/site.css?v=1", 31_536_000)]:
    file = person.get(target)
    assert (file.status, file.header("X-Content-Type-Options")) == (200, "nosniff")
    assert f"max-age={age}" in file.header("Cache-Control")
  # Parts of one script, which must be of one release.
  assert person.get("/js/section/main.js").all("Cache-Control") == ["no-cache"]
