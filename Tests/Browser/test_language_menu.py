"""The globe: every page in each language, and the choice is kept."""

import pytest
from playwright.sync_api import Page, expect

from .site import Site


def choose(page: Page, language: str) -> None:
  page.locator(".languages summary").click()
  page.locator(".languages").get_by_role("link", name=language).click()


@pytest.mark.parametrize("path", ["/", "/help/start", "/account/activate", "/privacy", "/nowhere"])
def test_a_stranger_stays_on_the_page_and_the_choice_is_kept(site, javascript, path):
  page = site.window(javascript=javascript)
  page.goto(path)
  choose(page, "Deutsch")
  expect(page).to_have_url(site.address + path)
  expect(page.locator("html")).to_have_attribute("lang", "de")
  page.goto("/account/sign-in")
  expect(page.locator("h1")).to_have_text("Anmelden")
  kept = next(cookie for cookie in page.context.cookies() if cookie["name"] == "ocrt-language")
  assert (kept["value"], kept["expires"] > 0) == ("de", True)


def test_a_link_with_a_token_survives_the_choice_of_a_language(site, javascript):
  token = issued_token(site)
  page = site.window(javascript=javascript)
  page.goto(f"/account/activate?token={token}")
  choose(page, "Français")
  expect(page.locator("html")).to_have_attribute("lang", "fr")
  expect(page.locator("input[name=token]")).to_have_value(token)


def issued_token(site: Site) -> str:
  page = site.window("graz")
  page.goto("/account/colleagues")
  page.get_by_role("button", name="New activation code").click()
  return page.locator("code", has_text="token=").inner_text().partition("token=")[2]


def test_a_signed_in_persons_choice_belongs_to_the_session(site):
  page = site.window("oulu")
  page.goto(f"{site.report('oulu')}/p1")
  choose(page, "Français")
  expect(page).to_have_url(f"{site.address}{site.report('oulu')}/p1")
  page.context.clear_cookies(name="ocrt-language")
  page.reload()
  expect(page.locator("html")).to_have_attribute("lang", "fr")


def test_the_first_language_is_the_browsers(site):
  for language in ["en", "fr", "de"]:
    page = site.window(language=language)
    page.goto("/")
    expect(page.locator("html")).to_have_attribute("lang", language)


@pytest.mark.parametrize("language", ["en", "fr", "de"])
def test_answers_say_which_language_they_are_in(site, language):
  page = site.window("athens", language)
  page.goto(f"{site.report('athens')}/prof")
  expect(page.locator("textarea").last).to_have_attribute("lang", "el")
  page.goto(f"{site.report('athens')}/check")
  expect(page.locator("[lang=el]", has_text="Στην Αθήνα").first).to_be_visible()
  languages = page.locator(".languages a")
  for place, each in enumerate(["en", "fr", "de"]):
    expect(languages.nth(place)).to_have_attribute("lang", each)
