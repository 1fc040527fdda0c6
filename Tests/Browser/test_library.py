"""After the feedback: a city publishes and withdraws, and others look for what is published."""

from playwright.sync_api import expect

from .keys import tab_to


def test_searching_with_the_keyboard(site, javascript):
  page = site.window("graz", javascript=javascript)
  page.goto("/library")
  tab_to(page, page.locator("#q"))
  page.keyboard.type("afrofobi OR gibberish")
  page.keyboard.press("Enter")
  expect(page.locator("main")).to_contain_text("Nothing was found")
  # What was typed is still there to be mended.
  tab_to(page, page.locator("#q"))
  page.keyboard.press("Control+a")
  page.keyboard.type("AFROFOBI rasism")
  page.keyboard.press("Enter")
  tab_to(page, page.locator(".finds a").first)
  expect(page.locator(".finds mark").first).to_be_visible()
  page.keyboard.press("Enter")
  expect(page.locator("h1")).to_contain_text("afrofobi")
  assert page.url.endswith("/library/2025/uppsala/measures/2")


def test_publishing_holds_at_once_and_so_does_withdrawing(site, javascript):
  city, other = site.window("villeurbanne", javascript=javascript), site.window("graz", javascript=javascript)

  def found() -> int:
    other.goto("/library?q=villeurbannais")
    return other.locator(".finds > li").count()

  assert found() == 0
  city.goto("/report/2025/villeurbanne/publication")
  city.get_by_label("The report and the council’s feedback").check()
  city.get_by_role("button", name="See what members will read").click()
  expect(city.locator("main")).to_contain_text("L’observatoire est un exemple")
  assert found() == 0
  city.get_by_role("button", name="Publish", exact=True).click()
  expect(city.locator("main")).to_contain_text("Published. The members can read it now.")
  assert found() > 0
  other.goto("/library/2025/villeurbanne")
  expect(other.locator("main")).to_contain_text("L’observatoire est un exemple")
  city.get_by_role("link", name="Withdraw the publication").click()
  city.get_by_role("button", name="Withdraw").click()
  expect(city.locator("main")).to_contain_text("Withdrawn.")
  assert found() == 0
  assert other.goto("/library/2025/villeurbanne").status == 404
