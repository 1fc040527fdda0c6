"""Whatever is typed into any field of any form, however much of it, no program computes on it for long."""

import re
from contextlib import ExitStack
from dataclasses import dataclass, field
from html import unescape

import pytest

from .support import hostile
from .support.built import PROGRAMS
from .support.doors import program
from .support.page_form import Forms
from .support.person import Person
from .support.running import Running
from .support.site import Routes

# What is told of a field whose text is not worked on.
TOO_LONG = re.compile(r"more than the (\d+) that fit here")
# A little less than a field may have in a request at all, and as much as a page puts into its own form.
REQUEST, OWN = 250_000, 2_000
# Seconds of processor time. A slow machine takes longer for an ordinary text of the same size, too.
LONGEST, TIMES_ORDINARY = 0.1, 4
# Where a form has more than a few fields, so many are tried together; those of a request that took long are tried one by one.
FEW, TOGETHER = 6, 20
LOGINS = {"": 1, "primary": 12, "secondary": 2, "admin": 1, "council": 3, "board": 1}


@dataclass
class Tried:
  """A form of the site: who saw it, where it goes, and what stood in it."""
  person: Person
  action: str
  fields: list[tuple[str, str]]
  names: list[str]
  largest: dict[str, int] = field(default_factory=dict)

  def body(self, texts: dict[str, str]) -> tuple[bytes, str]:
    """The form as it stood, with these fields changed. Without the revisions it was based on: what else was saved meanwhile is no matter."""
    fields = [pair for pair in self.fields if pair[0] not in texts and pair[0] != "base"] + list(texts.items())
    parts = [f'--parted\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{text}\r\n' for name, text in fields]
    return "".join([*parts, "--parted--\r\n"]).encode(), "multipart/form-data; boundary=parted"


class Site:
  def __init__(self, data, folder):
    self.data = data
    self.programs = {name: Running(name, data, folder) for name in PROGRAMS}
    # By form, fields that were tried together, unit, and bytes of them all.
    self.took: dict[tuple[str, tuple[str, ...], str, int], float] = {}
    self.asked = 0

  def __enter__(self):
    self.stack = ExitStack()
    for running in self.programs.values():
      self.stack.enter_context(running)
    return self

  def __exit__(self, *_):
    self.stack.close()

  def visitor(self) -> Person:
    """From an address of its own: what one has typed wrongly slows down nobody else."""
    self.asked += 1
    return Person(Routes(self.programs, f"2001:db8:{self.asked:x}::1"), self.data.origin)

  def people(self) -> list[Person]:
    people = []
    for role, most in LOGINS.items():
      names = self.data.rows("SELECT userName FROM account WHERE role = ? AND password IS NOT NULL AND disabledAt IS NULL ORDER BY id LIMIT ?", role, most)
      for (name,) in names or [("",)]:
        person = self.visitor()
        person.get("/account/sign-in")
        if name:
          assert person.sign_in(name).status == 303, name
        people.append(person)
    return people

  def send(self, form: Tried, texts: dict[str, str]) -> tuple[float, str]:
    """How long the program computed, and what it answered."""
    body, kind = form.body(texts)
    running = self.programs[program(form.action)]
    before = running.processor_time
    answer = form.person.at(self.visitor().door).ask("POST", form.action, {"Content-Type": kind}, body)
    took = running.processor_time - before
    assert answer.status != 500, (form.action, list(texts))
    return took, answer.body.decode()


@pytest.fixture(scope="module")
def site(data, folder):
  with Site(data, folder) as site:
    yield site


@pytest.fixture(scope="module")
def forms(site) -> list[Tried]:
  """Every form that somebody gets to, from the front page by links, and those of scripts, which are in no page: each field of each kind once."""
  cities = {slug for (slug,) in site.data.rows("SELECT slug FROM member")}
  seen, forms = set(), list[Tried]()

  def add(person: Person, kind: str, action: str, fields: list[tuple[str, str]], names: list[str]) -> None:
    new = [name for name in names if (kind, name) not in seen and not (name == "csrf" and len(names) > 1)]
    seen.update((kind, name) for name in names)
    if new:
      forms.append(Tried(person, action, fields, new))

  for person in site.people():
    for page in crawl(person, cities):
      for form in Forms(page).forms:
        path = form.action.partition("?")[0]
        add(person, shape(path, cities), form.action, form.fields, form.names)
        if path == "/account/sign-in":
          add(person, "session", "/account/session", form.fields, form.names)
        if "base" in form.names and "history" not in path:
          # Of all sections of a report, and of all editions of a text, this is one form.
          kind = f"{program(path)} answer {path.count('/')}"
          add(person, kind, path + "/answer", [pair for pair in form.fields if pair[0] == "csrf"], ["csrf", "base", "page"])
  # Those of the office go last: some of them end other people's sessions.
  return sorted(forms, key=lambda form: program(form.action) == "office")


