"""The council's feedback saves itself as answers do, with JavaScript and without."""

import re

import pytest
from playwright.sync_api import expect

from .saving import saves, waits

TEXT = "Ein klares Bild.\n\nŁódź, Ωμέγα, <b>."


@pytest.fixture
def feedback(own_site) -> str:
  return own_site.report("barcelona").replace("/report", "/council") + "/feedback"


def test_a_passage_and_what_an_item_is_about_save_themselves(own_site, feedback):
  page = own_site.window("council")
  page.goto(f"{feedback}/own/en")
  page.get_by_role("textbox", name="Governance and structure").fill(TEXT)
  waits(page)
  saves(page)
  page.locator("select[name^=about]").first.select_option(label="Point 4 of the Ten-Point Plan")
  saves(page)
  page.reload()
  expect(page.get_by_role("textbox", name="Governance and structure")).to_have_value(TEXT)
  expect(page.locator("select[name^=about] option:checked").first).to_have_text("Point 4 of the Ten-Point Plan")


def test_a_feedback_goes_from_the_first_word_to_its_city(own_site, feedback, javascript):
  page = own_site.window("council", javascript=javascript)
  page.goto(feedback)
  page.locator("main form", has=page.locator("[value=agreed]")).get_by_role("button").click()
  page.get_by_role("textbox", name="General conclusion").fill(TEXT)
  page.get_by_role("button", name="Add a recommendation").click()
  page.get_by_role("textbox", name="Recommendation 1").fill("Publish it.")
  page.get_by_role("button", name="Save", exact=True).click()
  expect(page.locator(".notice-success")).to_contain_text("Saved, ")
  page.goto(f"{feedback}/release")
  expect(page.locator(".feedback-edition")).to_contain_text("Publish it.")
  page.locator(".button-danger").click()
  expect(page.locator(".notice-success")).to_contain_text("The feedback has been released.")
  city = own_site.window("barcelona", javascript=javascript)
  city.goto("/")
  city.get_by_role("link", name="Read the feedback").click()
  expect(city.locator("h1")).to_have_text(re.compile(r"^Feedback on the report \d{4}, Barcelona$"))
  expect(city.locator("main")).to_contain_text("Ein klares Bild.")
