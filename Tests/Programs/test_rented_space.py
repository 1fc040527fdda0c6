"""Rented web space as hosts set it up: what each of them takes, and what it answers where it cannot."""

import os
import stat
import subprocess
import time
from http.client import HTTPConnection

import pytest

from .support.apache import KINDS, LITTLE, MUCH, Apache, Installation
from .support.built import PROGRAMS, PROJECT
from .support.nginx_site import FIRST
from .support.patience import PATIENCE
from .support.person import Person, multipart
from .support.processes import descendants
from .test_security_headers import assert_strict

# More than mod_fcgid takes.
LARGE = 140_000


@pytest.fixture(scope="module")
def installation(data, folder):
  return Installation(data, folder / "installed")


@pytest.fixture(scope="module", params=[(kind, LITTLE) for kind in KINDS] + [("fcgid", MUCH)], ids=lambda value: ", ".join(value))
def apache(request, installation, folder):
  kind, allowed = request.param
  with Apache(kind, installation, folder / f"{kind} {allowed}".replace(" ", "-").lower(), allowed) as apache:
    yield apache


@pytest.fixture
def graz(apache, data) -> Person:
  person = Person(apache.door, data.origin)
  assert person.sign_in("graz").status == 303
  return person


def has_cgi(apache: Apache) -> bool:
  return apache.kind != "fcgid alone"


def assert_error_page(answer, status: int, title: str) -> None:
  assert answer.status == status
  assert f"<h1>{title}</h1>" in answer.text and 'lang="fr"' in answer.text and 'lang="de"' in answer.text
  assert_strict(answer)
  assert len(answer.all("Cache-Control")) == len(answer.all("Content-Security-Policy")) == 1


def test_a_page_of_each_program(graz):
  for page in FIRST:
    assert graz.get(page).status in (200, 303, 403, 404), page
  assert "<h1>" in graz.get("/cgi-bin-of-ours/nothing").text


def test_a_large_file_is_kept_where_there_is_cgi(graz, apache, data):
  page = data.report("graz") + "/attachment"
  content = b"%PDF-1.7\n" + os.urandom(LARGE)
  answer = graz.upload(page, "Plan.pdf", content)
  if has_cgi(apache):
    assert answer.status == 303
    assert graz.get(f"{page}/file").body == content
  else:
    assert_error_page(answer, 413, "Too large")
    assert "130 kB" in answer.text
    assert graz.get(f"{page}/file").body != content


def test_a_large_form_comes_to_its_program_or_is_refused_in_words(graz, apache, data):
  page = f"{data.report('graz')}/x"
  before = graz.form(page)
  answer = graz.post(page, {"csrf": before["csrf"], "nothing.of.ours": "a" * LARGE})
  if has_cgi(apache):
    # The program has read it: its answers allow the site's style sheet, the server's own pages nothing.
    assert answer.status in (303, 413, 422)
    assert "style-src" in answer.header("Content-Security-Policy")
  else:
    assert_error_page(answer, 413, "Too large")
  assert "#!/bin/sh" not in answer.text and "OCRT_DATA" not in answer.text
  assert graz.form(page).keys() == before.keys()


def test_a_small_form_is_kept(graz, apache, data):
  page, text = f"{data.report('graz')}/x", f"Kept by {apache.kind}"
  assert graz.submit(page, {"x.feedback_wish": text}).status == 303
  assert graz.form(page)["x.feedback_wish"] == text


@pytest.mark.parametrize("size", [10, LARGE])
def test_a_body_in_chunks_gets_our_page(size, apache, data):
  connection = HTTPConnection("127.0.0.1", apache.port, timeout=120)
  connection.request(
    "POST", "/account/sign-in", iter([b"username=", b"a" * size]), {"Content-Type": "application/x-www-form-urlencoded"},
    encode_chunked=True)
  answer = connection.getresponse()
  assert answer.status == 411
  assert "<h1>The request could not be read</h1>" in answer.read().decode()
  connection.close()


def test_what_the_host_puts_there_for_a_certificate(apache, installation, data):
  challenge = installation.site / ".well-known/acme-challenge"
  challenge.mkdir(parents=True, exist_ok=True)
  (challenge / "token").write_text("token.key")
  person = Person(apache.door, data.origin)
  answer = person.get("/.well-known/acme-challenge/token")
  assert (answer.status, answer.text) == (200, "token.key")
  assert person.get("/.well-known/acme-challenge/another").status == 404


def test_files_that_have_not_changed_are_not_sent_again(apache, installation, data):
  person = Person(apache.door, data.origin)
  files = ["/css/site.css", *(f"/js/section/{file.name}" for file in (installation.site / "js/section").iterdir())]
  assert len(files) > 10
  for file in files:
    first = person.get(file, **{"Accept-Encoding": "gzip"})
    assert (first.status, first.header("Content-Encoding"), first.header("ETag")) == (200, "gzip", None), file
    again = person.get(file, **{"Accept-Encoding": "gzip", "If-Modified-Since": first.header("Last-Modified")})
    assert (again.status, again.body) == (304, b""), file
    assert again.header("Cache-Control") == first.header("Cache-Control")


def test_a_browser_that_wants_an_icon_gets_none_at_once(apache, data):
  assert Person(apache.door, data.origin).get("/favicon.ico").status == 204