def crawl(person: Person, cities: set[str]) -> list[str]:
  """The pages that somebody gets to, one of each kind."""
  waiting, seen, pages = ["/", "/account/sign-in", "/account/activate", "/prize/2025/code"], set(), []
  while waiting:
    target = waiting.pop(0)
    if shape(target, cities) in seen or target.startswith(("/css/", "/js/", "/document/", "/help")) or "lang=" in target:
      continue
    seen.add(shape(target, cities))
    answer = person.get(target)
    if answer.status in (302, 303):
      waiting.append(answer.header("Location").removeprefix(person.origin))
    elif "html" in (answer.header("Content-Type") or ""):
      pages.append(answer.text)
      waiting += [unescape(link).partition("#")[0] for link in re.findall(r'<a [^>]*href="(/[^"]*)"', answer.text)]
  return pages


def shape(target: str, cities: set[str]) -> str:
  """Addresses of one kind: another city, number or language and another question's history make none; other names in the query do."""
  path, _, query = target.partition("?")
  pieces = ["*" if piece in cities or re.fullmatch(r"\d+|[a-z]{2}", piece) else piece for piece in path.split("/")]
  if "history" in pieces:
    pieces = pieces[:pieces.index("history") + 1]
  return "/".join(pieces) + "?" + "&".join(sorted(pair.partition("=")[0] for pair in query.split("&")))


def find_sizes(site: Site, form: Tried) -> None:
  """How long each field may be, as its form says of one that is longer. Of what a page itself puts into its form nothing is said."""
  for name in form.names:
    told = TOO_LONG.search(site.send(form, {name: "x" * REQUEST})[1])
    if told:
      # A draft of an answer may be twice as long, and a page.
      draft, limit = 8 * int(told[1]) + 2_000, 4 * int(told[1])
      form.largest[name] = limit if TOO_LONG.search(site.send(form, {name: "x" * draft})[1]) else draft


def groups(form: Tried) -> list[list[str]]:
  """Fields that are tried together: what people type one by one where there is little of it."""
  own = [name for name in form.names if name not in form.largest]
  typed = list(form.largest)
  step = TOGETHER if len(typed) > FEW else 1
  return [own] * bool(own) + [typed[start:start + step] for start in range(0, len(typed), step)]


def measure(site: Site, form: Tried, names: list[str], unit: str, whole: bool) -> None:
  """Tries fields together, and those of a request that took long one by one; notes how long each took."""
  texts = {name: hostile.text(unit, REQUEST if whole else form.largest.get(name, OWN)) for name in names}
  took, _ = site.send(form, texts)
  if took > LONGEST and len(names) > 1:
    for name in names:
      measure(site, form, [name], unit, whole)
    return
  if took > LONGEST:
    took = min(took, *(site.send(form, texts)[0] for _ in range(3)))
  site.took[form.action, tuple(names), unit, sum(len(text.encode()) for text in texts.values())] = took


def ordinary(site: Site, form: Tried, names: tuple[str, ...], size: int) -> float:
  """How long the same fields take for a text of words."""
  return site.send(form, dict.fromkeys(names, "words and " * (size // 10 // len(names))))[0]


def test_no_field_of_any_form_keeps_a_program_busy(site, forms, measured):
  assert {"/account/sign-in", "/account/activate", "/account/session", "/prize/2025/code"} <= {form.action for form in forms}
  late = []
  for form in forms:
    find_sizes(site, form)
    for group in groups(form):
      for unit in hostile.UNITS:
        measure(site, form, group, unit, whole=False)
      for unit in hostile.WORST:
        measure(site, form, group, unit, whole=True)
    late += [
      (key, took) for key, took in site.took.items() if key[0] == form.action and took > LONGEST
      and took > TIMES_ORDINARY * ordinary(site, form, key[1], key[3])]
  slowest = sorted(site.took.items(), key=lambda pair: -pair[1])
  fields = {(key[0], name) for key in site.took for name in key[1]}
  measured(f"Hostile texts: {len(forms)} forms, {len(fields)} fields, {site.asked} requests; the slowest, in milliseconds of processor time:")
  for (action, names, unit, size), took in slowest[:5]:
    measured(f"  {took * 1000:.1f}  {action}  {', '.join(names)}  {size} bytes of {unit}")
  assert late == []
