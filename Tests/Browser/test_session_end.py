"""A session that ends while somebody is typing loses nothing: the page's button, where the page does not save itself or cannot."""

import pytest
from playwright.sync_api import Page, expect

from .paper import answer, question, save
from .saving import cut_off
from .site import Site, sign_in

WORDS = {"": "Zwei Stunden Arbeit:\n\n  „Anführung“ & <Zeichen>, Łódź, Ωμέγα.\nDas Ende."}


@pytest.fixture
def page(own_site, javascript) -> Page:
  """A section's page, typed into and not yet sent."""
  page = own_site.window("graz", javascript=javascript)
  if javascript:
    cut_off(page)
  page.goto(f"{own_site.report('graz')}/p10")
  answer(page, "Most important step", WORDS)
  return page


def is_saved(site: Site) -> None:
  page = site.window("graz")
  page.goto(f"{site.report('graz')}/p10")
  expect(question(page, "Most important step").locator("textarea")).to_have_value(WORDS[""])


def sign_in_and_send(page: Page) -> None:
  page.get_by_role("button", name="Save and continue").click()
  expect(page.locator("h1")).to_have_text("Sign in")
  expect(page.get_by_text("Your session has ended.")).to_be_visible()
  sign_in(page, "graz")
  expect(page.locator(".kept-values")).to_contain_text("Zwei Stunden Arbeit")
  page.get_by_role("button", name="Send now").click()
  expect(page.locator(".notice-success")).to_contain_text("Saved")


def test_after_signing_in_again_one_click_sends_what_was_typed(own_site, page):
  page.context.clear_cookies(name="ocrt")
  sign_in_and_send(page)
  is_saved(own_site)


def test_a_session_that_the_server_has_ended_is_no_different(own_site, page):
  other_tab = page.context.new_page()
  other_tab.goto("/")
  other_tab.get_by_role("button", name="Sign out").click()
  expect(other_tab.get_by_role("link", name="Sign in").first).to_be_visible()
  sign_in_and_send(page)
  # Signing out has ended the session that later windows would use.
  own_site.sessions.clear()
  is_saved(own_site)


def test_signed_in_again_in_another_tab_one_click_is_enough(own_site, page):
  page.context.clear_cookies(name="ocrt")
  sign_in(page.context.new_page(), "graz")
  page.get_by_role("button", name="Save and continue").click()
  expect(page.locator("h1")).to_have_text("Send it once more")
  page.get_by_role("button", name="Send now").click()
  expect(page.locator(".notice-success")).to_contain_text("Saved")
  is_saved(own_site)


def test_a_wrong_password_on_the_way_loses_nothing(own_site, page):
  page.context.clear_cookies(name="ocrt")
  page.get_by_role("button", name="Save and continue").click()
  page.locator("#username").fill("graz")
  page.locator("#password").fill("not this one")
  page.locator("main button").click()
  expect(page.locator("#error-summary")).to_be_visible()
  sign_in(page, "graz")
  save(page, "Send now")
  is_saved(own_site)
