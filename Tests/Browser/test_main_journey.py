"""From the front page to a filled-in report, as somebody walks who has never been here; with JavaScript and without."""

import re

import pytest
from playwright.sync_api import Page, expect

from .paper import answer, question, save, shows
from .site import sign_in
from .wroclaw import OPENED, PROFILE, STRUCTURE

PASSWORD = "trzy słowa i rzeka Odra"


@pytest.fixture
def site(own_site):
  return own_site


def heading(page: Page, words: str) -> None:
  expect(page.locator("h1")).to_contain_text(words)


def test_a_city_fills_in_its_report_with_a_colleague(site, javascript):
  page = site.window(javascript=javascript)
  arrive(page)
  fill_in_two_sections(page)
  everything_is_there_on_another_computer(site, javascript)
  colleague = welcome_a_colleague(site, page, javascript)
  colleague_answers_but_cannot_submit(site, colleague)
  describe_two_measures(page)
  problems_lead_to_their_fields(site, page)


def arrive(page: Page) -> None:
  page.goto("/")
  page.get_by_role("main").get_by_role("link", name="Sign in").click()
  sign_in(page, "wroclaw")
  heading(page, "Welcome, Paweł Zieliński")
  page.get_by_role("link", name="Our report").click()
  heading(page, "Wrocław")
  page.get_by_role("button", name="Start the report").click()
  expect(page.locator(".tasks li")).to_have_count(13)
  expect(page.locator(".banner")).to_contain_text("not submitted yet")


def fill_in_two_sections(page: Page) -> None:
  page.get_by_role("link", name="City profile").click()
  shows(page, "Name of the member", {"": "Wrocław"})
  shows(page, "Country", {"": "Poland"})
  for words, typed in PROFILE.items():
    answer(page, words, typed)
  save(page)
  heading(page, "Governance and structure")
  for words, typed in STRUCTURE.items():
    answer(page, words, typed)
  save(page)
  expect(page.locator(".notice-success")).to_contain_text("further questions")
  for words, typed in OPENED.items():
    answer(page, words, typed)
  save(page)
  heading(page, "Greater vigilance against racism")
  save(page, "Save and come back later")
  statuses = page.locator(".task-status")
  expect(statuses.nth(0)).to_have_text("Completed")
  expect(statuses.nth(1)).to_have_text("Completed")
  expect(statuses.nth(2)).to_have_text("Not yet started")


def everything_is_there_on_another_computer(site, javascript: bool) -> None:
  page = site.window("wroclaw", javascript=javascript)
  for section, answers in [("prof", PROFILE), ("gov", STRUCTURE | OPENED)]:
    page.goto(f"{site.report('wroclaw')}/{section}")
    for words, typed in answers.items():
      shows(page, words, typed)
  page.context.close()
  site.windows.remove(page.context)


def welcome_a_colleague(site, page: Page, javascript: bool) -> Page:
  """The login is handed over by its link; the password is chosen by the one who will use it."""
  page.get_by_role("link", name="Colleagues").click()
  page.get_by_label("Name of the person").fill("Oksana Koval")
  page.get_by_label("User name").fill("oksana")
  page.get_by_role("button", name="Create the login").click()
  heading(page, "Oksana Koval")
  link = page.locator("code", has_text="/account/activate").inner_text()

  colleague = site.window(javascript=javascript)
  colleague.goto(link)
  expect(colleague.get_by_text("Welcome, Oksana Koval")).to_be_visible()
  colleague.get_by_label("New password", exact=True).fill(PASSWORD)
  colleague.get_by_label("Repeat the new password").fill(PASSWORD)
  colleague.get_by_role("button", name="Set password and sign in").click()
  heading(colleague, "Oksana Koval")
  return colleague


def colleague_answers_but_cannot_submit(site, page: Page) -> None:
  page.get_by_role("link", name="Our report").click()
  page.get_by_role("link", name="Greater vigilance").click()
  answer(page, "Reports received in the last full year", {"": "1.204"})
  answer(page, "Most important step or gap", {"": "Sieć organizacji spotyka się co miesiąc."})
  save(page, "Save and come back later")
  page.goto(f"{site.report('wroclaw')}/check")
  expect(page.get_by_text("Only Paweł Zieliński, the responsible person of your city, can submit")).to_be_visible()
  expect(page.get_by_role("button", name="Submit the report")).to_have_count(0)
  expect(page.get_by_role("link", name="Colleagues")).to_have_count(0)


def describe_two_measures(page: Page) -> None:
  page.get_by_role("link", name="Our report").click()
  for number, title in enumerate(["Szkoła bez rasizmu", "Żywa biblioteka"], start=1):
    page.get_by_role("link", name="Add or arrange measures").click()
    page.get_by_label("Title of the measure").fill(title)
    page.get_by_role("button", name="Add").click()
    heading(page, title)
    page.get_by_role("link", name="What the measure is").click()
    shows(page, "Title of the measure", {"": title})
    answer(page, "Summary", {"": f"Podsumowanie {number}"})
    save(page, "Save and come back later")
    expect(page.get_by_role("link", name=title)).to_be_visible()


def problems_lead_to_their_fields(site, page: Page) -> None:
  page.goto(f"{site.report('wroclaw')}/check")
  expect(page).to_have_title(re.compile("^Error: "))
  expect(page.locator("#error-summary")).to_contain_text("There is a problem")
  line = page.locator("#error-summary a", has_text="Which of these exist?").first
  line.click()
  field = question(page, "Which of these exist?")
  expect(field.locator(".error")).to_be_visible()
  expect(field.locator("input").first).to_be_in_viewport()
  expect(page.locator("#error-summary")).to_contain_text("Which of these exist?")


def test_a_complete_report_is_submitted_and_can_then_only_be_read(site, javascript):
  page = site.window("toulouse", javascript=javascript)
  report = site.report("toulouse")
  page.goto(f"{report}/check")
  expect(page.get_by_text("Everything that is required is there.")).to_be_visible()
  expect(page.get_by_text("cannot be changed any more")).to_be_visible()
  page.get_by_role("button", name="Submit the report").click()
  heading(page, "The report is submitted")
  reference = page.locator(".rows strong").inner_text()
  assert re.fullmatch(r"\d{4}-TOULOUSE-1-[0-9A-F]{12}", reference)

  for path in ["", "/prof", "/x", "/measures", "/measures/1", "/measures/1/m", "/attachment", "/check"]:
    page.goto(report + path)
    expect(page.locator(".notice")).to_contain_text("submitted by Amélie Rouquette on")
    expect(page.locator(".notice")).to_contain_text("reporting@eccar.info")
    expect(page.locator("main").locator("input:visible, textarea, select, button")).to_have_count(0)
  page.goto(f"{report}/receipt")
  expect(page.locator(".rows strong")).to_have_text(reference)
