"""PDF files come from a program of its own: whatever a text does there ends within limits, and is nobody else's trouble."""

import json
import os
import re
import resource
import shutil
import signal
import sqlite3
import subprocess
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from .support.built import BUILD, PROGRAMS
from .support.doors import Shell
from .support.patience import wait_until
from .support.person import Person
from .support.processes import descendants
from .support.running import Running
from .support.site import Routes, Site

LIBRARIES = ["libpango-1.0", "libcairo", "libqpdf", "libfontconfig", "libharfbuzz"]
FONTS = BUILD / "OCRT_Typesetting.resources/Fonts"
MARKS = "a" + "\u0300\u0316" * 32_000
HOSTILE = {
  "a letter with 64,000 marks": [MARKS], "flags": ["\U0001F1E6" * 60_000], "a word of a megabyte": ["w" * 1_000_000],
  "a hundred thousand paragraphs": ["Ein Absatz."] * 100_000, "turning directions": ["\u202ea\u2066b" * 40_000], "lines": ["\n" * 500_000]}
# What the program allows itself: seconds of the processor, MiB of memory.
SECONDS, MEMORY = 15, 512
CITIES = ["malmo", "oulu"]


def document(paragraphs: list[str]) -> bytes:
  """As document.fcgi hands it over."""
  blocks = [{"paragraph": {"_0": [{"text": text}], "_1": "answer"}} for text in paragraphs]
  edges = {"title": "T", "mark": "M", "date": "D", "pageOf": "{page} / {pages}"}
  whole = {"title": "T", "language": "en", "author": "A", "edges": edges, "madeAt": {"seconds": 1_800_000_000}, "blocks": blocks}
  return json.dumps(whole, ensure_ascii=False).encode()


def typeset(content: bytes) -> subprocess.CompletedProcess:
  return subprocess.run([BUILD / "typeset"], env={"OCRT_FONTS_FOLDER": str(FONTS)}, input=content, capture_output=True, timeout=120)


@pytest.fixture(scope="module")
def site(data, folder):
  with Site(data, folder) as site, Running("document", data, folder) as document:
    site.document = document
    yield site


def person(site, user: str) -> Person:
  found = Person(Routes({"account": site.account, "report": site.report, "document": site.document}, "192.0.2.1"), site.data.origin)
  assert found.sign_in(user).status == 303
  return found


@pytest.fixture(scope="module")
def hostile(site) -> list[Person]:
  """Two cities whose answer takes the typesetter for ever. They did not get it through the door; it is there all the same."""
  people = []
  for user in CITIES:
    people.append(person(site, user))
    with closing(sqlite3.connect(site.data.database, timeout=30)) as database, database:
      (report,) = database.execute(
        "SELECT report.id FROM report JOIN member ON member.id = report.member WHERE year = 2027 AND slug = ?", (user,)).fetchone()
      database.execute(
        "INSERT OR REPLACE INTO answer (report, measure, question, text, parts, revision, savedAt)"
        " VALUES (?, 0, 'prof.context', ?, '', 9, 1800000000)", (report, MARKS))
  return people


def pdf(user: str) -> str:
  return f"/document/report/2027/{user}.pdf"


def running(site) -> list[int]:
  return descendants(site.document.process.pid, "typeset")


def test_only_it_has_what_it_takes():
  for name in [*(f"{program}.fcgi" for program in PROGRAMS), "ocrtctl", "ocrt-worker", "typeset"]:
    needed = subprocess.run(["ldd", BUILD / name], capture_output=True, text=True, check=True).stdout
    assert [library in needed for library in LIBRARIES] == [name == "typeset"] * len(LIBRARIES), name


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_text_ends_within_the_limits(kind, measured):
  before = resource.getrusage(resource.RUSAGE_CHILDREN)
  done = typeset(document(HOSTILE[kind]))
  after = resource.getrusage(resource.RUSAGE_CHILDREN)
  seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
  measured(f"typeset, {kind}: {seconds:.1f} s of the processor, ended with {done.returncode}, {len(done.stdout)} bytes")
  assert seconds < SECONDS + 2
  assert done.stdout.startswith(b"%PDF") if done.returncode == 0 else done.stdout == b""


