"""Whether time grows with the data: the same page and the same save with few and many measures in a report, and few and many members."""

from dataclasses import dataclass
from pathlib import Path

import filled
import ours
from local_site import Site
from measure import Meter, Recipe

MEASURES = (1, 10, 60, 300)
MEMBERS = (20, 200, 2_000, 20_000)
AT_ONCE = 16


@dataclass
class Row:
  name: str
  format: str
  values: list[float]

  def __str__(self) -> str:
    cells = (f"{value:{self.format}} {value / (self.values[0] or 1):4.1f}x" for value in self.values)
    return f"  {self.name:46}" + "".join(f"{cell:>18}" for cell in cells)


class Growth:
  def __init__(self, programs: Path, folder: Path, port: int, meter: Meter):
    self.programs, self.folder, self.port, self.meter = programs, folder, port, meter
    self.demo, self.logins = ours.prepare(programs, folder / "growth-demo", port)

  def run(self) -> None:
    self._compare("measures in the report", MEASURES, filled.measures, of_measure=True)
    self._compare("members with a login and a report", MEMBERS, filled.members, of_measure=False)

  def _compare(self, of: str, counts: tuple[int, ...], fill, of_measure: bool) -> None:
    print(f"\nTime and growth, each beside the first column: {of}")
    print(f"  {'':46}" + "".join(f"{count:>18,}" for count in counts), flush=True)
    columns = [self._column(count, fill, of_measure) for count in counts]
    for rows in zip(*columns):
      print(Row(rows[0].name, rows[0].format, [value for row in rows for value in row.values]), flush=True)

  def _column(self, count: int, fill, of_measure: bool) -> list[Row]:
    environment = filled.copy(self.demo, self.folder / f"growth-{fill.__name__}-{count}")
    fill(Path(environment["OCRT_DATA"]) / "ocrt.sqlite", count)
    with Site(self.programs, self.port, environment) as site:
      rows = self._rows(site, "Show a section", "Save one answer", "")
      if of_measure:
        rows += self._rows(site, "Show a measure's section", "Save one answer of a measure", "/measures/1")
    return rows

  def _rows(self, site: Site, show: str, save: str, under: str) -> list[Row]:
    cities = ours.writers(site.port, self.logins, under=under)
    page, answer = ours.recipes(self.folder / "growth-requests", cities)
    return [
      Row(f"{show}, ms (p50)", "8.2f", [self._ms(site, page)]),
      Row(f"{save}, ms (p50)", "8.2f", [self._ms(site, answer)]),
      Row(f"{save}, a second, {AT_ONCE} at once", "8.0f", [self.meter.measure(site.port, AT_ONCE, answer).per_second]),
    ]

  def _ms(self, site: Site, recipe: Recipe) -> float:
    result = self.meter.measure(site.port, 1, recipe)
    if result.failures:
      print(f"    {result.failures} failures, the first: {result.first_failure[:200]!r}")
    return result.p50_ms
