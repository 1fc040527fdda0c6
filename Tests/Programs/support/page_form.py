"""The forms of a page, as a browser would send them."""

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class PageForm:
  action: str
  fields: list[tuple[str, str]] = field(default_factory=list)
  # Of everything that has one, ticked and pressed or not.
  names: list[str] = field(default_factory=list)


class Forms(HTMLParser):
  """Every form with method post."""

  def __init__(self, page: str):
    super().__init__()
    self.forms: list[PageForm] = []
    self._form: PageForm | None = None
    self._area, self._select = False, ""
    self.feed(page)

  def to(self, action: str) -> PageForm:
    """The form that is sent to this path."""
    return next(form for form in self.forms if form.action.partition("?")[0] == action)

  def handle_starttag(self, tag, attributes):
    of = {name: value or "" for name, value in attributes}
    if tag == "form" and of.get("method", "").lower() == "post":
      self._form = PageForm(of["action"])
      self.forms.append(self._form)
    if self._form is None:
      return
    if tag in ("input", "textarea", "select", "button") and of.get("name") and of.get("type") != "file":
      self._form.names += [of["name"]] if of["name"] not in self._form.names else []
    if tag == "input" and self._is_sent(of):
      self._form.fields.append((of["name"], of.get("value", "on" if of.get("type") in ("checkbox", "radio") else "")))
    elif tag == "textarea":
      self._form.fields.append((of["name"], ""))
      self._area = True
    elif tag == "select":
      self._select = of["name"]
    elif tag == "option" and self._select and "selected" in of:
      self._form.fields.append((self._select, of.get("value", "")))

  def handle_endtag(self, tag):
    if tag == "form":
      self._form = None
    elif tag == "textarea":
      self._area = False
    elif tag == "select":
      self._select = ""

  def handle_data(self, data):
    if self._form and self._area:
      name, value = self._form.fields[-1]
      # The line break that follows the tag is not part of the text.
      self._form.fields[-1] = (name, value + (data if value else data.removeprefix("\n")))

  @staticmethod
  def _is_sent(of: dict[str, str]) -> bool:
    kind = of.get("type", "text").lower()
    if "name" not in of or kind in ("submit", "button", "image", "reset", "file"):
      return False
    return kind not in ("checkbox", "radio") or "checked" in of
