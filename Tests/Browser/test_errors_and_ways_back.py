"""What is wrong is said on top and leads to its field; back, reload and a double click do nothing twice."""

import pytest
from playwright.sync_api import Page, expect

from .paper import answer, question
from .site import Site


@pytest.fixture
def page(own_site, javascript) -> Page:
  return own_site.window("graz", javascript=javascript)


@pytest.fixture
def report(own_site) -> str:
  return own_site.report("graz")


def measures(page: Page, report: str) -> list[str]:
  page.goto(f"{report}/measures")
  return page.locator(".measure-name").all_inner_texts()


def submissions(site: Site) -> int:
  return site.data.value("SELECT count(*) FROM submission WHERE reference LIKE '%TOULOUSE%'")


def test_problems_lead_to_their_fields_and_what_was_typed_stays(page):
  page.goto("/account/colleagues")
  page.get_by_label("Name of the person").fill("Ada Nowak")
  page.get_by_label("User name").fill("1 ada")
  page.get_by_role("button", name="Create the login").click()
  expect(page.locator("#error-summary")).to_be_visible()
  expect(page.get_by_label("Name of the person")).to_have_value("Ada Nowak")
  expect(page.get_by_label("User name")).to_have_value("1 ada")
  page.locator("#error-summary a").first.click()
  expect(page.get_by_label("User name")).to_be_focused()


def test_the_summary_of_problems_has_the_focus(own_site):
  page = own_site.window("graz")
  page.goto("/account/colleagues")
  page.get_by_role("button", name="Create the login").click()
  expect(page.locator("#error-summary")).to_be_focused()


def test_back_after_saving_shows_what_was_saved(page, report):
  page.goto(f"{report}/p8")
  answer(page, "Most important step", {"": "Erste Fassung"})
  page.get_by_role("button", name="Save and continue").click()
  expect(page.locator(".notice-success")).to_contain_text("Saved")
  page.go_back()
  expect(question(page, "Most important step").locator("textarea")).to_have_value("Erste Fassung")
  answer(page, "Most important step", {"": "Zweite Fassung"})
  page.get_by_role("button", name="Save and continue").click()
  expect(page.locator(".notice-success")).to_contain_text("Saved")


def test_back_and_reload_after_adding_add_nothing(page, report):
  before = measures(page, report)
  page.get_by_label("Title of the measure").fill("Neue Maßnahme")
  page.get_by_role("button", name="Add another measure").click()
  expect(page.locator("h1")).to_have_text("Neue Maßnahme")
  page.reload()
  expect(page.locator("h1")).to_have_text("Neue Maßnahme")
  page.go_back()
  expect(page.locator(".measure-name")).to_have_text([*before, "Neue Maßnahme"])
  assert measures(page, report) == [*before, "Neue Maßnahme"]


def test_back_and_reload_after_submitting_show_the_submitted_report(own_site, javascript):
  page = own_site.window("toulouse", javascript=javascript)
  page.goto(f"{own_site.report('toulouse')}/check")
  page.get_by_role("button", name="Submit the report").click()
  expect(page.locator("h1")).to_have_text("The report is submitted")
  reference = page.locator(".rows strong").inner_text()
  page.reload()
  expect(page.locator(".rows strong")).to_have_text(reference)
  page.go_back()
  expect(page.locator("h1")).to_have_text("The submitted report")
  expect(page.get_by_role("button", name="Submit the report")).to_have_count(0)
  assert submissions(own_site) == 1


def test_a_double_click_adds_one_measure(page, report):
  before = measures(page, report)
  page.get_by_label("Title of the measure").fill("Nur einmal")
  page.get_by_role("button", name="Add another measure").dblclick()
  expect(page.locator("h1")).to_have_text("Nur einmal")
  assert measures(page, report) == [*before, "Nur einmal"]


def test_a_double_click_saves_without_a_conflict_with_oneself(page, report):
  page.goto(f"{report}/p9")
  answer(page, "Most important step", {"": "Doppelt geklickt"})
  page.get_by_role("button", name="Save and continue").dblclick()
  expect(page.locator("h1")).not_to_contain_text("cultural")
  expect(page.locator(".conflict")).to_have_count(0)
  page.goto(f"{report}/p9")
  expect(question(page, "Most important step").locator("textarea")).to_have_value("Doppelt geklickt")


def test_a_double_click_submits_once(own_site, javascript):
  page = own_site.window("toulouse", javascript=javascript)
  page.goto(f"{own_site.report('toulouse')}/check")
  page.get_by_role("button", name="Submit the report").dblclick()
  expect(page.locator("h1")).to_have_text("The report is submitted")
  assert submissions(own_site) == 1


def test_another_persons_answer_is_not_overwritten(own_site, page, report):
  page.goto(f"{report}/p10")
  colleague = own_site.window("graz.colleague")
  colleague.goto(f"{report}/p10")
  for somebody, words in [(colleague, "Text der Kollegin"), (page, "Mein eigener Text")]:
    answer(somebody, "Most important step", {"": words})
    somebody.get_by_role("button", name="Save and continue").click()
  expect(page.locator(".conflict")).to_contain_text("Yusuf Aydın saved another text here")
  expect(page.locator(".conflict")).to_contain_text("Text der Kollegin")
  expect(question(page, "Most important step").locator("textarea")).to_have_value("Mein eigener Text")
