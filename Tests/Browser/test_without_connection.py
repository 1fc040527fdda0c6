"""The network or the server goes, the browser crashes: no word is lost, and nothing is called saved that is not."""

import pytest
from playwright.sync_api import Page, expect

from .paper import answer, question
from .saving import LONG, cannot_be_reached, connect, crash, cut_off, kept, opens_at, saves, typed_at, waits, words

TEXT = "Zwei Stunden Arbeit:\n\n  „Anführung“ & <Zeichen>, Łódź, Ωμέγα.\nDas Ende."


@pytest.fixture
def page(own_site) -> Page:
  page = own_site.window("graz")
  page.goto(f"{own_site.report('graz')}/p10")
  return page


def stored(site) -> str | None:
  rows = site.data.rows(
    "SELECT text FROM answer JOIN report ON report.id = report JOIN member ON member.id = report.member "
    "WHERE slug = 'graz' AND year = (SELECT max(year) FROM cycle) AND question = 'p10.comment'")
  return rows[0][0] if rows else None


def test_without_network_the_text_stays_here_says_so_and_is_sent_when_it_is_back(own_site, page):
  page.context.set_offline(True)
  answer(page, LONG, {"": TEXT})
  waits(page)
  cannot_be_reached(page)
  assert stored(own_site) is None
  assert len(kept(page)) == 1
  page.context.set_offline(False)
  saves(page)
  assert stored(own_site) == TEXT
  assert kept(page) == {}


@pytest.mark.parametrize("status", [502, 503, 504])
def test_a_server_that_is_not_there_is_asked_again_until_it_is(own_site, page, status):
  asked = []

  def refuse(route):
    asked.append(route)
    route.fulfill(status=status, content_type="text/html", body="<h1>Not available</h1>")

  page.route("**/answer", refuse)
  answer(page, LONG, {"": TEXT})
  cannot_be_reached(page)
  with page.expect_response("**/answer"):
    waits(page)
  page.unroute("**/answer")
  saves(page)
  assert len(asked) >= 2
  assert stored(own_site) == TEXT


def test_typing_goes_on_meanwhile_and_everything_arrives(own_site, page):
  cut_off(page)
  answer(page, LONG, {"": "Eins"})
  cannot_be_reached(page)
  answer(page, LONG, {"": TEXT})
  answer(page, "How does the city work with the police", {"Case by case": "tick"})
  connect(page)
  page.evaluate("() => dispatchEvent(new Event('online'))")
  saves(page)
  assert stored(own_site) == TEXT
  page.reload()
  expect(question(page, "How does the city work").get_by_label("Case by case")).to_be_checked()
  expect(page.locator(".note")).to_have_count(0)


def test_an_answer_that_got_lost_on_its_way_back_makes_no_conflict(own_site, page):
  def lose(route):
    route.fetch()
    route.abort()

  page.route("**/answer", lose)
  answer(page, LONG, {"": "Eins"})
  cannot_be_reached(page)
  assert stored(own_site) == "Eins"
  answer(page, LONG, {"": "Eins und zwei"})
  page.unroute("**/answer")
  saves(page)
  expect(page.locator(".conflict")).to_have_count(0)
  assert stored(own_site) == "Eins und zwei"


def crashed(page: Page, text: str = TEXT) -> Page:
  """A window that died with a text which never arrived, and a new one."""
  context = page.context
  cut_off(page)
  answer(page, LONG, {"": text})
  cannot_be_reached(page)
  address = page.url
  crash(page)
  again = context.new_page()
  again.goto(address)
  return again


def test_after_a_crash_the_newer_text_is_offered_and_can_be_used(own_site, page):
  again = crashed(page)
  field = question(again, LONG)
  expect(field.locator("textarea")).to_have_value("")
  note = field.locator(".note")
  expect(note).to_contain_text("A newer text of yours from ")
  expect(note.locator(".kept-text")).to_have_text(TEXT, use_inner_text=True)
  note.get_by_role("button", name="Use it").click()
  expect(note).to_have_count(0)
  expect(field.locator("textarea")).to_have_value(TEXT)
  expect(field.locator("textarea")).to_be_focused()
  saves(again)
  assert stored(own_site) == TEXT
  assert kept(again) == {}


