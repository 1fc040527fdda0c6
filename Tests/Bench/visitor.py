"""A person at a browser: cookies, and forms sent as a browser sends them."""

import urllib.parse
from html.parser import HTMLParser
from http.client import HTTPConnection


class Visitor:
  """A browser without a window: keeps cookies, follows no redirect by itself."""

  def __init__(self, port: int):
    self.port, self.cookies = port, dict[str, str]()

  def get(self, path: str) -> tuple[int, str, str]:
    return self._send("GET", path, None)

  def post(self, path: str, fields: list[tuple[str, str]]) -> tuple[int, str, str]:
    return self._send("POST", path, urllib.parse.urlencode(fields))

  def head(self) -> dict[str, str]:
    head = {"Host": f"127.0.0.1:{self.port}", "Accept-Encoding": "identity", "Origin": f"http://127.0.0.1:{self.port}"}
    if self.cookies:
      head["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
    return head

  def _send(self, method: str, path: str, body: str | None) -> tuple[int, str, str]:
    """Status, text, and the address of a redirect."""
    connection = HTTPConnection("127.0.0.1", self.port)
    head = self.head() | ({"Content-Type": "application/x-www-form-urlencoded"} if body is not None else {})
    connection.request(method, path, body, head)
    answer = connection.getresponse()
    for cookie in answer.headers.get_all("Set-Cookie") or []:
      name, _, value = cookie.partition(";")[0].partition("=")
      self.cookies[name] = value
    text = answer.read().decode()
    connection.close()
    return answer.status, text, urllib.parse.urlsplit(answer.headers.get("Location", "")).path


class Form(HTMLParser):
  """The fields of the page's form with method post and the most fields, as a browser would send them."""

  def __init__(self, page: str):
    super().__init__()
    self.fields: list[tuple[str, str]] = []
    self.long_texts: list[str] = []
    self._forms: list[list[tuple[str, str]]] = []
    self._texts: list[list[str]] = []
    self._inside, self._textarea, self._select = False, None, None
    self.feed(page)
    if self._forms:
      best = max(range(len(self._forms)), key=lambda number: len(self._forms[number]))
      self.fields, self.long_texts = self._forms[best], self._texts[best]

  def handle_starttag(self, tag, attributes):
    of = {name: value or "" for name, value in attributes}
    if tag == "form":
      self._inside = of.get("method", "").lower() == "post"
      if self._inside:
        self._forms.append([])
        self._texts.append([])
    if not self._inside:
      return
    if tag == "input" and self._is_sent(of):
      self._forms[-1].append((of["name"], of.get("value", "on" if of.get("type") in ("checkbox", "radio") else "")))
    elif tag == "textarea" and "name" in of:
      self._forms[-1].append((of["name"], ""))
      self._texts[-1].append(of["name"])
      self._textarea = of["name"]
    elif tag == "select":
      self._select = of.get("name")
    elif tag == "option" and self._select and "selected" in of:
      self._forms[-1].append((self._select, of.get("value", "")))

  def handle_endtag(self, tag):
    if tag == "form":
      self._inside = False
    elif tag == "textarea":
      self._textarea = None
    elif tag == "select":
      self._select = None

  def handle_data(self, data):
    if self._textarea and self._inside:
      name, value = self._forms[-1][-1]
      # The line break that follows the tag is not part of the text.
      self._forms[-1][-1] = (name, value + (data.removeprefix("\n") if not value else data))

  @staticmethod
  def _is_sent(of: dict[str, str]) -> bool:
    kind = of.get("type", "text").lower()
    if "name" not in of or kind in ("submit", "button", "image", "reset", "file"):
      return False
    return kind not in ("checkbox", "radio") or "checked" in of
