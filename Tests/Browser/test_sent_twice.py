"""A form that is sent twice, by a double click, a reload, or Back and the button once more: nothing happens twice, and the page explains."""

import pytest
from playwright.sync_api import Page, expect

from .paper import save

PDF = {"name": "Plan.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7\n" + b" " * 200}
EVENTS = "SELECT count(*) FROM journal WHERE subject LIKE 'report/%/toulouse' AND event = ?"
REVISION = """SELECT revision FROM answer JOIN report ON report.id = report JOIN member ON member.id = report.member
  WHERE slug = 'toulouse' AND question = 'p1.comment'"""


@pytest.fixture
def site(own_site):
  return own_site


@pytest.fixture
def page(site, javascript) -> Page:
  return site.window("toulouse", javascript=javascript)


@pytest.fixture
def report(site) -> str:
  return site.report("toulouse")


def press_twice(page: Page, name: str) -> None:
  page.get_by_role("main").get_by_role("button", name=name).dblclick()


def kept_form(page: Page, key: str = "csrf") -> dict[str, str]:
  """The hidden fields of a form, as a browser keeps them with the page that it left."""
  form = page.locator("main form", has=page.locator(f"input[name={key}]")).last
  return {field.get_attribute("name"): field.input_value() for field in form.locator("input[type=hidden]").all()}


def send_again(site, page: Page, path: str, form: dict[str, str]) -> str:
  """The kept form once more; the page that comes of it."""
  return page.request.post(path, form=form, headers={"Origin": site.address}).text()


def test_adding_a_measure(site, page, report):
  before = site.data.value(EVENTS, "measure added")
  page.goto(f"{report}/measures")
  form = kept_form(page, "form")
  page.get_by_label("Title of the measure").fill("Deux fois")
  press_twice(page, "Add another")
  expect(page.locator("h1")).to_contain_text("Deux fois")
  page.reload()
  expect(page.locator("h1")).to_contain_text("Deux fois")
  page.go_back()
  expect(page.locator(".measures li", has_text="Deux fois")).to_have_count(1)
  assert "This measure had already been added; here it is." in send_again(site, page, f"{report}/measures", form)
  assert site.data.value(EVENTS, "measure added") == before + 1


def test_saving_a_section(site, page, report):
  before = site.data.value(REVISION)
  page.goto(f"{report}/p1")
  comment = page.locator("#p1-comment")
  comment.fill("Une phrase, enregistrée une fois.")
  press_twice(page, "Save and continue")
  expect(page.locator(".notice-success")).to_contain_text("Saved")
  page.reload()
  page.go_back()
  expect(comment).to_have_value("Une phrase, enregistrée une fois.")
  save(page)
  assert site.data.value(REVISION) == before + 1
  assert site.data.value("SELECT count(*) FROM answerConflict") == 0


def test_uploading_a_file(site, page, report):
  page.goto(f"{report}/attachment")
  page.locator("#file").set_input_files(PDF)
  press_twice(page, "Save the file")
  expect(page.locator(".file-card")).to_contain_text("Plan.pdf")
  page.reload()
  page.locator("#file").set_input_files(PDF)
  page.get_by_role("main").get_by_role("button", name="Save the file").click()
  expect(page.locator(".notice-success")).to_contain_text("This very file had already been stored; nothing was stored twice.")
  assert site.data.value(EVENTS, "attachment saved") == 1


def test_submitting(site, page, report):
  page.goto(f"{report}/check")
  form = {"csrf": kept_form(page)["csrf"]}
  press_twice(page, "Submit the report")
  expect(page.locator("h1")).to_contain_text("The report is submitted")
  reference = page.locator(".rows strong").inner_text()
  page.reload()
  expect(page.locator(".rows strong")).to_have_text(reference)
  page.go_back()
  expect(page.locator(".notice").first).to_contain_text("submitted by Amélie Rouquette")
  expect(page.get_by_role("button", name="Submit the report")).to_have_count(0)
  again = send_again(site, page, f"{report}/check", form)
  assert "by Amélie Rouquette; nothing was sent twice." in again and reference in again
  assert site.data.value(EVENTS, "report submitted") == 1
  assert site.data.value("SELECT count(*) FROM submission JOIN report ON report.id = report WHERE member = "
                         "(SELECT id FROM member WHERE slug = 'toulouse')") == 1
