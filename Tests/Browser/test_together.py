"""Two people, or two windows of one person, on one page."""

import re

import pytest
from playwright.sync_api import Page, expect

from .paper import answer, question
from .saving import LONG, saves, words

FIGURE = "Racist hate crimes"


@pytest.fixture
def pages(own_site) -> tuple[Page, Page]:
  """Katharina's window and Yusuf's."""
  both = own_site.window("graz"), own_site.window("graz.colleague")
  for page in both:
    page.goto(f"{own_site.report('graz')}/p10")
  return both


@pytest.fixture
def quick(own_site):
  """Windows whose clock can be put forward."""
  pages = own_site.window("graz"), own_site.window("graz.colleague")
  for page in pages:
    page.clock.install()
    # Whoever has said that the page is open, is there for the other.
    with page.expect_response("**/presence"):
      page.goto(f"{own_site.report('graz')}/p10")
      page.clock.resume()
  return pages


def later(page: Page, seconds: int = 21) -> None:
  with page.expect_response("**/presence"):
    page.clock.fast_forward(seconds * 1000)


def test_each_is_told_who_else_is_there(quick):
  katharina, yusuf = quick
  expect(yusuf.locator("#here")).to_have_text("Katharina Moser is on this page too.")
  later(katharina)
  expect(katharina.locator("#here")).to_have_text("Yusuf Aydın is on this page too.")


def test_without_a_script_the_page_says_it_when_it_opens(own_site, pages):
  page = own_site.window("graz", javascript=False)
  page.goto(f"{own_site.report('graz')}/p10")
  expect(page.locator("#here")).to_have_text("Yusuf Aydın is on this page too.")


def test_a_page_that_nobody_looks_at_asks_nothing(quick):
  katharina, _ = quick
  asked = []
  katharina.on("request", lambda request: asked.append(request.url))
  katharina.evaluate("() => Object.defineProperty(document, 'hidden', { get: () => true })")
  katharina.clock.run_for(120_000)
  assert [url for url in asked if url.endswith("/presence")] == []


def test_a_page_in_front_of_which_nobody_sits_falls_silent(quick):
  katharina, _ = quick
  katharina.clock.run_for(330_000)
  asked = []
  katharina.on("request", lambda request: asked.append(request.url))
  katharina.clock.run_for(120_000)
  assert [url for url in asked if url.endswith("/presence")] == []
  with katharina.expect_response("**/presence"):
    katharina.mouse.wheel(0, 100)
    katharina.clock.run_for(10_000)


def test_different_answers_do_not_disturb_each_other(pages):
  katharina, yusuf = pages
  answer(katharina, LONG, {"": "Text"})
  answer(yusuf, FIGURE, {"": "17"})
  saves(katharina)
  saves(yusuf)
  katharina.reload()
  expect(question(katharina, LONG).locator("textarea")).to_have_value("Text")
  expect(question(katharina, FIGURE).locator("input").first).to_have_value("17")


def test_an_answer_somebody_has_just_changed_says_so_and_can_be_shown(quick):
  katharina, yusuf = quick
  answer(yusuf, LONG, {"": "Von Yusuf"})
  saves(yusuf)
  later(katharina)
  note = question(katharina, LONG).locator(".note")
  expect(note).to_contain_text(re.compile(r"Yusuf Aydın changed this text at \d\d:\d\d\."))
  note.get_by_role("button", name="Show it").click()
  expect(note).to_have_count(0)
  expect(question(katharina, LONG).locator("textarea")).to_have_value("Von Yusuf")
  # It is the new base: going on from there is no conflict.
  answer(katharina, LONG, {"": "Von Yusuf und Katharina"})
  saves(katharina)


def test_a_typing_person_hears_it_with_the_answer_to_the_saving(pages):
  katharina, yusuf = pages
  answer(yusuf, FIGURE, {"": "17"})
  saves(yusuf)
  answer(katharina, LONG, {"": "Text"})
  saves(katharina)
  expect(question(katharina, FIGURE).locator(".note")).to_contain_text("Yusuf Aydın changed this text at")
  expect(katharina.locator("#here")).to_have_text("Yusuf Aydın is on this page too.")


