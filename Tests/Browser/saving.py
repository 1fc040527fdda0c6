"""A page that saves itself, as a person sees it."""

import json
import re

import pytest
from playwright.sync_api import Error, Page, expect

from Programs.support.patience import wait_until

LONG = "Most important step"


def words(page: Page):
  """What the quiet line at the page's end says."""
  return page.locator(".saving-words")


def saves(page: Page) -> None:
  """The page says that everything is saved, and when."""
  expect(page.locator(".saving-waits")).to_have_text("")
  expect(words(page)).to_have_text(re.compile(r"^Saved \d\d:\d\d\. You can stop here and continue on any device\.$"))


def waits(page: Page) -> None:
  expect(page.locator(".saving-waits")).to_have_text("Not saved yet")


def cannot_be_reached(page: Page) -> None:
  expect(words(page)).to_contain_text("The site cannot be reached at the moment. What you type is kept in this browser")


def cut_off(page: Page) -> None:
  """Nothing of the page's own requests arrives any more; pages still do."""
  page.route(ANSWERS, lambda route: route.abort())


def connect(page: Page) -> None:
  page.unroute(ANSWERS)


ANSWERS = re.compile(r"/(answer|presence)$")


def crash(page: Page) -> None:
  """The window dies at once: it gets no word of leaving."""
  with page.expect_event("crash"):
    with pytest.raises(Error):
      page.goto("chrome://crash")


def kept(page: Page) -> dict[str, str]:
  """What this browser keeps for the site."""
  return page.evaluate("() => Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith('ocrt ')))")


def typed_at(page: Page) -> int:
  """When the one text that this browser keeps was typed, in seconds of the server's time."""
  copy, = kept(page).values()
  return json.loads(copy)["at"]


def opens_at(page: Page, at: int) -> None:
  """The page is opened again until the server's clock has come so far: it counts whole seconds."""

  def has_come() -> bool:
    page.reload()
    return int(page.locator("#saving").get_attribute("data-now")) >= at

  wait_until(has_come)
