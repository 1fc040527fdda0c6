"""A town that reported before: its former answers are taken over, looked at, changed, and its measure goes on."""

import re

import pytest
from playwright.sync_api import Page, expect

from .saving import saves

WAITS = re.compile("not confirmed yet")


@pytest.fixture
def town(own_site, javascript) -> Page:
  return own_site.window("woergl", javascript=javascript)


def report_id(site, member: str) -> int:
  """Of the latest report."""
  return site.data.value(
    "SELECT max(report.id) FROM report JOIN member ON member.id = report.member WHERE slug = ?", member)


def test_still_true_takes_one_click_and_nothing_typed_is_lost(own_site, town):
  report = own_site.report("woergl")
  town.goto(f"{report}/p6")
  comment = town.locator("#p6-comment")
  former = town.locator(".field", has=comment).locator(".former")
  expect(former).to_contain_text("Answered in")
  text = former.locator(".former-answer").inner_text()
  town.locator(".field", has=town.locator("#p6-maturity--2")).locator("label", has_text="Organised").click()
  former.get_by_role("button", name="Still true").click()
  expect(town).to_have_url(re.compile(r"confirmed=p6\.comment#p6-comment$"))
  expect(comment).to_have_value(text)
  expect(town.locator("#p6-maturity--2")).to_be_checked()
  expect(town.locator(".former-waits")).to_have_count(0)
  origins = own_site.data.rows("SELECT origin FROM answerHistory WHERE question = 'p6.comment' AND report = ?", report_id(own_site, "woergl"))
  assert origins == [("carried",)]


def test_a_change_that_saves_itself_is_confirmed_at_once(own_site):
  page = own_site.window("woergl")
  page.goto(f"{own_site.report('woergl')}/p5")
  field = page.locator(".field", has=page.locator("#p5-comment"))
  expect(field.locator(".former-waits")).to_contain_text(WAITS)
  others = page.locator(".field .former-waits").count() - 1
  page.locator("#p5-comment").fill("Seit heuer ist alles anders.")
  saves(page)
  expect(field.locator(".former-waits")).to_have_count(0)
  page.reload()
  expect(field.locator(".former-waits")).to_have_count(0)
  expect(page.locator(".field .former-waits")).to_have_count(others)


def test_changed_opens_it_for_editing(own_site, town):
  town.goto(f"{own_site.report('woergl')}/p6")
  field = town.locator(".field", has=town.locator("#p6-comment"))
  field.get_by_role("button", name="Changed").click()
  expect(field.locator(".former-waits")).to_contain_text(WAITS)
  town.locator("#p6-comment").fill("Seit heuer ist alles anders.")
  town.get_by_role("button", name="Save and continue").click()
  town.goto(f"{own_site.report('woergl')}/p6")
  expect(field.locator(".former-waits")).to_have_count(0)
  expect(town.locator("#p6-comment")).to_have_value("Seit heuer ist alles anders.")
  # The former answer stays at hand, but steps back.
  expect(field.locator("details.former")).to_have_count(1)


def test_a_section_is_taken_over_and_confirmed_as_a_whole(own_site, town):
  town.goto(f"{own_site.report('woergl')}/p6")
  town.get_by_role("button", name="Take them over as a start").click()
  expect(town.locator(".notice-success")).to_contain_text("answers were taken over")
  expect(town.locator(".former-waits").first).to_contain_text(WAITS)
  waiting = town.locator(".field .former-waits").count()
  assert waiting > 3
  town.get_by_role("button", name="All still true").click()
  expect(town.locator(".notice-success")).to_contain_text(f"confirmed that {waiting} answers are still true")
  expect(town.locator(".former-waits")).to_have_count(0)


def test_enter_saves_and_goes_on_and_takes_nothing_over(own_site, town):
  town.goto(f"{own_site.report('woergl')}/measures/1/m")
  title = town.locator("#m-title")
  title.fill("Zweiter Umsetzungsbericht")
  title.press("Enter")
  expect(town).to_have_url(re.compile(r"/measures/1/n\?saved=1"))
  expect(town.locator(".former-waits").first).to_contain_text(WAITS)


def test_a_measure_goes_on_once(own_site, javascript):
  city, report = own_site.window("graz", javascript=javascript), own_site.report("graz")
  city.goto(f"{report}/measures")
  city.get_by_role("button", name=re.compile("Continue this measure Beschluss")).click()
  expect(city.locator("h1")).to_contain_text("Beschluss gegen rassistischen Sprachgebrauch")
  expect(city.locator(".notice-success")).to_contain_text("added with its former answers")
  city.get_by_role("link", name=re.compile("Continues measure 2")).click()
  expect(city.locator("main")).to_contain_text("Continued in this report")
  city.go_back()
  city.reload()
  city.goto(f"{report}/measures")
  expect(city.locator(".measures li")).to_have_count(4)
  expect(city.get_by_role("button", name=re.compile("Continue this measure"))).to_have_count(1)


def test_what_nobody_confirmed_leads_from_the_check_page_to_its_field(own_site, town):
  report = own_site.report("woergl")
  town.goto(f"{report}/check")
  town.locator(".summary a", has_text="still true, or change it").first.click()
  expect(town).to_have_url(re.compile(r"/p5\?from=check#p5-"))
  town.get_by_role("button", name="All still true").click()
  expect(town).to_have_url(re.compile("from=check"))
  town.goto(report)
  expect(town.locator(".tasks li", has_text="equal opportunity practices")).to_contain_text("Completed")