def test_what_is_offered_can_be_discarded(own_site, page):
  again = crashed(page)
  question(again, LONG).get_by_role("button", name="Discard").click()
  expect(again.locator(".note")).to_have_count(0)
  assert kept(again) == {}
  again.reload()
  expect(again.locator(".note")).to_have_count(0)
  assert stored(own_site) is None


def test_choices_are_offered_too_by_their_words(page):
  context, address = page.context, page.url
  cut_off(page)
  answer(page, "Which of these exist", {"Training for staff": "tick", "Inter-agency group": "tick"})
  cannot_be_reached(page)
  crash(page)
  again = context.new_page()
  again.goto(address)
  field = question(again, "Which of these exist")
  expect(field.locator(".kept-text")).to_have_text("Inter-agency group · Training for staff")
  field.get_by_role("button", name="Use it").click()
  expect(field.get_by_label("Training for staff")).to_be_checked()
  saves(again)


def test_an_equal_text_is_not_offered(own_site, page):
  other = own_site.window("graz")
  other.goto(page.url)
  answer(other, LONG, {"": TEXT})
  saves(other)
  again = crashed(page)
  expect(question(again, LONG).locator("textarea")).to_have_value(TEXT)
  expect(again.locator(".note")).to_have_count(0)
  assert kept(again) == {}


def test_a_text_that_is_older_than_ones_own_last_save_is_not_offered(own_site, page):
  context, address = page.context, page.url
  cut_off(page)
  answer(page, LONG, {"": "älter"})
  cannot_be_reached(page)
  at = typed_at(page)
  crash(page)
  other = own_site.window("graz")
  other.goto(address)
  opens_at(other, at)
  answer(other, LONG, {"": "neuer"})
  saves(other)
  again = context.new_page()
  again.goto(address)
  expect(question(again, LONG).locator("textarea")).to_have_value("neuer")
  expect(again.locator(".note")).to_have_count(0)
  assert kept(again) == {}


def test_a_text_that_never_arrived_is_offered_although_somebody_else_saved_later(own_site, page):
  context, address = page.context, page.url
  cut_off(page)
  answer(page, LONG, {"": "nie angekommen"})
  cannot_be_reached(page)
  at = typed_at(page)
  crash(page)
  other = own_site.window("graz.colleague")
  other.goto(address)
  opens_at(other, at)
  answer(other, LONG, {"": "von jemand anderem"})
  saves(other)
  again = context.new_page()
  again.goto(address)
  note = question(again, LONG).locator(".note")
  expect(note).to_contain_text("never reached the site")
  expect(note).to_contain_text("nie angekommen")


def test_the_clock_of_this_computer_does_not_matter(own_site):
  page = own_site.window("graz")
  page.clock.install(time="2020-01-01T00:00:00Z")
  page.clock.resume()
  page.goto(f"{own_site.report('graz')}/p10")
  again = crashed(page)
  expect(again.locator(".note")).to_contain_text("A newer text of yours from ")


def test_another_login_of_this_browser_is_offered_nothing(own_site, page):
  again = crashed(page)
  assert len(kept(again)) == 1
  again.context.clear_cookies(name="ocrt")
  stranger = own_site.window("graz.colleague")
  again.context.add_cookies(stranger.context.cookies())
  again.reload()
  expect(again.locator(".account")).to_contain_text("Yusuf")
  expect(again.locator(".note")).to_have_count(0)
  assert len(kept(again)) == 1


def test_the_browsers_own_memory_of_fields_overwrites_nothing_newer(own_site, page):
  answer(page, LONG, {"": "von vorhin"})
  saves(page)
  page.get_by_role("link", name="Back").click()
  other = own_site.window("graz.colleague")
  other.goto(f"{own_site.report('graz')}/p10")
  answer(other, LONG, {"": "inzwischen neu"})
  saves(other)
  page.go_back()
  expect(question(page, LONG).locator("textarea")).to_have_value("inzwischen neu")
  expect(words(page)).to_have_text("")
  assert stored(own_site) == "inzwischen neu"
