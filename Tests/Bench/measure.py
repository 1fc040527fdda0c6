"""Runs the load driver several times, at a moment when nobody else uses the machine, and takes the median."""

import json
import os
import statistics
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Recipe:
  """What to send and what a good answer is: arguments of load.c without port, connections and time."""

  requests: list[Path]
  status: int
  must_contain: str

  def arguments(self) -> list[str]:
    files = [part for request in self.requests for part in ("-r", str(request))]
    return ["-s", str(self.status), "-m", self.must_contain, *files]


@dataclass
class Result:
  per_second: float
  p50_ms: float
  p99_ms: float
  failures: int
  first_failure: str


class Meter:
  def __init__(self, load: Path, runs: int, seconds: float):
    self.load, self.runs, self.seconds = load, runs, seconds

  def measure(self, port: int, connections: int, recipe: Recipe) -> Result:
    runs = [self._run(port, connections, recipe) for _ in range(self.runs)]

    def median(key: str) -> float:
      return statistics.median(run[key] for run in runs)

    return Result(
      median("rps"), median("p50_ms"), median("p99_ms"), sum(run["bad"] for run in runs),
      next((run["firstbad"] for run in runs if run["firstbad"]), ""))

  def _run(self, port: int, connections: int, recipe: Recipe) -> dict:
    wait_for_quiet()
    answer = subprocess.run(
      [self.load, "-p", str(port), "-c", str(connections), "-d", str(self.seconds), "-w", "1", *recipe.arguments()],
      capture_output=True, text=True)
    # 1 means that there were failures, which are among what is printed.
    if answer.returncode > 1:
      raise SystemExit(answer.stderr)
    return json.loads(answer.stdout)


def wait_for_quiet(limit: float = 0.15, patience: float = 30) -> None:
  """Until others use less than `limit` cores, or patience ends."""
  end = time.monotonic() + patience
  while busy_cores() > limit and time.monotonic() < end:
    pass


def busy_cores(seconds: float = 0.5) -> float:
  def read() -> tuple[int, int]:
    with open("/proc/stat") as file:
      fields = [int(field) for field in file.readline().split()[1:9]]
    return sum(fields), fields[3] + fields[4]

  total, idle = read()
  time.sleep(seconds)
  later, later_idle = read()
  return (1 - (later_idle - idle) / max(1, later - total)) * (os.cpu_count() or 1)
