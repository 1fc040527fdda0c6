"""What is promised of every page, in every language, wide and narrow."""

import json
import re

import pytest

from Programs.support.built import PROJECT

from .places import EVERY, Place
from .visit import Visit, Walk

TEXTS = {
  language: json.loads((PROJECT / f"Sources/Web/Messages/Texts/{language}.json").read_text()) for language in ["en", "fr", "de"]}
KEY = re.compile(r"(?<![\w@./-])(?:" + "|".join(sorted({key.partition(".")[0] for key in TEXTS["en"]})) + r")\.[a-z][a-z0-9.-]*")

# Sentences of mails, which stand in the recipient's language.
OF_MAILS = {"reminder.to-primary", "reminder.complete"}


@pytest.fixture(scope="module")
def walk(site) -> Walk:
  return Walk(site)


# The languages may be walked at the same time, each by a worker with a site of its own.
@pytest.fixture(
  scope="module", params=[pytest.param(language, marks=pytest.mark.xdist_group(f"every page, {language}")) for language in TEXTS], ids=str)
def language(request) -> str:
  return request.param


@pytest.fixture(scope="module", params=EVERY, ids=str)
def place(request) -> Place:
  return request.param


@pytest.fixture
def visit(walk, place, language) -> Visit:
  return walk.visit(place, language)


def test_is_the_page_that_is_meant(visit, place):
  assert visit.status == place.status


def test_is_accessible(visit):
  assert visit.violations == []


def test_does_not_scroll_sideways_on_a_small_screen(visit):
  assert visit.sticking_out == []


def test_has_targets_that_a_finger_meets(visit):
  assert visit.small_targets == []


def test_is_in_the_language_that_was_chosen(visit, language):
  assert visit.language == language
  others = {
    text for key, text in TEXTS["en"].items()
    if language != "en" and len(text) > 20 and "{" not in text and TEXTS[language][key] != text and key not in OF_MAILS}
  assert [text for text in others if text in visit.words] == []


def test_shows_words_and_no_keys(visit, place):
  assert KEY.findall(visit.words) == []
  # The office writes the words of letters with their places in braces.
  assert place.name == "letter-text" or re.findall(r"\{[a-z]+\}", visit.words) == []


def test_gives_the_browser_nothing_to_complain_of(visit):
  assert visit.complaints == []
