"""Everything works without a mouse, and the focus is always seen."""

import pytest
from playwright.sync_api import Page, expect

from .keys import every_stop, tab_to
from .paper import question


@pytest.fixture
def page(own_site) -> Page:
  return own_site.window("graz")


@pytest.fixture
def report(own_site) -> str:
  return own_site.report("graz")


def test_the_first_tab_skips_to_the_content(page, report):
  page.goto(f"{report}/prof")
  page.keyboard.press("Tab")
  skip = page.get_by_role("link", name="Skip to main content")
  expect(skip).to_be_focused()
  expect(skip).to_be_in_viewport()
  page.keyboard.press("Enter")
  expect(page.locator("#main")).to_be_focused()
  page.keyboard.press("Tab")
  expect(page.get_by_role("link", name="Back")).to_be_focused()


@pytest.mark.parametrize("path", ["", "/gov", "/x", "/measures/1/r", "/measures", "/attachment", "/check"])
def test_the_focus_is_seen_at_every_stop(page, report, path):
  page.goto(report + path)
  stops = every_stop(page)
  assert len(stops) > 10
  assert [stop["what"] for stop in stops if not stop["isSeen"]] == []


def test_a_section_is_filled_in(page, report):
  page.goto(f"{report}/p7")
  choice = question(page, "Where does the city stand")
  tab_to(page, choice.locator("input:checked"))
  page.keyboard.press("ArrowDown")
  page.keyboard.press("ArrowDown")
  expect(choice.locator("input").nth(1)).to_be_checked()
  box = question(page, "Which of these exist").locator("input").first
  tab_to(page, box)
  page.keyboard.press("Space")
  expect(box).to_be_checked()
  words = question(page, "Most important step").locator("textarea")
  tab_to(page, words)
  page.keyboard.type("Ohne Maus geschrieben")
  tab_to(page, page.get_by_role("button", name="Save and continue"))
  page.keyboard.press("Enter")
  expect(page.locator(".notice-success")).to_contain_text("Saved")
  page.goto(f"{report}/p7")
  expect(choice.locator("input").nth(1)).to_be_checked()
  expect(box).to_be_checked()
  expect(words).to_have_value("Ohne Maus geschrieben")


def test_one_of_a_list_is_chosen(page, report):
  page.goto(f"{report}/prof")
  country = question(page, "Country").locator("select")
  tab_to(page, country)
  page.keyboard.type("Switz")
  expect(country.locator("option:checked")).to_have_text("Switzerland")


def test_measures_are_arranged_removed_and_put_back(page, report):
  page.goto(f"{report}/measures")
  names = page.locator(".measure-name")
  first, second, third = names.all_inner_texts()
  tab_to(page, page.get_by_role("button", name=f"Move down {first}"))
  page.keyboard.press("Enter")
  expect(page.locator(".notice")).to_contain_text("The order was changed")
  expect(names).to_have_text([second, first, third])

  tab_to(page, page.get_by_role("link", name=f"Remove {third}"))
  page.keyboard.press("Enter")
  expect(page.locator("h1")).to_have_text(f"Remove “{third}”?")
  tab_to(page, page.get_by_role("button", name="Remove the measure"))
  page.keyboard.press("Enter")
  expect(names).to_have_text([second, first])
  tab_to(page, page.get_by_role("button", name="Undo"))
  page.keyboard.press("Enter")
  expect(page.locator(".notice")).to_contain_text("back in the list")
  expect(names).to_have_text([second, first, third])


def test_the_language_menu_opens_and_closes(page, report):
  page.goto(report)
  menu = page.locator(".languages")
  tab_to(page, menu.locator("summary"))
  page.keyboard.press("Enter")
  expect(menu.get_by_role("link", name="Français")).to_be_visible()
  page.keyboard.press("Escape")
  expect(menu.get_by_role("link", name="Français")).to_be_hidden()
  expect(menu.locator("summary")).to_be_focused()


def test_a_report_is_submitted(own_site):
  page = own_site.window("toulouse")
  page.goto(f"{own_site.report('toulouse')}/check")
  tab_to(page, page.get_by_role("button", name="Submit the report"))
  page.keyboard.press("Enter")
  expect(page.locator("h1")).to_have_text("The report is submitted")


def test_high_contrast_and_less_motion_are_respected(own_site, report):
  page = own_site.window("graz", forced_colors="active", reduced_motion="reduce")
  page.goto(f"{report}/gov")
  chosen = page.locator(".option:has(input:checked)").first
  button = page.get_by_role("button", name="Save and continue")
  for element in (chosen, button):
    assert element.evaluate("element => getComputedStyle(element).borderTopStyle") == "solid"
  assert button.evaluate("element => getComputedStyle(element).transitionDuration") == "0s"
