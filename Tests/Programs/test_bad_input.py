"""Whatever comes in, the program answers with a clean 4xx, or nobody, and the same process goes on."""

import random

import pytest

from .support.doors import variables
from .support.fastcgi import (
  BEGIN, INPUT, PARAMETERS, RESPONDER, Broken, Connection, head, pair, record, stream)
from .support.site import Site

FORM = "application/x-www-form-urlencoded"
PARTS = "multipart/form-data; boundary=cut"


@pytest.fixture(scope="module")
def site(data, folder):
  with Site(data, folder) as site:
    site.person = site.signed_in("graz")
    site.section = data.report("graz") + "/x"
    site.csrf = site.person.form(site.section)["csrf"]
    yield site


@pytest.fixture
def alive(site):
  """Afterwards the same processes still answer, and the report is as it was."""
  before = site.person.form(site.section)
  yield
  assert site.person.form(site.section) == before
  assert site.visitor().get("/account/sign-in").status == 200
  assert all(running.process.poll() is None for running in (site.account, site.report))


def request(site, body=b"", kind=FORM, length=None, method="POST", target=None, **more):
  """A request of somebody who is signed in, with any of its variables changed. None leaves one out."""
  headers = {"Content-Type": kind, "Cookie": "; ".join(f"{name}={value}" for name, value in site.person.cookies.items())}
  environment = variables(method, target or site.section, headers, body, "192.0.2.1") | more
  if length is not None:
    environment["CONTENT_LENGTH"] = length
  return head({name: value for name, value in environment.items() if value is not None}) + stream(INPUT, body)


def parts(*texts: str) -> bytes:
  return "".join(f"--cut\r\n{text}\r\n" for text in texts).encode() + b"--cut--\r\n"


REQUESTS = {
  "less body than announced": (400, dict(body=b"csrf=", length="1000")),
  "no body at all": (400, dict(length="1000")),
  "more body than announced": (400, dict(body=b"csrf=1&a=2", length="4")),
  "a length below zero": (400, dict(body=b"a=1", length="-5")),
  "a length that is no number": (400, dict(body=b"a=1", length="0x10")),
  "a length with a sign": (400, dict(body=b"a=1", length="+3")),
  "a length beyond every number": (413, dict(body=b"a=1", length="9" * 40)),
  "no length": (411, dict(body=b"a=1", length="")),
  "the length left out": (411, dict(body=b"a=1", CONTENT_LENGTH=None)),
  "a body with GET": (400, dict(body=b"a=1", method="GET")),
  "a form of 10 MB": (413, dict(body=b"x.challenges_text=" + b"a" * 10_000_000)),
  "a form of 10 MB in parts": (413, dict(
    body=parts('Content-Disposition: form-data; name="a"\r\n\r\n' + "a" * 10_000_000), kind=PARTS)),
  "10 MB announced and not sent": (413, dict(length="10000000")),
  "a field of 300 kB": (413, dict(body=b"x.challenges_text=" + b"a" * 300_000)),
  "2,000 fields": (413, dict(body=b"&".join(b"f%d=1" % number for number in range(2_000)))),
  "2,000 parts": (413, dict(
    body=parts(*(f'Content-Disposition: form-data; name="f{number}"\r\n\r\n1' for number in range(2_000))), kind=PARTS)),
  "2,000 fields in the query": (413, dict(method="GET", length="", QUERY_STRING="&".join(f"f{number}=1" for number in range(2_000)))),
  "a value that is not UTF-8": (400, dict(body=b"x.challenges_text=caf\xe9")),
  "an escaped value that is not UTF-8": (400, dict(body=b"x.challenges_text=caf%E9")),
  "a name that is not UTF-8": (400, dict(body=b"caf%E9=1")),
  "a part that is not UTF-8": (400, dict(
    body=b'--cut\r\nContent-Disposition: form-data; name="a"\r\n\r\n\xff\xfe\r\n--cut--\r\n', kind=PARTS)),
  "a path that is not UTF-8": (400, dict(method="GET", length="", target="/report/caf%E9")),
  "raw bytes in the path": (400, dict(method="GET", length="", REQUEST_URI=b"/report/caf\xe9")),
  "a query that is not UTF-8": (400, dict(method="GET", length="", QUERY_STRING="lang=%FF")),
  "a NUL in the path": (400, dict(method="GET", length="", target="/report/2027/graz%00")),
  "a segment of 600 bytes": (400, dict(method="GET", length="", target="/report/2027/" + "a" * 600)),
  "a query of 5 kB": (413, dict(method="GET", length="", QUERY_STRING="saved=" + "a" * 5_000)),
  "half an escape": (400, dict(body=b"x.challenges_text=%4")),
  "a path that climbs": (400, dict(method="GET", length="", target="/report/%2e%2e/%2e%2e/etc/passwd")),
  "a method of its own": (405, dict(method="BREW", length="")),
  "parts without a boundary": (400, dict(body=b"--cut--", kind="multipart/form-data")),
  "parts with another boundary": (400, dict(body=b"--yyy\r\n\r\n--yyy--", kind=PARTS)),
  "a part that never ends": (400, dict(body=b'--cut\r\nContent-Disposition: form-data; name="a"\r\n\r\nabc', kind=PARTS)),
  "a part without a name": (400, dict(body=parts("Content-Disposition: form-data\r\n\r\nabc"), kind=PARTS)),
  "a part without a head": (400, dict(body=b"--cut\r\nabc\r\n--cut--\r\n", kind=PARTS)),
  "a text that is no form": (415, dict(body=b"Dear city", kind="text/plain")),
  "JSON": (415, dict(body=b'{"x.challenges_text": 1}', kind="application/json")),
}


