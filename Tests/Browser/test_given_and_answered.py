"""From the office that gives a report to the city that reads the answer to it, and the page on which the answer is written."""

from playwright.sync_api import Page, expect

from .saving import saves

LEAD, READER = "council", "reader"


def test_a_report_is_given_read_answered_agreed_to_and_released(own_site):
  report = own_site.report("toulouse")
  city = own_site.window("toulouse")
  city.goto(f"{report}/check")
  city.get_by_role("button", name="Submit the report").click()
  expect(city.locator("h1")).to_have_text("The report is submitted")

  office_spreads_changing_one(own_site.window("office"))

  lead = own_site.window(LEAD)
  lead.goto("/council")
  lead.get_by_role("row", name="Toulouse").get_by_role("link").click()
  lead.get_by_role("link", name="Write feedback").click()
  writes(lead)

  reader = own_site.window(READER)
  reader.goto("/council")
  expect(reader.locator(".lead")).to_have_text("One report is waiting for your feedback.")
  reader.get_by_role("row", name="Toulouse").get_by_role("link").click()
  reader.get_by_role("link", name="Write feedback").click()
  reader.get_by_role("link", name="See it as the city will").click()
  expect(reader.locator(".feedback-edition").first).to_contain_text("Un tableau clair.")
  reader.get_by_role("button", name="Confirm this text").click()
  expect(reader.locator(".notice-success")).to_contain_text("You have confirmed this text.")

  lead.goto(f"{report.replace('/report', '/council')}/feedback")
  lead.get_by_role("link", name="See it as the city will").click()
  lead.get_by_role("button", name="Release the feedback to the city").click()
  expect(lead.locator(".notice-success")).to_contain_text("The city can read it now.")
  city.goto("/")
  city.get_by_role("link", name="Read the feedback").click()
  expect(city.locator("main")).to_contain_text("Un tableau clair.")


def office_spreads_changing_one(page: Page) -> None:
  """The proposal knows nobody but the lead who reads the city's language; the office names somebody else all the same."""
  page.goto("/office/assignments")
  page.get_by_role("link", name="Propose an even spread").click()
  report = page.get_by_role("group", name="Toulouse")
  expect(report.get_by_label("Leads").locator("option:checked")).to_contain_text("Benali")
  second = report.get_by_label("Reader 2")
  expect(second.locator("option:checked")).to_have_text("Nobody yet")
  second.select_option(label=second.locator("option", has_text="Vermeer").inner_text())
  page.get_by_role("button", name="Give these reports").click()
  expect(page.locator(".notice-success")).to_contain_text("held in the outbox")
  expect(page.get_by_role("row", name="Toulouse")).to_contain_text("Vermeer")


def writes(page: Page) -> None:
  """On the page that is written together; what the city answered stands beside it."""
  page.locator("main form", has=page.locator("[value=agreed]")).get_by_label("French").check()
  page.locator("main form", has=page.locator("[value=agreed]")).get_by_role("button").click()
  text = page.get_by_role("textbox", name="Governance and structure")
  text.fill("Un tableau clair.")
  saves(page)
  stays_in_view(page, text)
  page.get_by_role("textbox", name="General conclusion").fill("Merci.")
  saves(page)


def stays_in_view(page: Page, text) -> None:
  """Wide: the answers on its left, and it comes along as they are read. Narrow: they are folded above it."""
  pair = page.locator(".pair", has=text)
  answers = pair.locator(".asked")
  answers.last.scroll_into_view_if_needed()
  expect(text).to_be_in_viewport()
  assert answers.last.bounding_box()["x"] + answers.last.bounding_box()["width"] <= text.bounding_box()["x"]
  page.set_viewport_size({"width": 360, "height": 800})
  expect(answers.first).not_to_be_visible()
  pair.get_by_text("What the city answered").first.click()
  expect(answers.first).to_be_visible()
  page.set_viewport_size({"width": 1280, "height": 800})
