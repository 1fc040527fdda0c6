"""One person with two windows, or at two desks: whatever was typed in either is kept, and nothing is overwritten silently."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from .support.page_form import Forms
from .support.person import Person
from .support.site import Site

QUESTION = "p1.comment"


@pytest.fixture(scope="module")
def site(data, folder):
  with Site(data, folder, copies=2) as site:
    yield site


@pytest.fixture(params=["two windows of one browser", "two browsers"])
def windows(request, site, data):
  """Two, which have opened the same page with nothing new in it."""
  first = site.signed_in("graz")
  second = first.at(first.door) if request.param == "two windows of one browser" else site.signed_in("graz")
  saved = first.submit(page(data), {QUESTION: "Paragraph one.\n\nParagraph two."})
  assert saved.status == 303
  return first, second


def page(data) -> str:
  return data.report("graz") + "/p1"


def test_the_same_place_in_both_keeps_both_texts(windows, data):
  first, second = windows
  forms = [person.form(page(data)) for person in windows]
  assert first.post(page(data), forms[0] | {QUESTION: "Typed in the first window."}).status == 303
  answer = second.post(page(data), forms[1] | {QUESTION: "Typed in the second window."})
  assert answer.status == 409
  # Told, and also after leaving the page without a decision, from either window.
  for shown in (answer, second.get(page(data)), first.get(page(data))):
    assert "Typed in the first window." in shown.text
    assert "Typed in the second window." in shown.text
  assert saved_text(data) == "Typed in the first window."
  waiting = dict(Forms(answer.text).to(page(data)).fields)
  decision = next(name for name, value in waiting.items() if value == "later")
  assert second.post(page(data), waiting | {decision: "join"}).status == 303
  assert saved_text(data) == "Typed in the first window.\n\nTyped in the second window."
  assert data.value("SELECT count(*) FROM answerConflict") == 0


def test_different_paragraphs_are_joined(windows, data):
  first, second = windows
  forms = [person.form(page(data)) for person in windows]
  assert first.post(page(data), forms[0] | {QUESTION: "Paragraph one, longer.\n\nParagraph two."}).status == 303
  assert second.post(page(data), forms[1] | {QUESTION: "Paragraph one.\n\nParagraph two, longer."}).status == 303
  assert saved_text(data) == "Paragraph one, longer.\n\nParagraph two, longer."


def test_an_old_window_takes_nothing_back(windows, data):
  first, second = windows
  old = second.form(page(data))
  assert first.post(page(data), first.form(page(data)) | {QUESTION: "Newer"}).status == 303
  # Sent as it was opened, for the sake of another page's button.
  assert second.post(page(data), old).status == 303
  assert saved_text(data) == "Newer"


def test_sent_at_the_same_moment_nothing_is_lost(windows, data):
  forms = [person.form(page(data)) for person in windows]

  def send(number: int) -> int:
    person: Person = windows[number]
    return person.post(page(data), forms[number] | {QUESTION: f"At once {number}"}).status

  with ThreadPoolExecutor(2) as pool:
    statuses = list(pool.map(send, range(2)))
  assert sorted(statuses) == [303, 409]
  shown = windows[0].get(page(data)).text
  assert "At once 0" in shown and "At once 1" in shown
  assert saved_text(data) == f"At once {statuses.index(303)}"
  waiting = dict(Forms(shown).to(page(data)).fields)
  decision = next(name for name, value in waiting.items() if value == "later")
  assert windows[0].post(page(data), waiting | {decision: "join"}).status == 303
  assert sorted(saved_text(data).split("\n\n")) == ["At once 0", "At once 1"]
  assert data.ctl("check") == "All is well.\n"


def saved_text(data) -> str:
  return data.value(
    "SELECT text FROM answer JOIN report ON report.id = answer.report JOIN member ON member.id = report.member "
    "WHERE slug = 'graz' AND year = (SELECT max(year) FROM cycle) AND question = ?", QUESTION)