def test_what_parts_words_parts_them_on_paper():
  text = "vertical\u000btab form\u000cfeed next\u0085line tab\there"
  done = subprocess.run(["pdftotext", "-", "-"], input=typeset(document([text])).stdout, capture_output=True, check=True).stdout.decode()
  assert "vertical tab form feed next line tab here" in " ".join(done.split())


def test_it_opens_no_connection_and_starts_nothing():
  done = subprocess.run(
    ["strace", "-f", "-e", "trace=%network,execve", BUILD / "typeset"], env={"OCRT_FONTS_FOLDER": str(FONTS)},
    input=document(["Text"]), capture_output=True, timeout=120)
  assert done.stdout.startswith(b"%PDF")
  calls = [line for line in done.stderr.decode().splitlines() if re.search(r"\w+\(", line)]
  assert len(calls) == 1 and "execve(" in calls[0], calls


def test_others_get_their_files_while_hostile_ones_are_made(site, hostile, measured):
  others = {user: person(site, user) for user in ("toulouse", "barcelona", "athens")}
  with ThreadPoolExecutor(8) as pool:
    bad = [pool.submit(one.get, pdf(user)) for one, user in zip([*hostile, hostile[0]], [*CITIES, CITIES[0]])]
    wait_until(lambda: len(running(site)) == 2, 60)
    begin = time.monotonic()
    answers = list(pool.map(lambda user: others[user].get(pdf(user)), others))
    seconds = time.monotonic() - begin
    assert [answer.status for answer in answers] == [200] * 3
    assert all(answer.body.startswith(b"%PDF") for answer in answers)
    # The pages too, and the same city's own.
    assert hostile[0].get(f"/document/report/2027/{CITIES[0]}.csv").status == 200
    assert len(running(site)) == 2, "the hostile ones are still at it"
    results = [one.result() for one in bad]
  measured(f"three PDF files beside two hostile ones: {seconds:.1f} s")
  # One at a time for each person: the second one waited, and was then asked to come again.
  assert sorted(result.status for result in results) == [500, 500, 503]
  for result in results:
    assert "/document/report/2027/" in result.text
    assert result.header("Retry-After") == ("10" if result.status == 503 else None)
  log = site.document.log.read_text()
  # On a machine that is busy with other things its time is over before the processor's is.
  assert log.count("CPU time limit exceeded") + log.count("its time was over") == 2
  assert log.count("since others are being made") == 1
  assert running(site) == []
  assert not any("(typeset) Z" in (child / "stat").read_text() for child in children(site.document.process.pid))


def children(process: int) -> list[Path]:
  found = [Path("/proc", child) for task in Path(f"/proc/{process}/task").iterdir() for child in (task / "children").read_text().split()]
  return [child for child in found if child.exists()]


def test_a_child_has_nothing_of_its_parent_and_ends_with_it(site, hostile):
  asked = threading.Thread(target=lambda: ask_in_vain(hostile[0], pdf(CITIES[0])))
  asked.start()
  wait_until(lambda: len(running(site)) == 1, 60)
  (child,) = running(site)
  # Until it has set its limits.
  wait_until(lambda: limits(child)["Max cpu time"] == SECONDS, 60)
  assert (limits(child)["Max address space"], limits(child)["Max core file size"]) == (MEMORY << 20, 0)
  environment = Path(f"/proc/{child}/environ").read_bytes().decode().strip("\0").split("\0")
  assert environment == [f"OCRT_FONTS_FOLDER={FONTS.resolve()}"]
  assert os.readlink(f"/proc/{child}/cwd") == "/"
  files = {os.readlink(file) for file in Path(f"/proc/{child}/fd").iterdir()}
  assert {file for file in files if "memfd:ocrt" not in file and not file.startswith(str(FONTS.resolve()))} == set()
  process = site.document.process
  os.kill(process.pid, signal.SIGKILL)
  process.wait(60)
  wait_until(lambda: not alive(child), 60)
  site.document.start()
  asked.join()
  # Nothing it held is held any longer.
  assert person(site, "barcelona").get(pdf("barcelona")).status == 200


