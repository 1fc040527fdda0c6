"""Filling in a page of the questionnaire as a person does: finding a question by its words, and its parts by their labels."""

import re

from playwright.sync_api import Locator, Page, expect

# What is typed and pressed in one question: the label of a part (or "" for the question's own field) and the text, or "tick".
Typed = dict[str, str]

TICK = "tick"


def question(page: Page, words: str) -> Locator:
  """The one question that begins with these words."""
  found = page.locator(".field", has=page.locator(".question", has_text=re.compile(rf"^\s*[\d.]+\s+{re.escape(words)}")))
  expect(found).to_have_count(1)
  return found


def answer(page: Page, words: str, typed: Typed) -> None:
  field = question(page, words)
  for label, text in typed.items():
    if text == TICK:
      field.get_by_label(label, exact=True).check()
    else:
      part = part_of(field, label)
      if part.evaluate("control => !!control.closest('details:not([open])')"):
        field.locator("summary").click()
      if part.evaluate("control => control.tagName") == "SELECT":
        part.select_option(label=text)
      else:
        part.fill(text)


def shows(page: Page, words: str, typed: Typed) -> None:
  """Everything is there as it was typed; of a figure only the digits count, which come back grouped."""
  field = question(page, words)
  for label, text in typed.items():
    if text == TICK:
      expect(field.get_by_label(label, exact=True)).to_be_checked()
      continue
    part = part_of(field, label)
    if part.evaluate("control => control.tagName") == "SELECT":
      expect(part.locator("option:checked")).to_have_text(text)
    else:
      assert plain(part.input_value()) == plain(text), (words, label)


def part_of(field: Locator, label: str) -> Locator:
  """`side > label` means a label within a group of its own."""
  if not label:
    return field.locator("input:not([type=hidden]), select, textarea").first
  side, _, name = label.rpartition(" > ")
  if side:
    field = field.get_by_role("group", name=side, exact=True)
  return field.get_by_label(name, exact=True)


def plain(text: str) -> str:
  return "".join(text.split()) if text.replace(" ", "").replace("\u202f", "").isdigit() else text


def save(page: Page, button: str = "Save and continue") -> None:
  page.get_by_role("button", name=button).click()
  expect(page.locator(".notice-success")).to_contain_text("Saved")
