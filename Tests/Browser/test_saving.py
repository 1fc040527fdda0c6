"""Every answer saves itself, and the page says so only once it is on disk."""

import json
import os
import signal

import pytest
from playwright.sync_api import Page, expect

from Programs.support.built import PROJECT
from Programs.support.processes import descendants

from .paper import TICK, answer, question, save, shows
from .saving import LONG, kept, saves, waits, words

VECTORS = json.loads((PROJECT / "Tests/vectors/answer-length.json").read_text())


@pytest.fixture
def page(own_site) -> Page:
  return own_site.window("graz")


@pytest.fixture
def report(own_site) -> str:
  return own_site.report("graz")


def revision(site, name: str) -> int:
  return site.data.value(
    "SELECT coalesce(max(revision), 0) FROM answer JOIN report ON report.id = report JOIN member ON member.id = report.member "
    "WHERE slug = 'graz' AND year = (SELECT max(year) FROM cycle) AND question = ?", name)


ANSWERS = {
  "/prof": [("Name of the member", {"": "Stadt Graz an der Mur"}), ("Country", {"": "Switzerland"})],
  "/p10": [
    ("Which of these exist", {"Training for staff": TICK, "Inter-agency group": TICK}),
    ("Racist hate crimes", {"": "1234", "Year of the figure": "2025", "Source or remark": "Polizei"}),
    ("How does the city work with the police", {"Case by case": TICK}),
    (LONG, {"": "Zwei Absätze:\n\nŁódź, Ωμέγα, <b>."}),
  ],
}


def test_every_kind_of_field_saves_itself(page, report):
  for path, answers in ANSWERS.items():
    page.goto(report + path)
    for words_of_question, what in answers:
      answer(page, words_of_question, what)
      waits(page)
      saves(page)
  for path, answers in ANSWERS.items():
    page.goto(report + path)
    for words_of_question, what in answers:
      shows(page, words_of_question, what)


# One control of every question becomes another one, as if a person had changed it; what the form would send then.
CHANGE_ALL = """() => {
  const form = document.querySelector("#saving").closest("form");
  for (const field of form.querySelectorAll(".field")) {
    const control = field.querySelector("input:not([type=hidden]), select, textarea");
    if (!control) continue;
    if (control.tagName === "SELECT") control.selectedIndex = control.selectedIndex === 1 ? 2 : 1;
    else if (control.type === "radio") [...field.querySelectorAll("[type=radio]")].find(each => !each.checked).checked = true;
    else if (control.type === "checkbox") control.checked = !control.checked;
    else control.value = control.inputMode === "text" || control.inputMode === "" ? "Wort" : "7";
    control.dispatchEvent(new Event("input", { bubbles: true }));
  }
}"""
FORM = """() => [...new FormData(document.querySelector("#saving").closest("form"))]
  .filter(([name, value]) => value && !["base", "csrf", "done", "done-was"].includes(name)).map(entry => entry.join("="))"""


@pytest.mark.parametrize("path", ["/prof", "/gov", "/x", "/measures/1/m", "/measures/1/n", "/measures/1/o", "/measures/1/r"])
def test_a_whole_page_of_tables_amounts_dates_and_lists_saves_itself(page, report, path):
  page.goto(report + path)
  page.evaluate(CHANGE_ALL)
  sent = page.evaluate(FORM)
  waits(page)
  saves(page)
  page.goto(report + path)
  # A question that an answer has closed keeps its own, but is not on the page any more; one that was opened is new.
  shown = {line.partition("=")[0] for line in page.evaluate(FORM)}
  assert [line for line in sent if line.partition("=")[0] in shown and line not in page.evaluate(FORM)] == []


def test_saved_is_said_only_after_the_server_has_committed(own_site, page, report):
  page.goto(f"{report}/p10")
  answer(page, LONG, {"": "Eins"})
  saves(page)
  program, = descendants(own_site.nginx.process.pid, "report.fcgi")
  os.kill(program, signal.SIGSTOP)
  try:
    with page.expect_request("**/answer"):
      answer(page, LONG, {"": "Zwei"})
    waits(page)
    assert words(page).bounding_box()["width"] <= 1
    assert revision(own_site, "p10.comment") == 1
  finally:
    os.kill(program, signal.SIGCONT)
  saves(page)
  assert revision(own_site, "p10.comment") == 2


def test_a_failed_commit_is_not_called_saved(page, report):
  page.goto(f"{report}/p10")
  page.route("**/answer", lambda route: route.fulfill(status=500, content_type="text/html", body="<h1>500</h1>"))
  answer(page, LONG, {"": "Eins"})
  expect(words(page)).to_contain_text("cannot be reached")
  waits(page)
  page.unroute("**/answer")
  saves(page)
  assert kept(page) == {}


def test_the_button_after_saving_by_itself_meets_no_conflict_and_nothing_twice(own_site, page, report):
  page.goto(f"{report}/p10")
  answer(page, LONG, {"": "Eins"})
  saves(page)
  answer(page, LONG, {"": "Eins und zwei"})
  save(page)
  assert revision(own_site, "p10.comment") == 2
  page.goto(f"{report}/p10")
  expect(question(page, LONG).locator("textarea")).to_have_value("Eins und zwei")
  expect(page.locator(".note")).to_have_count(0)
  assert kept(page) == {}


