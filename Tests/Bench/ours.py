"""Our side: signs in as demo cities, looks at their section pages, and writes the requests that a browser would send."""

import re
import subprocess
import urllib.parse
from pathlib import Path

from measure import Recipe
from visitor import Form, Visitor

# The load driver puts a running number here, so that every save changes the stored text.
NUMBER = "@NNNNNNNN@"
# Bytes of the limit's page.
LIMIT_PAGE = 15_000
TEXT = NUMBER + "Our city counted reports & complaints " * 12


def prepare(programs: Path, data: Path, port: int) -> tuple[dict[str, str], list[tuple[str, str]]]:
  """A database with the demo in it: the programs' environment, and the demo's logins (user name, password)."""
  data.mkdir()
  configuration = data / "ocrt.conf"
  configuration.write_text(f"base_address = http://127.0.0.1:{port}\n")
  environment = {"OCRT_DATA": str(data), "OCRT_CONFIG": str(configuration)}
  subprocess.run([programs / "ocrtctl", "migrate"], env=environment, check=True, stdout=subprocess.DEVNULL)
  printed = subprocess.run([programs / "ocrtctl", "demo"], env=environment, check=True, capture_output=True, text=True).stdout
  return environment, demo_logins(printed)


def demo_logins(printed: str) -> list[tuple[str, str]]:
  """The lines of `ocrtctl demo` that begin with a user name and a password, two spaces or more between columns."""
  rows = [re.split(r"\s{2,}|\t", line.strip()) for line in printed.splitlines()]
  return [(row[0], row[1]) for row in rows if len(row) >= 2 and re.fullmatch(r"[a-z0-9.-]+", row[0])]


class Writer:
  """A city that is signed in and has a section with a long text in front of it."""

  def __init__(self, visitor: Visitor, path: str, form: Form):
    self.visitor, self.path, self.form = visitor, path, form

  def page_request(self) -> bytes:
    head = self.visitor.head() | {"Accept-Encoding": "gzip"}
    return request("GET", self.path, head, "")

  def take_over(self) -> None:
    """Saves the page once as a browser does, so that the answer is this person's own from now on."""
    changed = [(name, TEXT if name == self.form.long_texts[0] else value) for name, value in self.form.fields]
    status, _, _ = self.visitor.post(self.path, changed + [("save", "1")])
    if status != 303:
      raise SystemExit(f"{self.path} cannot be saved: {status}")

  def save_request(self) -> bytes:
    """One answer alone, as the limit saves one. Without the page's `base` it counts as based on this person's own last save."""
    sent = [("csrf", dict(self.form.fields)["csrf"]), (self.form.long_texts[0], TEXT), ("save", "1")]
    head = self.visitor.head() | {"Content-Type": "application/x-www-form-urlencoded"}
    return request("POST", self.path, head, urllib.parse.urlencode(sent, safe="@"))


def request(method: str, path: str, head: dict[str, str], body: str) -> bytes:
  if method == "POST":
    head = head | {"Content-Length": str(len(body))}
  lines = [f"{method} {path} HTTP/1.1", *(f"{name}: {value}" for name, value in head.items())]
  return ("\r\n".join(lines) + "\r\n\r\n" + body).encode()


def sign_in(port: int, user: str, password: str) -> tuple[Visitor, str] | None:
  """The visitor and where the site leads after signing in; None if it does not let this login in."""
  visitor = Visitor(port)
  _, page, _ = visitor.get("/account/sign-in")
  fields = [(name, value) for name, value in Form(page).fields if name not in ("username", "password")]
  status, _, target = visitor.post("/account/sign-in", fields + [("username", user), ("password", password)])
  return (visitor, target) if status == 303 else None


def writers(port: int, logins: list[tuple[str, str]], most: int = 16, under: str = "") -> list[Writer]:
  """The demo's cities whose report is open, each on the section with a long text whose page is nearest the limit's page in size.

  `under`: a path in the report whose sections are meant, such as a measure's.
  """
  found: dict[str, Writer] = {}
  for user, password in logins:
    signed_in = sign_in(port, user, password)
    if signed_in is None or len(found) >= most:
      continue
    visitor, target = signed_in
    report = re.search(r"/report/\d{4}/[a-z0-9-]+", target + " " + visitor.get(target)[1])
    if not report or report[0] in found:
      continue
    links = re.findall(rf'href="({re.escape(report[0] + under)}/[a-z0-9_-]+)"', visitor.get(report[0] + under)[1])
    pages = {link: visitor.get(link)[1] for link in dict.fromkeys(links)}
    forms = {link: Form(page) for link, page in pages.items()}
    fit = [link for link in pages if forms[link].long_texts]
    best = min(fit, key=lambda link: abs(len(pages[link].encode()) - LIMIT_PAGE), default=None)
    if best:
      found[report[0]] = Writer(visitor, best, forms[best])
  return list(found.values())


def recipes(folder: Path, cities: list[Writer]) -> tuple[Recipe, Recipe]:
  """Show a section page; save it with one answer changed."""
  folder.mkdir(exist_ok=True)
  pages, saves = [], []
  for number, city in enumerate(cities):
    city.take_over()
    pages.append(folder / f"page-{number}")
    pages[-1].write_bytes(city.page_request())
    saves.append(folder / f"save-{number}")
    saves[-1].write_bytes(city.save_request())
  return Recipe(pages, 200, "Content-Encoding: gzip"), Recipe(saves, 303, "Location: ")
