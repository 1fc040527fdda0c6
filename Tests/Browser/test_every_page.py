"""What is promised of every page, in every language, wide and narrow."""

import json
import re

import pytest

from Programs.support.built import PROJECT

from .fonts import NARROW, WIDE, show_in
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


@pytest.fixture(scope="module", params=EVERY, ids=str)
def place(request) -> Place:
  return request.param


class EveryPage:
  """The promises. Each language is a class below, so that the languages can be walked at the same time."""
  language: str

  @pytest.fixture
  def visit(self, walk, place) -> Visit:
    return walk.visit(place, self.language)

  def test_is_the_page_that_is_meant(self, visit, place):
    assert visit.status == place.status

  def test_is_accessible(self, visit):
    assert visit.violations == []

  def test_does_not_scroll_sideways_on_a_small_screen(self, visit):
    assert visit.sticking_out == []

  def test_has_targets_that_a_finger_meets(self, visit):
    assert visit.small_targets == []

  def test_is_in_the_language_that_was_chosen(self, visit):
    assert visit.language == self.language
    others = {
      text for key, text in TEXTS["en"].items()
      if self.language != "en" and len(text) > 20 and "{" not in text and TEXTS[self.language][key] != text and key not in OF_MAILS}
    assert [text for text in others if text in visit.words] == []

  def test_shows_words_and_no_keys(self, visit, place):
    assert KEY.findall(visit.words) == []
    # The office writes the words of letters with their places in braces.
    assert place.name == "letter-text" or re.findall(r"\{[a-z]+\}", visit.words) == []

  def test_shows_no_markup_as_text(self, visit):
    assert "</" not in visit.words

  def test_gives_the_browser_nothing_to_complain_of(self, visit):
    assert visit.complaints == []


class TestInEnglish(EveryPage):
  language = "en"


class TestInFrench(EveryPage):
  language = "fr"


class TestInGerman(EveryPage):
  language = "de"


def test_pages_are_looked_at_in_a_wide_and_in_a_narrow_font(site):
  page = site.window()
  page.goto("/")
  widths = []
  for font in (WIDE, NARROW):
    show_in(page, font)
    widths.append(page.evaluate("""() => {
      const words = document.createElement("span");
      words.textContent = "Coordinatrice de la politique d’égalité";
      document.querySelector("main p").append(words);
      return words.getBoundingClientRect().width;
    }"""))
  # One that is not there would be shown as the other.
  assert widths[0] > 1.2 * widths[1]


def test_every_language_of_the_interface_is_walked():
  texts = (PROJECT / "Sources/Web/Messages/Texts").glob("*.json")
  assert {walked.language for walked in EveryPage.__subclasses__()} == {path.stem for path in texts}
