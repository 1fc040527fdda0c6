"""A member of the council scores a measure, with the measure beside the sheet."""

import pytest
from playwright.sync_api import Page, expect

from Programs.support.built import PROJECT

from .places import Place
from .saving import saves
from .site import Site
from .visit import Walk

SHEET = "/prize/2027/candidates/1/score"


@pytest.fixture(scope="module")
def site(site) -> Site:
  """The current cycle's prize, in which the council scores."""
  site.data.ctl("prize", "criteria", "2027", str(PROJECT / "content/prize-criteria.yaml"))
  office = site.window("office", javascript=False)
  office.goto("/prize/2027/candidates")
  for address in [link.get_attribute("href") for link in office.locator("main th a").all()]:
    office.goto(address)
    office.locator("button[value=pass]").click()
  office.goto("/prize/2027/scoring")
  office.locator("main form button").click()
  return site


def step(page: Page, criterion: str, value: int):
  return page.locator(f'input[name="step.{criterion}"][value="{value}"]')


def test_a_sheet_saves_itself_and_is_given_when_it_is_whole(site):
  page = site.window("council")
  page.goto(SHEET)
  criteria = [field.get_attribute("name").removeprefix("comment.") for field in page.locator("textarea").all()]
  assert len(criteria) == 10
  step(page, criteria[0], 4).check()
  page.locator("textarea").first.fill("Weil es überall vorkommt.")
  saves(page)
  # On another device, and without JavaScript, the sheet goes on where it was left.
  other = site.window("council", javascript=False)
  other.goto(SHEET)
  expect(step(other, criteria[0], 4)).to_be_checked()
  expect(other.locator("textarea").first).to_have_value("Weil es überall vorkommt.")
  other.get_by_role("button", name="Give these scores").click()
  assert other.locator("#error-summary li").count() == 9
  for criterion in criteria[1:]:
    step(other, criterion, 3).check()
  other.get_by_role("button", name="Give these scores").click()
  expect(other).to_have_url(site.address + "/prize/2027/candidates/1")
  page.goto(SHEET)
  expect(page.locator(".notice-success")).to_contain_text("These scores are given and count")


def test_is_accessible_and_fits_a_small_screen(site):
  visit = Walk(site).visit(Place("score", "judge", SHEET), "en")
  assert (visit.status, visit.violations, visit.sticking_out, visit.small_targets, visit.complaints) == (200, [], [], [], [])
