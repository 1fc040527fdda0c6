"""The same request gives the same page behind nginx, Apache with mod_fcgid, Apache with mod_cgi, and from a shell."""

import random
import re

import pytest

from .support.apache import Apache, Installation
from .support.doors import Shell
from .support.nginx_site import Nginx
from .support.person import Person

WAYS = ["nginx", "fcgid", "cgi", "shell"]
LARGEST = 5_242_880


@pytest.fixture(scope="module")
def doors(data, folder):
  installation = Installation(data, folder)
  with Nginx(data, folder / "nginx") as nginx, \
      Apache("fcgid", installation, folder / "fcgid") as fcgid, Apache("cgi", installation, folder / "cgi") as cgi:
    yield {"nginx": nginx.door, "fcgid": fcgid.door, "cgi": cgi.door, "shell": Shell(data.environment)}


@pytest.fixture(params=WAYS)
def graz(request, doors, data) -> Person:
  """Somebody from Graz, signed in by each way."""
  person = Person(doors[request.param], data.origin)
  answer = person.sign_in("graz")
  assert answer.status == 303
  assert answer.header("Location") == f"{data.origin}/"
  return person


def test_every_page_is_the_same_by_every_way(doors, data):
  stranger = Person(doors["nginx"], data.origin)
  stranger.get("/account/sign-in")
  graz = Person(doors["nginx"], data.origin)
  graz.sign_in("graz")
  report = data.report("graz")
  visits = [(stranger, target, status) for target, status in [
    ("/account/sign-in", 200), ("/account/sign-in?next=%2Freport%2F", 200), ("/account/sign-out", 405), ("/account/ni%C3%A4t", 404),
    ("/account/sign-in?lang=de", 303), (report, 303), ("/", 200), ("/help", 200), ("/no/such/page", 404), ("/office/members", None)]]
  visits += [(graz, target, 200) for target in [
    "/", report, f"{report}/prof", f"{report}/x", f"{report}/measures/1/m", f"{report}/attachment", f"{report}/attachment/file",
    f"{report}/check", "/account/colleagues", f"/document{report}.csv", "/document/questionnaire/2027.csv"]]
  for person, target, status in visits:
    answers = {way: person.at(door).get(target) for way, door in doors.items()}
    assert status in (None, answers["shell"].status), target
    seen = {way: (answer.status, headers(answer), timeless(answer.body)) for way, answer in answers.items()}
    assert all(found == seen["shell"] for found in seen.values()), (target, seen)


def timeless(body: bytes) -> bytes:
  """A page that saves itself is told the server's time."""
  return re.sub(rb' data-now="\d+"', b"", body)


def headers(answer) -> list[tuple[str, str]]:
  """Those that the program gave; the web servers add their own."""
  added = {"status", "server", "date", "connection", "keep-alive", "transfer-encoding", "content-length", "vary", "accept-ranges"}
  return sorted((name, value) for name, value in answer.headers if name.lower() not in added)


def test_a_save_comes_back(graz, data):
  page = f"{data.report('graz')}/x"
  text = f"First line, {graz.door}: “façade” <b>&amp; Zażółć 日本\r\n\r\n  indented + 100 % sure"
  answer = graz.submit(page, {"x.challenges_text": text})
  assert answer.status == 303
  assert answer.header("Location").startswith(data.origin + data.report("graz"))
  assert graz.form(page)["x.challenges_text"].replace("\n", "\r\n") == text


def test_an_attachment_of_the_largest_size_goes_up_and_comes_down(graz, data, request):
  page = data.report("graz") + "/attachment"
  content = b"%PDF-1.7\n" + random.Random(request.node.name).randbytes(LARGEST - 9)
  answer = graz.upload(page, "Beschluß.pdf", content)
  assert answer.status == 303, answer.text
  file = graz.get(f"{page}/file")
  assert file.body == content
  assert file.header("Content-Disposition").startswith("attachment;")
  assert (file.header("Content-Type"), file.header("X-Content-Type-Options")) == ("application/pdf", "nosniff")

  refused = graz.upload(page, "one-byte-more.pdf", content + b"!")
  assert refused.status == 422
  assert "The selected file must be no larger than 5 MB." in refused.text
  assert graz.get(f"{page}/file").body == content

  far_too_large = graz.upload(page, "far-too-large.pdf", content + content)
  assert far_too_large.status == 413
  assert re.search("A file may have( at most)? 5 MB", far_too_large.text)
  assert graz.get(f"{page}/file").body == content
