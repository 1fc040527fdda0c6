"""The keyboard in place of the mouse."""

from playwright.sync_api import Locator, Page

# What has the focus: where it stands in the window, and whether a ring (its own, or that of the row it stands for) shows it.
FOCUS = """() => {
  const element = document.activeElement, box = element.getBoundingClientRect();
  if (element === document.body) return null;
  const ringed = [element, element.closest("li"), element.closest("summary")].some(each => {
    const style = each && getComputedStyle(each);
    return style && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  });
  const covered = box.bottom <= 0 || box.top >= innerHeight;
  return { what: element.outerHTML.slice(0, 120), isSeen: ringed && !covered };
}"""

HAS_FOCUS = "element => element === document.activeElement"


def tab_to(page: Page, target: Locator) -> None:
  """Presses Tab until the target has the focus, at most as often as a long page needs."""
  for _ in range(400):
    if target.evaluate(HAS_FOCUS):
      return
    page.keyboard.press("Tab")
  raise AssertionError(f"not reached by Tab: {target}")


def every_stop(page: Page) -> list[dict]:
  """Through the whole page by Tab: what had the focus, one after the other."""
  stops: list[dict] = []
  for _ in range(400):
    page.keyboard.press("Tab")
    stop = page.evaluate(FOCUS)
    if stop is None:
      return stops
    stops.append(stop)
  raise AssertionError("the page does not let the focus go")
