"""Two people write one answer without JavaScript: both texts are kept and shown, and nothing is decided by accident."""

import pytest
from playwright.sync_api import Page, expect

FIELD = "textarea[name='x.feedback_wish']"


@pytest.fixture
def people(own_site) -> tuple[Page, Page]:
  """Both have the same page open."""
  pages = [own_site.window(user, javascript=False) for user in ["graz", "graz.colleague"]]
  for page in pages:
    page.goto(own_site.report("graz") + "/x")
  return pages


def write(page: Page, text: str) -> None:
  page.locator(FIELD).fill(text)
  page.get_by_role("button", name="Save and continue").click()


def opened(page: Page) -> Page:
  page.goto(page.url.partition("/report/")[0] + "/report/2027/graz/x")
  return page


def clash(people) -> tuple[Page, Page]:
  first, second = people
  write(first, "Katharina’s text")
  write(second, "Yusuf’s text")
  expect(second.locator(".conflict")).to_contain_text("Katharina Moser saved another text here while you were writing.")
  expect(second.locator(".conflict")).to_contain_text("Katharina’s text")
  expect(second.locator(FIELD)).to_have_value("Yusuf’s text")
  return first, second


@pytest.mark.parametrize("choice, in_the_report", [
  ("Mine", "Yusuf’s text"), ("The one saved by Katharina", "Katharina’s text"), ("Both, one after the other", "Katharina’s text\n\nYusuf’s text")])
def test_the_choice_is_carried_out(choice, in_the_report, people):
  first, second = clash(people)
  second.get_by_role("radio", name=choice).check()
  second.get_by_role("button", name="Save and continue").click()
  expect(opened(first).locator(FIELD)).to_have_value(in_the_report)
  expect(opened(second).locator(FIELD)).to_have_value(in_the_report)
  expect(second.locator(".conflict")).to_have_count(0)


def test_whoever_does_not_choose_loses_nothing(people):
  first, second = clash(people)
  second.get_by_role("button", name="Save and come back later").click()
  expect(second.locator(".notice-warning")).to_contain_text("In one answer your text and another person’s stand side by side.")
  second.locator(".notice-warning a").click()
  expect(second.locator(FIELD)).to_have_value("Yusuf’s text")
  expect(second.locator(".conflict")).to_contain_text("Katharina’s text")
  expect(opened(first).locator(FIELD)).to_have_value("Katharina’s text")


def test_different_paragraphs_come_together(people):
  first, second = people
  write(first, "One\n\nTwo")
  opened(first)
  opened(second)
  write(first, "One\n\nTwo, by Katharina")
  write(second, "One, by Yusuf\n\nTwo")
  expect(second.locator(".notice-success")).to_contain_text("the changes of both of you are in it now")
  expect(second.locator(FIELD)).to_have_value("One, by Yusuf\n\nTwo, by Katharina")


def test_an_earlier_text_is_put_back(people):
  first, second = people
  write(first, "The first text")
  write(opened(second), "The second text")
  opened(first).locator(f"{FIELD}").scroll_into_view_if_needed()
  first.get_by_role("link", name="History").last.click()
  expect(first.locator("ins")).to_contain_text("second")
  expect(first.locator("del")).to_contain_text("first")
  first.get_by_role("button", name="Put this text back").first.click()
  expect(first.locator(".notice-success")).to_contain_text("The text stands there again.")
  expect(opened(second).locator(FIELD)).to_have_value("The first text")
