"""On paper: the text whole, and nothing that can only be clicked."""

import re
import subprocess

import pytest
from playwright.sync_api import Page

LONG = "\n\n".join(f"Absatz {number}: " + "Łódź, Αθήνα, Şanlıurfa und Malmö arbeiten zusammen. " * 6 for number in range(1, 5)) + "\nSchluss"


@pytest.fixture(scope="module")
def page(site) -> Page:
  return site.window("graz")


def printed(page: Page, path: str) -> str:
  """The words of the PDF, with one space between them."""
  page.goto(path)
  text = subprocess.run(["pdftotext", "-layout", "-", "-"], input=page.pdf(format="A4"), capture_output=True, check=True).stdout
  return " ".join(text.decode().split())


def on_one_line(text: str) -> str:
  return " ".join(text.split())


def test_a_section_is_printed_with_long_answers_whole(site, page):
  page.goto(f"{site.report('graz')}/p10")
  page.locator("textarea").last.fill(LONG)
  page.get_by_role("button", name="Save and come back later").click()
  page.wait_for_url("**saved=1")
  paper = printed(page, f"{site.report('graz')}/p10")
  assert on_one_line(LONG) in without_page_numbers(paper)
  assert "not submitted yet" in paper
  for gone in ["Skip to main content", "Sign out", "Colleagues", "Save and continue", "No answer yet"]:
    assert gone not in paper


def test_the_check_page_is_printed_whole(site, page):
  paper = without_page_numbers(printed(page, f"{site.report('graz')}/check"))
  assert on_one_line(LONG) in paper
  shown = page.locator(".row dt").all_inner_texts()
  assert len(shown) > 100
  assert [question for question in shown if on_one_line(question) not in paper] == []
  assert "Change" not in paper


def test_the_receipt_is_printed_whole(site):
  page = site.window("barcelona")
  paper = printed(page, f"{site.report('barcelona')}/receipt")
  for text in page.locator("main dd, main li:not(.downloads li)").all_inner_texts():
    assert "".join(text.split()) in "".join(paper.split())
  assert "Sign out" not in paper
  assert "PDF document" not in paper


def test_a_draft_is_printed_with_its_mark_on_every_page_and_every_question_whole(site, page):
  page.goto("/document" + site.report("graz"))
  content = page.pdf(prefer_css_page_size=True)
  pages = subprocess.run(["pdftotext", "-layout", "-", "-"], input=content, capture_output=True, check=True).stdout.decode().split("\f")[:-1]
  assert len(pages) > 10
  for number, text in enumerate(pages, start=1):
    assert on_one_line(text).startswith("Draft, not submitted")
    assert on_one_line(text).endswith(f"{number} / {len(pages)}")
  paper = without_page_numbers(on_one_line(" ".join(pages)).replace("Draft, not submitted", " "))
  assert on_one_line(LONG) in paper
  shown = page.locator(".asked .question").all_inner_texts()
  assert len(shown) > 100
  assert [question for question in shown if "".join(question.split()) not in "".join(paper.split())] == []
  for gone in ["Back", "Page for printing", "PDF document", "Sign out"]:
    assert gone not in paper


def without_page_numbers(paper: str) -> str:
  """A page's end may fall into the middle of an answer."""
  return " ".join(re.sub(r"\b\d+ / \d+\b", " ", paper).split())
