"""The work on one report is divided: a section is given, filled in, marked as done; a colleague asks for submission; the report is submitted."""

import re

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, expect

from .paper import save
from .visit import RULES, VIOLATIONS


@pytest.fixture
def site(own_site):
  return own_site


def accessible(page: Page) -> None:
  """Asked where the page can be asked: without JavaScript the same pages are walked elsewhere."""
  if page.evaluate("typeof axe") == "undefined":
    page.evaluate(AXE_SCRIPT)
  assert page.evaluate(VIOLATIONS, RULES) == []


def notice(page: Page, words: str) -> None:
  expect(page.locator(".notice-success")).to_contain_text(words)


def test_from_giving_a_section_to_submitting(site, javascript):
  report = site.report("toulouse")
  primary = site.window("toulouse", javascript=javascript)
  colleague = site.window("toulouse.colleague", javascript=javascript)

  year = give_a_section(primary, report)
  check = accessible if javascript else lambda page: None
  check(primary)
  fill_it_in(colleague, report, year)
  check(colleague)
  ask_once_more(colleague, report)
  check(colleague)

  primary.goto("/")
  expect(primary.locator(".notice")).to_contain_text("Mehdi Lacoste asked you")
  expect(primary.locator(".notice")).to_contain_text("La section 3 est prête.")
  primary.goto(report)
  expect(primary.locator(".tasks li", has_text="Greater vigilance")).to_contain_text("Mehdi Lacoste marked it as done")
  the_council_agrees(primary, report)
  check(primary)
  primary.goto(f"{report}/check")
  primary.get_by_role("button", name="Submit the report").click()
  expect(primary.locator("h1")).to_contain_text("The report is submitted")
  primary.goto(f"{report}/submission-request")
  expect(primary.locator(".past li").first).to_contain_text("Ended by submission: Amélie Rouquette")


def give_a_section(page: Page, report: str) -> str:
  year = re.search(r"\d{4}", report).group()
  page.goto(report)
  page.get_by_role("link", name="Divide the work").click()
  page.get_by_label("Tick: 3. Greater vigilance").check()
  page.get_by_label("To whom?").select_option(label="Mehdi Lacoste")
  for label, typed in [("Day", "31"), ("Month", "4"), ("Year", year)]:
    page.get_by_label(label, exact=True).fill(typed)
  page.get_by_role("button", name="Give the ticked sections").click()
  expect(page.locator("#error-summary")).to_contain_text("Enter the date as day, month and year")
  expect(page.get_by_label("Tick: 3. Greater vigilance")).to_be_checked()
  page.get_by_label("Day", exact=True).fill("30")
  page.get_by_role("button", name="Give the ticked sections").click()
  notice(page, "1 section was given.")
  expect(page.locator("tr", has_text="Greater vigilance")).to_contain_text(f"30 April {year}")
  page.reload()
  expect(page.locator("tr", has_text="Mehdi Lacoste")).to_have_count(2)
  return year


def fill_it_in(page: Page, report: str, year: str) -> None:
  page.goto("/")
  expect(page.get_by_role("main")).to_contain_text(f"You hold 1 section; it is due on 30 April {year}.")
  page.goto(report)
  page.locator(".tasks").first.get_by_role("link", name="Greater vigilance").click()
  page.locator("textarea").first.fill("Une phrase de plus.")
  page.get_by_label("Yes", exact=True).last.check()
  save(page, "Save and come back later")
  row = page.locator(".tasks li", has_text="Greater vigilance")
  expect(row).to_contain_text("Mehdi Lacoste marked it as done")
  expect(row.locator(".task-status")).to_have_text("Done")
  expect(page.get_by_role("main")).not_to_contain_text("You hold")


def ask_once_more(page: Page, report: str) -> None:
  """The demo's request is withdrawn and placed anew."""
  page.goto(report)
  page.get_by_role("button", name="Withdraw the request").click()
  notice(page, "The request was withdrawn.")
  page.goto(f"{report}/check")
  page.get_by_label("What you would like to add").fill("La section 3 est prête.")
  page.get_by_role("button", name="Ask for submission").click()
  notice(page, "Your request was placed.")


def the_council_agrees(page: Page, report: str) -> None:
  page.goto(f"{report}/prof")
  expect(page.locator(".banner")).to_contain_text("Waiting for approval (conseil municipal)")
  page.goto(f"{report}/check")
  expect(page.locator(".notice-warning")).to_contain_text("You can submit the report all the same.")
  page.goto(f"{report}/approval")
  page.get_by_role("button", name="The approval was given").click()
  notice(page, "no longer waits")
  expect(page.locator(".banner")).not_to_contain_text("Waiting for approval")