@pytest.mark.usefixtures("alive")
@pytest.mark.parametrize("name", REQUESTS)
def test_a_request_that_cannot_be_meant(name, site):
  status, wrong = REQUESTS[name]
  connection = Connection(site.report.address)
  connection.send(request(site, **wrong))
  answer = connection.receive()
  assert answer.status == status
  assert answer.header("Content-Security-Policy")
  assert "<h1>" in answer.text


@pytest.mark.usefixtures("alive")
@pytest.mark.parametrize("fields, status", [
  ({"x.unknown": "1"}, 422), ({"x.challenges_text": "changed", "p1.comment": "of another section"}, 422),
  ({"base": "x.challenges_text:-1 nonsense :: x:99999999999999999999"}, 303)])
def test_a_field_that_does_not_belong_here(fields, status, site):
  assert site.person.post(site.section, {"csrf": site.csrf} | fields).status == status


@pytest.mark.usefixtures("alive")
@pytest.mark.parametrize("headers", [
  {"Cookie": "a=b; " * 20_000}, {"Cookie": "ocrt=" + "x" * 50_000}, {"Cookie": b"\xff\xfe=\xff; ocrt=\xff"},
  {"Accept-Language": "x" * 60_000}, {"Accept-Language": ",;q=9,,;;" * 500}, {"Host": "a" * 9_000}, {"X-" + "a" * 10_000: "1"}],
  ids=["many cookies", "a long cookie", "a cookie that is not UTF-8", "a long language", "no language", "a long host", "a long name"])
def test_a_strange_header_shuts_nobody_out(headers, site):
  assert site.visitor().ask("GET", "/account/sign-in", headers).status == 200


def garbage() -> dict[str, bytes]:
  dice = random.Random(7)
  begin = record(BEGIN, RESPONDER)
  wrong = {f"random bytes {number}": dice.randbytes(dice.randrange(1, 5_000)) for number in range(20)}
  wrong |= {f"a record of kind {kind}": record(kind, b"abcdefgh") + begin for kind in [0, 2, 3, 4, 5, 6, 8, 9, 11, 200]}
  return wrong | {
    "nothing": b"",
    "HTTP": b"GET / HTTP/1.1\r\nHost: ocrt.example\r\n\r\n",
    "another version": record(BEGIN, RESPONDER, version=9),
    "a role that does not exist": record(BEGIN, b"\0\x09" + b"\0" * 6),
    "a short beginning": record(BEGIN, b"\0"),
    "half a record": begin[:5],
    "the head of a record alone": record(PARAMETERS, b"x" * 100)[:8],
    "parameters that never end": begin + record(PARAMETERS, pair(b"A", b"1")),
    "a name longer than its record": begin + stream(PARAMETERS, b"\x80\x00\xff\xff\x80\x00\xff\xff" + b"A" * 64),
    "a name longer than every number": begin + stream(PARAMETERS, b"\xff" * 8 + b"A" * 64),
    "a name of a gigabyte": begin + stream(PARAMETERS, b"\xc0\x00\x00\x00\x01" + b"A" * 64),
    "parameters without a request": begin + stream(PARAMETERS, b""),
  }


@pytest.mark.usefixtures("alive")
@pytest.mark.parametrize("name", garbage())
def test_garbage_on_the_socket(name, site):
  for address in (site.report.address, site.account.address):
    connection = Connection(address)
    connection.send(garbage()[name])
    connection.break_off()
    try:
      assert 400 <= connection.receive().status < 500
    except Broken:
      pass  # Nobody there to answer: closing is right.


@pytest.mark.usefixtures("alive")
@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_a_web_server_that_dies_in_the_middle(share, site):
  whole = request(site, body=b"csrf=" + site.csrf.encode() + b"&x.challenges_text=" + b"half" * 5_000)
  connection = Connection(site.report.address)
  connection.send(whole[:int(len(whole) * share)])
  connection.break_off()
  try:
    assert connection.receive().status == 400
  except Broken:
    pass


@pytest.mark.usefixtures("alive")
def test_a_web_server_that_does_not_wait_for_the_answer(site):
  for _ in range(20):
    connection = Connection(site.report.address)
    connection.send(request(site, method="GET", length=""))
    connection.close()
