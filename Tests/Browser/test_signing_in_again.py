"""A session that ends while somebody is typing is begun again inside the page, with every word still there."""

import pytest
from playwright.sync_api import Page, expect

from Programs.support.person import PASSWORD

from .keys import HAS_FOCUS, tab_to
from .paper import answer, question
from .saving import LONG, kept, saves, waits, words
from .site import sign_in

TEXT = "Zwei Stunden Arbeit:\n\n  „Anführung“ & <Zeichen>, Łódź, Ωμέγα.\nDas Ende."


@pytest.fixture
def page(own_site) -> Page:
  page = own_site.window("graz")
  page.goto(f"{own_site.report('graz')}/p10")
  return page


def dialog(page: Page):
  return page.get_by_role("dialog", name="Sign in again")


def signed_out(page: Page) -> None:
  """Typed into a page whose session has just gone."""
  page.context.clear_cookies(name="ocrt")
  answer(page, LONG, {"": TEXT})
  expect(dialog(page)).to_be_visible()


def test_the_right_password_saves_what_was_typed(own_site, page):
  signed_out(page)
  expect(page.locator("#username")).to_be_focused()
  answer_everything_is_there(page)
  page.keyboard.type("graz")
  page.keyboard.press("Tab")
  page.keyboard.type(PASSWORD)
  page.keyboard.press("Enter")
  expect(dialog(page)).to_have_count(0)
  expect(question(page, LONG).locator("textarea")).to_be_focused()
  saves(page)
  answer_everything_is_there(page)
  assert kept(page) == {}
  # Every form of the page is sealed anew: the button and signing out work.
  page.get_by_role("button", name="Save and continue").click()
  expect(page.locator(".notice-success")).to_contain_text("Saved")


def answer_everything_is_there(page: Page) -> None:
  expect(question(page, LONG).locator("textarea")).to_have_value(TEXT)


def test_signing_out_works_with_the_new_seal(page):
  signed_out(page)
  page.locator("#username").fill("graz")
  page.locator("#password").fill(PASSWORD)
  page.keyboard.press("Enter")
  saves(page)
  page.get_by_role("button", name="Sign out").click()
  expect(page.get_by_role("link", name="Sign in").first).to_be_visible()


def test_a_wrong_password_loses_nothing_and_says_what_to_do(page):
  signed_out(page)
  page.locator("#username").fill("graz")
  page.locator("#password").fill("not this one")
  page.keyboard.press("Enter")
  expect(page.locator("#session-problem")).to_have_text("User name and password do not match. Check both and try again.")
  expect(page.locator("#password")).to_be_focused()
  expect(page.locator("#password")).to_have_value("")
  expect(page.locator("#username")).to_have_value("graz")
  answer_everything_is_there(page)
  page.keyboard.type(PASSWORD)
  page.keyboard.press("Enter")
  saves(page)


def test_whoever_has_to_wait_is_told_how_long_and_what_is_possible_and_loses_nothing(page):
  signed_out(page)
  page.locator("#username").fill("graz")
  for _ in range(6):
    page.locator("#password").fill("not this one")
    with page.expect_response("**/account/session") as answered:
      page.keyboard.press("Enter")
    expect(page.locator("#password")).to_have_value("")
  assert answered.value.status == 429
  expect(page.locator("#session-problem")).to_contain_text("You can try again in")
  expect(page.locator("#session-problem")).to_contain_text("the office gives you a new activation code")
  expect(page.locator("#username")).to_have_value("graz")
  answer_everything_is_there(page)


def test_escape_keeps_the_text_and_one_can_sign_in_later(page):
  signed_out(page)
  page.keyboard.press("Escape")
  expect(dialog(page)).to_have_count(0)
  answer_everything_is_there(page)
  expect(words(page)).to_contain_text("You are signed out. What you type is kept in this browser")
  waits(page)
  answer(page, LONG, {"": TEXT + " Mehr."})
  page.locator("#saving").get_by_role("button", name="Sign in again").click()
  page.locator("#username").fill("graz")
  page.locator("#password").fill(PASSWORD)
  page.keyboard.press("Enter")
  saves(page)
  expect(question(page, LONG).locator("textarea")).to_have_value(TEXT + " Mehr.")


def test_not_now_is_a_button_too(page):
  signed_out(page)
  page.get_by_role("button", name="Not now").click()
  expect(dialog(page)).to_have_count(0)
  answer_everything_is_there(page)


def test_by_keyboard_alone_the_focus_stays_in_the_window(page):
  signed_out(page)
  for _ in range(12):
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement === document.body || !!document.activeElement.closest('dialog')")
  tab_to(page, page.locator("#password"))
  assert page.locator("#password").evaluate(HAS_FOCUS)


def test_signed_out_in_another_tab(own_site, page):
  other = page.context.new_page()
  other.goto("/")
  other.get_by_role("button", name="Sign out").click()
  expect(other.get_by_role("link", name="Sign in").first).to_be_visible()
  page.bring_to_front()
  answer(page, LONG, {"": TEXT})
  expect(dialog(page)).to_be_visible()
  own_site.sessions.clear()
  page.locator("#username").fill("graz")
  page.locator("#password").fill(PASSWORD)
  page.keyboard.press("Enter")
  saves(page)


def test_signed_in_again_in_another_tab_no_window_opens(page):
  page.context.clear_cookies(name="ocrt")
  sign_in(page.context.new_page(), "graz")
  page.bring_to_front()
  answer(page, LONG, {"": TEXT})
  saves(page)
  expect(dialog(page)).to_have_count(0)


def test_found_out_while_nobody_types_no_window_opens_before_somebody_does(own_site):
  page = own_site.window("graz")
  page.clock.install()
  page.goto(f"{own_site.report('graz')}/p10")
  page.clock.resume()
  page.context.clear_cookies(name="ocrt")
  with page.expect_response("**/presence"):
    page.clock.fast_forward(30_000)
  expect(words(page)).to_contain_text("You are signed out.")
  expect(dialog(page)).to_have_count(0)
  answer(page, LONG, {"": TEXT})
  expect(dialog(page)).to_be_visible()
  page.locator("#username").fill("graz")
  page.locator("#password").fill(PASSWORD)
  page.keyboard.press("Enter")
  saves(page)


def test_another_person_is_told_and_nothing_is_sent_in_the_wrong_name(own_site, page):
  signed_out(page)
  page.locator("#username").fill("graz.colleague")
  page.locator("#password").fill(PASSWORD)
  page.keyboard.press("Enter")
  problem = page.locator("#session-problem")
  expect(problem).to_contain_text("Yusuf Aydın is signed in now, but this page was opened by Katharina Moser. Nothing was sent.")
  assert own_site.data.value("SELECT count(*) FROM answer WHERE question = 'p10.comment' AND text LIKE 'Zwei Stunden%'") == 0
  answer_everything_is_there(page)
  page.locator("#username").fill("graz")
  page.locator("#password").fill(PASSWORD)
  page.keyboard.press("Enter")
  saves(page)
  name = own_site.data.value(
    "SELECT name FROM answer JOIN account ON account.id = savedBy WHERE question = 'p10.comment' AND text LIKE 'Zwei Stunden%'")
  assert name == "Katharina Moser"
