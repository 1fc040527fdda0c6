"""One page seen once in one language, wide and narrow: all that the tests of every page ask about it."""

from dataclasses import dataclass, field

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import ConsoleMessage, Page, Response

from . import fonts
from .places import Place
from .site import Site

RULES = {
  "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
  "resultTypes": ["violations"],
  "selectors": False,
}
VIOLATIONS = """async options => (await axe.run(document, options)).violations.flatMap(
  rule => rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 160)}`))"""
# Colours are the same in every language, and comparing them takes most of the time.
FIRST_LANGUAGE = "en"
# 320 px is also what a window of 1280 px has left when it is enlarged to 400 %.
WIDE, NARROW = 1280, 320

WORDS = """() => [document.title, document.body.innerText,
  ...[...document.querySelectorAll("[aria-label], [alt], [title], [placeholder]")].flatMap(
    element => ["aria-label", "alt", "title", "placeholder"].map(name => element.getAttribute(name) ?? ""))].join("\\n")"""

# A radio button's or a box's target is its label; a link within a sentence may be as high as the line.
SMALL_TARGETS = """() => [...document.querySelectorAll("button, summary, select, textarea, input:not([type=hidden]), a.button")]
  .map(element => element.closest("label") ?? element)
  .map(element => [element.outerHTML.slice(0, 90), element.getBoundingClientRect()])
  .filter(([_, box]) => box.width > 0 && (box.width < 24 || box.height < 24)).map(([text]) => text)"""

# Not the page, but what stands out of it.
STICKS_OUT = """() => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll("body *")]
  .filter(element => element.getBoundingClientRect().right > innerWidth + 1).map(element => element.outerHTML.slice(0, 120))"""


@dataclass
class Visit:
  status: int = 0
  language: str | None = None
  words: str = ""
  # Each as one line.
  violations: list[str] = field(default_factory=list)
  sticking_out: list[str] = field(default_factory=list)
  small_targets: list[str] = field(default_factory=list)
  complaints: list[str] = field(default_factory=list)


class Walk:
  """Everybody's windows, one for each person and language."""

  def __init__(self, site: Site):
    self.site = site
    self.pages: dict[tuple[str, str], Page] = {}
    self.visits: dict[tuple[Place, str], Visit] = {}

  def visit(self, place: Place, language: str) -> Visit:
    """The page is opened only the first time."""
    if (place, language) not in self.visits:
      self.visits[place, language] = self._see(place, language)
    return self.visits[place, language]

  def _see(self, place: Place, language: str) -> Visit:
    visit = Visit()
    page = self._page(place.user, language)
    state = page.context.storage_state()
    ear = Ear(page, visit)
    page.set_viewport_size({"width": WIDE, "height": 800})
    page.goto(place.path.replace("{report}", self.site.report(place.user.partition(".")[0])))
    place.act(page)
    visit.language = page.locator("html").get_attribute("lang")
    visit.words = page.evaluate(WORDS)
    page.evaluate(AXE_SCRIPT)
    visit.violations = self._violations(page, language)
    page.set_viewport_size({"width": NARROW, "height": 800})
    visit.violations += self._violations(page, language)
    visit.small_targets = page.evaluate(SMALL_TARGETS)
    for font in (fonts.WIDE, fonts.NARROW):
      fonts.show_in(page, font)
      visit.sticking_out += [f"{font.family}: {element}" for element in page.evaluate(STICKS_OUT)]
    ear.close()
    page.context.add_cookies(state["cookies"])
    return visit

  def _page(self, user: str, language: str) -> Page:
    if (user, language) not in self.pages:
      self.pages[user, language] = self.site.window(user or None, language)
    return self.pages[user, language]

  def _violations(self, page: Page, language: str) -> list[str]:
    return page.evaluate(VIOLATIONS, RULES | {"rules": {"color-contrast": {"enabled": language == FIRST_LANGUAGE}}})


class Ear:
  """Whatever the browser complains of: a script's error, something the page's own policy forbids, a file that is not there."""

  def __init__(self, page: Page, visit: Visit):
    self.page, self.visit = page, visit
    page.on("console", self._said)
    page.on("pageerror", self._failed)
    page.on("response", self._answered)

  def close(self) -> None:
    self.page.remove_listener("console", self._said)
    self.page.remove_listener("pageerror", self._failed)
    self.page.remove_listener("response", self._answered)

  def _said(self, message: ConsoleMessage) -> None:
    # That the page itself was answered with a status of 403 is no complaint.
    if message.type in ("error", "warning") and message.location["url"] != self.page.url:
      self.visit.complaints.append(message.text)

  def _answered(self, response: Response) -> None:
    if response.request.is_navigation_request():
      self.visit.status = response.status

  def _failed(self, error: Exception) -> None:
    self.visit.complaints.append(str(error))
