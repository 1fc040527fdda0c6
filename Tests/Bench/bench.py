"""bench.py BUILT PROGRAMS [--quick]: see run."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import filled
import limit
import ours
import visit
import voting
from growth import Growth
from local_site import Site, free_port
from measure import Meter, Recipe, Result

CONNECTIONS = (1, 16, 128)


class Bench:
  def __init__(self, built: Path, programs: Path, folder: Path, quick: bool):
    self.built, self.folder, self.quick = built, folder, quick
    self.meter = Meter(built / "load", runs=1 if quick else 3, seconds=2 if quick else 5)
    self.programs = programs
    self.port = free_port()
    self.slow = {"LD_PRELOAD": str(built / "slowsync.so"), "SLOWSYNC_US": "2000"}

  def run(self) -> None:
    self.disk()
    self.environment, self.logins = ours.prepare(self.programs, self.folder / "data", self.port)
    self.show()
    self.save("Save one answer", {})
    self.save("Save one answer, every flush 2 ms slower", self.slow)
    self.several_programs()
    self.visits()
    self.voting()
    Growth(self.programs, self.folder, self.port, Meter(self.built / "load", runs=1, seconds=1 if self.quick else 3)).run()

  def disk(self) -> None:
    heading("This disk: single-threaded commits of SQLite")
    print(subprocess.run([self.built / "commits", self.folder, "2"], capture_output=True, text=True, check=True).stdout)

  def show(self) -> None:
    heading("Show a section page (gzip)")
    table_head()
    with self.limit_site("show", "mutex") as site:
      theirs = self.row("limit", site, limit.page(self.folder))
      memory("limit", site)
    with Site(self.programs, self.port, self.environment) as site:
      mine = self.row("ours", site, self.our_recipes(site)[0])
      ratios("ours / limit", mine, theirs)
      memory("ours", site)

  def save(self, title: str, preload: dict[str, str]) -> None:
    heading(title)
    table_head()
    theirs: list[Result] = []
    for mode in ("group", "mutex"):
      with self.limit_site(title + mode, mode, preload) as site:
        theirs = self.row(f"limit, {mode}", site, limit.save(self.folder))
    with Site(self.programs, self.port, self.environment | preload) as site:
      mine = self.row("ours", site, self.our_recipes(site)[1])
    ratios("ours / limit, mutex", mine, theirs)

  def several_programs(self) -> None:
    heading("Save one answer, every program running three times")
    table_head()
    with Site(self.programs, self.port, self.environment, copies=3) as site:
      self.row("ours", site, self.our_recipes(site)[1])

  def voting(self) -> None:
    heading("The Assembly votes (aim: 2,000 members within 60 s)")
    environment = filled.copy(self.environment, self.folder / "voting")
    print("  " + voting.bench(self.programs, environment, self.port, 200 if self.quick else 2000))

  def visits(self) -> None:
    heading("Visits and start-up")
    with Site(self.programs, self.port, self.environment) as site:
      for page in ("/", "/account/sign-in"):
        first, second = visit.bytes_of_visits(site.port, page)
        print(f"  {page}: first visit {first / 1000:.1f} kB (aim: under 60), second {second / 1000:.1f} kB")
      self.weights(site)
    for program, page in (("library", "/"), ("account", "/account/sign-in")):
      time = visit.start_up_ms(self.programs / f"{program}.fcgi", page, self.environment)
      print(f"  {program}.fcgi as plain CGI: {time:.1f} ms from start to full answer (aim: under 20)")

  def weights(self, site: Site) -> None:
    for under in ("", "/measures/1"):
      city = next(iter(ours.writers(site.port, self.logins, most=1, under=under)))
      head = city.visitor.head()
      first, second = visit.bytes_of_visits(site.port, city.path, head)
      print(f"  {city.path}: first visit {first / 1000:.1f} kB (aim: under 60), later {second / 1000:.1f} kB (aim: under 15)")
    city.take_over()
    saved, alone = visit.bytes_of_saves(site.port, city.path, head, dict(city.form.fields), city.form.long_texts[0])
    print(f"  the answer to a saved form: {saved} bytes")
    if alone:
      print(f"  the answer to an answer that saved itself: {alone[1]} bytes (aim: under 300), {alone[0]} with its head")

  def limit_site(self, name: str, mode: str, preload: dict[str, str] | None = None) -> Site:
    folder = self.folder / f"limit {name}".replace(" ", "-").replace(",", "")
    return Site(limit.programs(folder, self.built / "store", mode), free_port(), preload)

  def our_recipes(self, site: Site) -> tuple[Recipe, Recipe]:
    cities = ours.writers(site.port, self.logins)
    if not cities:
      sys.exit("No demo login leads to a section that can be filled in: does `ocrtctl demo` still print user name and password?")
    return ours.recipes(self.folder / "requests", cities)

  def row(self, name: str, site: Site, recipe: Recipe) -> list[Result]:
    results = [self.meter.measure(site.port, connections, recipe) for connections in CONNECTIONS]
    for connections, result in zip(CONNECTIONS, results):
      print(f"  {name:22} {connections:5} {result.per_second:10.0f} {result.p50_ms:9.2f} {result.p99_ms:9.2f} {result.failures:9}")
      if result.first_failure:
        print(f"    first failure: {result.first_failure[:200]!r}")
    return results


def heading(text: str) -> None:
  print(f"\n{text}", flush=True)


def table_head() -> None:
  print(f"  {'':22} {'conn.':>5} {'a second':>10} {'p50 ms':>9} {'p99 ms':>9} {'failures':>9}")


def ratios(name: str, mine: list[Result], theirs: list[Result]) -> None:
  for connections, my, their in zip(CONNECTIONS, mine, theirs):
    print(
      f"  {name:22} {connections:5} {my.per_second / max(their.per_second, 0.001):9.0%} "
      f"{my.p50_ms / max(their.p50_ms, 0.001):8.1f}x {my.p99_ms / max(their.p99_ms, 0.001):8.1f}x")


def memory(name: str, site: Site) -> None:
  sizes = site.memory()
  parts = ", ".join(f"{program} {size:.1f}" for program, size in sorted(sizes.items()))
  print(f"  memory of {name}: {sum(sizes.values()):.1f} MiB, shared pages counted in proportion ({parts})", flush=True)


def main() -> None:
  built, programs = (Path(argument).resolve() for argument in sys.argv[1:3])
  folder = Path(tempfile.mkdtemp(prefix="ocrt-bench-", dir=built))
  try:
    Bench(built, programs, folder, "--quick" in sys.argv).run()
  finally:
    shutil.rmtree(folder)


main()
