"""Each program answers as FastCGI and as plain CGI, and tells whoever starts it by hand how to call it."""

import pytest

from .support import built
from .support.doors import Shell
from .support.person import Person
from .support.running import Running

ADDRESSES = {
  "account": "/account/sign-in", "council": "/council", "document": "/document/questionnaire/2027", "library": "/", "office": "/office/members",
  "prize": "/prize", "report": "/report/2027/graz"}


@pytest.mark.parametrize("name", built.PROGRAMS)
def test_started_by_hand_it_says_how_to_call_it(name, data):
  done = built.run(f"{name}.fcgi", [], data.environment)
  assert done.returncode == 0
  assert "REQUEST_METHOD=GET REQUEST_URI=/" in done.stdout.decode()
  assert done.stderr == b""


@pytest.mark.parametrize("name", built.PROGRAMS)
def test_it_answers_the_same_as_fastcgi_and_as_cgi(name, data, folder):
  with Running(name, data, folder) as running:
    person = running.visitor()
    person.get(ADDRESSES[name])
    answers = [visitor.get(ADDRESSES[name]) for visitor in (person, person.at(Shell(data.environment)))]
  assert answers[0] == answers[1]
  assert answers[0].status in (200, 303)


def test_head_has_the_head_alone(data):
  person = Person(Shell(data.environment), data.origin)
  person.get("/account/sign-in")
  page, head = (person.ask(method, "/account/sign-in", {}) for method in ("GET", "HEAD"))
  assert head.body == b""
  assert head.headers == page.headers
  assert int(page.header("Content-Length")) == len(page.body) > 0