def ask_in_vain(one: Person, address: str) -> None:
  try:
    one.get(address)
  except Exception:
    pass


def limits(process: int) -> dict[str, int | str]:
  lines = Path(f"/proc/{process}/limits").read_text().splitlines()[1:]
  found = {line[:26].strip(): line[26:].split()[0] for line in lines}
  return {name: int(value) if value.isdigit() else value for name, value in found.items()}


def alive(process: int) -> bool:
  try:
    return ") Z " not in Path(f"/proc/{process}/stat").read_text()
  except OSError:
    return False


def test_told_to_end_it_does_not_wait_for_a_hostile_text(site, hostile, measured):
  with ThreadPoolExecutor(1) as pool:
    answer = pool.submit(hostile[0].get, pdf(CITIES[0]))
    wait_until(lambda: len(running(site)) == 1, 60)
    begin = time.monotonic()
    assert site.document.end(site.document.process, signal.SIGTERM) == 0
    seconds = time.monotonic() - begin
    site.document.start()
    assert answer.result().status == 503
  measured(f"document.fcgi, told to end while a hostile PDF is made: {seconds:.1f} s")
  assert seconds < SECONDS - 4


def test_as_plain_cgi_few_run_at_once_too(site, hostile):
  environment = site.data.environment
  with ThreadPoolExecutor(8) as pool:
    bad = [pool.submit(one.at(Shell(environment)).get, pdf(user)) for one, user in zip(hostile * 3, CITIES * 3)]
    statuses = sorted(one.result().status for one in bad)
  assert statuses == [500, 500, 503, 503, 503, 503]


def test_however_many_it_makes_it_stays_as_small(site, measured):
  barcelona = person(site, "barcelona")
  sizes = {}
  for number in range(1, 251):
    assert barcelona.get(pdf("barcelona")).status == 200
    if number in (50, 250):
      sizes[number] = site.document.memory("VmRSS"), len(os.listdir(f"/proc/{site.document.process.pid}/fd"))
  measured(f"document.fcgi after 50 PDF files: {sizes[50][0]:.1f} MiB, after 250: {sizes[250][0]:.1f} MiB")
  assert sizes[250][0] < sizes[50][0] + 4
  # A reader more may have been opened meanwhile; what a file left behind would be two hundred.
  assert sizes[250][1] < sizes[50][1] + 20


def test_without_the_libraries_all_but_files_works(data, folder):
  place = folder / "without"
  place.mkdir()
  shutil.copy(BUILD / "typeset", place / "typeset")
  content = (place / "typeset").read_bytes()
  (place / "typeset").write_bytes(content.replace(b"libpango-1.0.so.0\0", b"libnothing-0.so.0\0"))
  assert subprocess.run([place / "typeset"], capture_output=True).returncode == 127
  with Site(data, place) as site, Running("document", data, place, OCRT_TYPESET=str(place / "typeset")) as running:
    site.document = running
    barcelona = person(site, "barcelona")
    for language, sentence in [("en", "cannot make PDF files"), ("fr", "ne peut pas créer de fichiers PDF"), ("de", "keine PDF-Dateien erstellen")]:
      assert barcelona.get(f"/report/2027/barcelona?lang={language}").status == 303
      answer = barcelona.get(pdf("barcelona"))
      assert answer.status == 503 and sentence in answer.text
      assert 'href="/document/report/2027/barcelona"' in answer.text
    for ending in ("", ".csv", ".json"):
      assert barcelona.get(f"/document/report/2027/barcelona{ending}").status == 200
    assert "libnothing-0.so.0" in running.log.read_text()
    running.log.write_text("")
