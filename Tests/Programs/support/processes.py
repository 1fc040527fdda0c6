"""The machine's processes."""

import os
import signal
import subprocess
from pathlib import Path

from .patience import PATIENCE


def processes(data: Path) -> list[str]:
  """The commands of those that work for a data folder."""
  found = []
  for process in Path("/proc").glob("[0-9]*"):
    try:
      environment = (process / "environ").read_bytes()
      command = (process / "cmdline").read_bytes()
    except OSError:
      continue
    if str(data).encode() in environment + command:
      found.append(command.replace(b"\0", b" ").decode())
  return found


def descendants(process: int, name: str | None = None) -> list[int]:
  """The processes of this name, or all, from this one down."""
  try:
    # A child is listed with the thread that started it.
    threads = Path(f"/proc/{process}/task").iterdir()
    children = [int(child) for thread in threads for child in (thread / "children").read_text().split()]
    own = [process] if name in (None, Path(f"/proc/{process}/comm").read_text().strip()) else []
  except OSError:
    return []
  return own + [found for child in children for found in descendants(child, name)]


def end(process: subprocess.Popen, number: signal.Signals = signal.SIGTERM) -> int:
  """Tells a program to end, and how it did. One that does not is killed with all that it has started, and the test fails."""
  family = descendants(process.pid)
  if process.poll() is None:
    process.send_signal(number)
  return wait_for(process, family)


def wait_for(process: subprocess.Popen, family: list[int] | None = None) -> int:
  """How a program ended that has been told to; `family` are the processes that must not outlive it."""
  try:
    return process.wait(PATIENCE)
  except subprocess.TimeoutExpired:
    for member in [*descendants(process.pid), *(family or [])]:
      try:
        os.kill(member, signal.SIGKILL)
      except ProcessLookupError:
        pass
    process.wait(PATIENCE)
    raise