def test_the_button_waits_for_an_answer_that_is_on_its_way(own_site, page, report):
  page.goto(f"{report}/p10")
  held = []
  page.route("**/answer", lambda route: held.append(route))
  with page.expect_request("**/answer"):
    answer(page, LONG, {"": "Eins"})
  answer(page, LONG, {"": "Eins und zwei"})
  page.get_by_role("button", name="Save and continue").click()
  assert page.url.endswith("/p10")
  held[0].continue_()
  expect(page.locator(".notice-success")).to_contain_text("Saved")
  assert revision(own_site, "p10.comment") == 2


def test_leaving_the_page_sends_what_was_just_typed(own_site, page, report):
  page.goto(f"{report}/p10")
  answer(page, LONG, {"": "Kurz vor dem Gehen"})
  page.get_by_role("link", name="Back").click()
  expect(page.locator("h1")).to_contain_text("Report 2027")
  page.goto(f"{report}/p10")
  expect(question(page, LONG).locator("textarea")).to_have_value("Kurz vor dem Gehen")
  expect(page.locator(".note")).to_have_count(0)
  assert revision(own_site, "p10.comment") == 1
  # Equal to what the site has: forgotten, and not offered.
  assert kept(page) == {}


def test_closing_the_tab_sends_what_was_just_typed(own_site, page, report):
  page.goto(f"{report}/p10")
  answer(page, LONG, {"": "Kurz vor dem Schließen"})
  page.close(run_before_unload=True)
  again = page.context.new_page()
  again.goto(f"{report}/p10")
  again.wait_for_function("() => document.querySelector('textarea').value !== '' || (location.reload(), false)")
  expect(question(again, LONG).locator("textarea")).to_have_value("Kurz vor dem Schließen")


def test_later_text_takes_the_place_of_what_waits(own_site, page, report):
  page.goto(f"{report}/p10")
  field = question(page, LONG).locator("textarea")
  field.press_sequentially("Ein langer Satz, der ohne lange Pause geschrieben wird.", delay=20)
  saves(page)
  assert revision(own_site, "p10.comment") == 1
  field.press("End")
  field.press_sequentially("!")
  field.press("Backspace")
  expect(page.locator(".saving-waits")).to_have_text("")
  assert revision(own_site, "p10.comment") == 1


def test_too_long_is_shown_while_typing_saved_whole_and_refused_only_on_submitting(own_site, page, report):
  page.goto(f"{report}/p10")
  long = "ä" * 900
  answer(page, LONG, {"": long})
  expect(question(page, LONG).locator(".counter")).to_have_text("900 of 800 characters: 100 too many")
  saves(page)
  page.goto(f"{report}/p10")
  expect(question(page, LONG).locator("textarea")).to_have_value(long)
  page.goto(f"{report}/check")
  expect(page.locator("main")).to_contain_text("Characters over the limit: 100")


def test_questions_that_follow_come_into_the_page_and_go_without_a_loss(own_site, page, report):
  page.goto(f"{report}/gov")
  fields = page.locator("form .field")
  before = fields.count()
  other = page.locator("main textarea").first
  choice = page.locator("form fieldset.field[role=radiogroup]").filter(has=page.locator("input[name='gov.unit']")).first
  now = choice.locator("input:checked").get_attribute("value")
  choice.locator(f"input[value={'no' if now == 'yes' else 'yes'}]").check()
  note = choice.locator(".note")
  expect(note).to_contain_text("Your answer changes which questions follow on this page.")
  other.fill("Während des Nachladens getippt")
  note.get_by_role("button", name="Show these questions").click()
  expect(note).to_have_count(0)
  expect(fields).not_to_have_count(before)
  expect(other).to_have_value("Während des Nachladens getippt")
  saves(page)
  choice.locator(f"input[value={now}]").check()
  note.get_by_role("button", name="Show these questions").click()
  expect(fields).to_have_count(before)
  page.goto(f"{report}/gov")
  expect(fields).to_have_count(before)
  expect(other).to_have_value("Während des Nachladens getippt")


def test_a_report_that_was_submitted_meanwhile_says_so_and_keeps_the_text_here(own_site):
  page, primary = own_site.window("toulouse.colleague"), own_site.window("toulouse")
  report = own_site.report("toulouse")
  page.goto(f"{report}/p10")
  primary.goto(f"{report}/check")
  primary.get_by_role("button", name="Submit the report").click()
  expect(primary.locator("h1")).to_have_text("The report is submitted")
  page.locator("main textarea").first.fill("Trop tard")
  expect(words(page)).to_contain_text("submitted")
  assert any("Trop" in value for value in kept(page).values())


@pytest.mark.parametrize("case", VECTORS, ids=[case["case"] for case in VECTORS])
def test_the_page_counts_as_the_server_does(site, case):
  page = counting_page(site)
  assert page.evaluate("text => lengthOf(text)", case["text"]) == case["length"]


def counting_page(site) -> Page:
  if not site.windows:
    site.window().goto("/")
  return site.windows[0].pages[0]


def test_without_a_script_there_is_no_empty_line_and_the_button_saves(own_site, report):
  page = own_site.window("graz", javascript=False)
  page.goto(f"{report}/p10")
  assert page.locator(".saving").bounding_box()["height"] == 0
  answer(page, LONG, {"": "Ohne Skript"})
  save(page)


def test_a_browser_without_room_for_copies_saves_all_the_same(page, report):
  page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };")
  page.goto(f"{report}/p10")
  answer(page, LONG, {"": "Eins"})
  saves(page)