def test_a_program_that_cannot_start(apache, installation, data):
  program = installation.private / "bin/prize.fcgi"
  aside = program.rename(program.with_suffix(".aside"))
  try:
    program.write_text("#!/bin/sh\necho 'error while loading shared libraries: libqrencode.so.4' >&2\nexit 127\n")
    program.chmod(0o755)
    end_programs(apache, "prize.fcgi")
    begin = time.monotonic()
    answer = Person(apache.door, data.origin).get("/prize")
    # Nobody waits as long as web servers do for a program that is at work.
    assert time.monotonic() - begin < 40
    assert answer.status in (500, 503)
    assert_error_page(answer, answer.status, "Not available at the moment")
    assert answer.all("Retry-After") == ["60"]
    assert Person(apache.door, data.origin).get("/").status == 200
  finally:
    aside.rename(program)


def end_programs(apache: Apache, name: str) -> None:
  """A new wrapper, which is what an update is."""
  for kind in ("fcgi", "cgi"):
    wrapper = apache.installation.site / "programs" / f"{name.removesuffix('.fcgi')}.{kind}"
    new = wrapper.with_suffix(".new")
    new.write_bytes(wrapper.read_bytes())
    new.chmod(0o755)
    os.chown(new, wrapper.stat().st_uid, wrapper.stat().st_gid)
    new.rename(wrapper)


def test_an_update_is_taken_up_by_the_next_request(apache, installation, data):
  person = Person(apache.door, data.origin)
  assert person.get("/").status == 200
  before = set(descendants(apache.process.pid, "library.fcgi"))
  installation.install()
  assert person.get("/").status == 200
  # As CGI each request starts the program anew.
  if "fcgid" in apache.kind:
    assert before
    new = set(descendants(apache.process.pid, "library.fcgi")) - before
    assert [os.readlink(f"/proc/{process}/exe") for process in new] == [str(installation.private / "bin/library.fcgi")]


def test_the_parts_find_each_other_wherever_they_lie(installation, folder, data):
  """Built at home, copied to the host: nothing names the place it was built at."""
  moved = folder / "moved"
  installation.folder.rename(moved)
  try:
    done = subprocess.run([moved / "ocrt/try"], capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [f"{name}: runs" for name in PROGRAMS]
    customer = {"user": "www-data", "group": "www-data", "extra_groups": []} if os.getuid() == 0 else {}
    assert subprocess.run([moved / "ocrt/ocrt", "login", "list"], capture_output=True, timeout=PATIENCE, **customer).returncode == 0
  finally:
    moved.rename(installation.folder)
  for script in [*installation.private.glob("[!b]*"), *(installation.site / "programs").iterdir()]:
    if script.is_file() and not script.is_symlink():
      assert str(installation.folder) not in script.read_text(), script


def test_try_says_what_the_host_keeps_in_its_log(installation):
  program = installation.private / "bin/prize.fcgi"
  aside = program.rename(program.with_suffix(".aside"))
  try:
    program.write_text("#!/bin/sh\necho 'libqrencode.so.4: cannot open shared object file' >&2\nexit 127\n")
    program.chmod(0o755)
    done = subprocess.run([installation.private / "try"], capture_output=True, text=True, timeout=120)
  finally:
    aside.rename(program)
  assert done.returncode == 1
  assert "prize: does not run (exit status 127)\n  libqrencode.so.4: cannot open shared object file\n" in done.stdout
  assert "library: runs\n" in done.stdout


def test_try_names_a_database_that_was_not_made(folder, demo):
  empty = Installation(demo.copy(folder / "nothing-yet"), folder / "empty")
  (empty.data.database).rename(empty.data.path / "aside")
  done = subprocess.run([empty.private / "try"], capture_output=True, text=True, timeout=120)
  assert done.returncode == 1
  assert "library: runs, and answers 503\n" in done.stdout
  assert "there is no database" in done.stdout


def test_no_others_may_write_where_the_machine_lets_its_group(folder, data):
  place = folder / "open to the group"
  site, private = folder / "open/site", folder / "open/private"
  site.mkdir(parents=True)
  site.chmod(0o775)
  said = subprocess.run(
    ["sh", "-c", 'umask 002; exec "$0" "$1" "$2"', PROJECT / "cgi-bin/install", site, private], check=True, capture_output=True, text=True).stdout
  assert not place.exists()
  modes = {path: stat.S_IMODE(path.lstat().st_mode) for path in [site, private, *site.rglob("*"), *private.rglob("*")]}
  open_ones = [path for path, mode in modes.items() if mode & (0o077 if path.is_relative_to(private) else 0o022)]
  assert open_ones == []
  assert {mode for path, mode in modes.items() if path.parent == site / "programs"} == {0o755}
  # What it says about permissions is what they are: a host whose copies have lost them gets them back.
  for path in modes:
    if path.parent == private / "bin" or path.parent == site / "programs":
      path.chmod(0o600)
  for line in said.splitlines():
    if line.startswith("  chmod "):
      subprocess.run(["sh", "-c", line], check=True)
  for path, mode in modes.items():
    if path.parent != private / "bin" or path.is_file():
      assert stat.S_IMODE(path.lstat().st_mode) == mode, path


def test_a_private_folder_that_everybody_could_fetch_is_refused(folder):
  site = folder / "refused"
  done = subprocess.run([PROJECT / "cgi-bin/install", site, site / "ocrt"], capture_output=True, text=True)
  assert done.returncode == 1
  assert done.stderr == f"{site}/ocrt lies inside {site}: everybody could fetch the database. Choose a folder beside it.\n"