def test_different_paragraphs_of_one_text_come_together_without_losing_the_caret(own_site, pages):
  katharina, yusuf = pages
  answer(katharina, LONG, {"": "Erster Absatz.\n\nZweiter Absatz."})
  saves(katharina)
  yusuf.reload()
  answer(yusuf, LONG, {"": "Erster Absatz.\n\nZweiter Absatz, von Yusuf."})
  saves(yusuf)
  field = question(katharina, LONG).locator("textarea")
  field.evaluate("area => { area.focus(); area.setSelectionRange(5, 5); }")
  katharina.keyboard.type("!")
  saves(katharina)
  expect(field).to_have_value("Erste!r Absatz.\n\nZweiter Absatz, von Yusuf.")
  expect(question(katharina, LONG).locator(".note")).to_contain_text("the changes of both of you are in it now")
  assert field.evaluate("area => area.selectionStart") == 6
  katharina.keyboard.type("?")
  saves(katharina)
  katharina.reload()
  expect(field).to_have_value("Erste!?r Absatz.\n\nZweiter Absatz, von Yusuf.")


def in_conflict(pages: tuple[Page, Page]) -> Page:
  katharina, yusuf = pages
  answer(yusuf, LONG, {"": "Von Yusuf"})
  saves(yusuf)
  answer(katharina, LONG, {"": "Von Katharina"})
  expect(question(katharina, LONG).locator(".conflict")).to_be_visible()
  return katharina


def test_the_same_text_shows_both_who_and_when_and_keeps_both(own_site, pages):
  page = in_conflict(pages)
  field = question(page, LONG)
  expect(field.locator(".conflict")).to_contain_text("Yusuf Aydın saved another text here while you were writing.")
  expect(field.locator(".conflict-saved")).to_have_text("Von Yusuf")
  expect(field.locator("textarea")).to_have_value("Von Katharina")
  # Typed on, it is kept beside; a closed tab loses nothing.
  field.locator("textarea").fill("Von Katharina, weiter")
  expect(words(page)).to_have_text("Your text is kept beside the other one until you choose between the two.")
  page.reload()
  expect(field.locator("textarea")).to_have_value("Von Katharina, weiter")
  expect(field.locator(".conflict-saved")).to_have_text("Von Yusuf")


@pytest.mark.parametrize(("choice", "result"), [
  ("Mine, as it stands", "Von Katharina"), ("The one saved by Yusuf", "Von Yusuf"), ("Both, one after", "Von Yusuf\n\nVon Katharina")])
def test_the_choice_is_saved_in_place(own_site, pages, choice, result):
  page = in_conflict(pages)
  field = question(page, LONG)
  field.get_by_label(re.compile(f"^{choice}")).check()
  field.get_by_role("button", name="Save this choice").click()
  expect(field.locator(".conflict")).to_have_count(0)
  expect(field.locator("textarea")).to_have_value(result)
  saves(page)
  page.reload()
  expect(field.locator(".conflict")).to_have_count(0)
  expect(field.locator("textarea")).to_have_value(result)


def test_two_windows_of_one_person_follow_the_rules_of_two_people(own_site):
  first, second = own_site.window("graz"), own_site.window("graz")
  for page in (first, second):
    page.goto(f"{own_site.report('graz')}/p10")
  answer(first, LONG, {"": "Im ersten Fenster"})
  saves(first)
  answer(second, FIGURE, {"": "17"})
  saves(second)
  expect(second.locator("#here")).to_have_text("")
  note = question(second, LONG).locator(".note")
  expect(note).to_contain_text("You changed this text in another window at")
  answer(second, LONG, {"": "Im zweiten Fenster"})
  conflict = question(second, LONG).locator(".conflict")
  expect(conflict).to_be_visible()
  expect(question(second, LONG).locator("textarea")).to_have_value("Im zweiten Fenster")
  expect(conflict.locator(".conflict-saved")).to_have_text("Im ersten Fenster")
