"""What the page shows while it saves itself is accessible, fits on a phone and hides nothing."""

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, expect

from .keys import HAS_FOCUS, tab_to
from .paper import answer, question
from .saving import LONG, cannot_be_reached, crash, cut_off, saves
from .visit import NARROW, RULES, SMALL_TARGETS, STICKS_OUT, VIOLATIONS, WIDE


@pytest.fixture
def page(own_site) -> Page:
  page = own_site.window("graz")
  page.goto(f"{own_site.report('graz')}/p10")
  return page


def is_fit(page: Page) -> None:
  page.evaluate(AXE_SCRIPT)
  for width in (WIDE, NARROW):
    page.set_viewport_size({"width": width, "height": 800})
    assert page.evaluate(VIOLATIONS, RULES) == []
    assert page.evaluate(STICKS_OUT) == []
    assert page.evaluate(SMALL_TARGETS) == []


def test_saved(page):
  answer(page, LONG, {"": "Eins"})
  saves(page)
  is_fit(page)


def test_the_window_to_sign_in_again(page):
  page.context.clear_cookies(name="ocrt")
  answer(page, LONG, {"": "Eins"})
  expect(page.get_by_role("dialog")).to_be_visible()
  is_fit(page)
  page.keyboard.press("Escape")
  is_fit(page)


def test_an_offer_of_what_was_kept(page):
  cut_off(page)
  answer(page, LONG, {"": "Eins"})
  answer(page, "Which of these exist", {"Training for staff": "tick"})
  cannot_be_reached(page)
  is_fit(page)
  context, address = page.context, page.url
  crash(page)
  again = context.new_page()
  again.goto(address)
  expect(again.locator(".note")).to_have_count(2)
  is_fit(again)
  tab_to(again, question(again, LONG).get_by_role("button", name="Use it"))
  again.keyboard.press("Enter")
  saves(again)


def test_two_texts_side_by_side(own_site, page):
  other = own_site.window("graz.colleague")
  other.goto(page.url)
  answer(other, LONG, {"": "Von Yusuf"})
  answer(other, "Racist hate crimes", {"": "17"})
  saves(other)
  answer(page, LONG, {"": "Von Katharina"})
  conflict = question(page, LONG).locator(".conflict")
  expect(conflict).to_be_visible()
  # Whoever types keeps the focus.
  assert question(page, LONG).locator("textarea").evaluate(HAS_FOCUS)
  expect(question(page, "Racist hate crimes").locator(".note")).to_be_visible()
  is_fit(page)
  tab_to(page, conflict.locator("input:checked"))
  page.keyboard.press("ArrowUp")
  page.keyboard.press("Tab")
  page.keyboard.press("Enter")
  expect(conflict).to_have_count(0)
  expect(question(page, LONG).locator("textarea")).to_have_value("Von Yusuf\n\nVon Katharina")


def test_the_line_at_the_bottom_covers_nothing_that_has_the_focus(page):
  answer(page, LONG, {"": "Eins"})
  saves(page)
  page.evaluate("() => { scrollTo(0, 0); document.activeElement.blur(); }")
  covered = []
  for _ in range(120):
    page.keyboard.press("Tab")
    seen = page.evaluate("""() => {
      const box = document.activeElement.getBoundingClientRect(), line = document.querySelector("#saving").getBoundingClientRect();
      return document.activeElement === document.body ? null
        : [document.activeElement.outerHTML.slice(0, 80), box.top >= line.top - 1 && box.bottom <= line.bottom + 1];
    }""")
    if seen is None:
      break
    if seen[1]:
      covered.append(seen[0])
  assert covered == []


def test_nothing_of_it_is_printed(page):
  answer(page, LONG, {"": "Eins"})
  saves(page)
  page.emulate_media(media="print")
  expect(page.locator("#saving")).to_be_hidden()
