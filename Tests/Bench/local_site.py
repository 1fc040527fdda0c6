"""A site on this machine, by the same script and the same nginx settings as nginx/run."""

import os
import socket
import subprocess
import tempfile
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]


def free_port() -> int:
  with socket.create_server(("127.0.0.1", 0)) as probe:
    return probe.getsockname()[1]


class Site:
  """nginx before the programs `*.fcgi` of a folder, from `with` to its end."""

  def __init__(self, programs: Path, port: int, environment: dict[str, str] | None = None, copies: int = 1):
    self.programs, self.port, self.copies = programs, port, copies
    self.environment = {**os.environ, **(environment or {})}

  def __enter__(self) -> "Site":
    self.logs = tempfile.TemporaryDirectory(prefix="ocrt-bench-logs-")
    self.process = subprocess.Popen(
      [PROJECT / "nginx/serve", "--port", str(self.port), "--programs", self.programs, "--logs", self.logs.name,
       "--copies", str(self.copies)], env=self.environment)
    while not self._answers():
      if self.process.poll() is not None:
        raise RuntimeError("the site did not start")
      time.sleep(0.05)
    return self

  def __exit__(self, *_):
    self.process.terminate()
    self.process.wait()
    self.logs.cleanup()

  def _answers(self) -> bool:
    try:
      socket.create_connection(("127.0.0.1", self.port)).close()
      return True
    except OSError:
      return False

  def memory(self) -> dict[str, float]:
    """Proportional memory (PSS) in MiB by program name. The shell scripts that watch over the programs are left out: on a
    server systemd or the host's Apache does that."""
    sizes: dict[str, float] = {}
    for process in self._tree():
      try:
        rollup = Path(f"/proc/{process}/smaps_rollup").read_text()
        name = Path(f"/proc/{process}/comm").read_text().strip()
      except OSError:
        continue
      kib = next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
      if name not in ("serve", "keep", "sleep", "bash"):
        sizes[name] = sizes.get(name, 0) + kib / 1024
    return sizes

  def _tree(self) -> list[int]:
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
      if entry.name.isdigit():
        try:
          fields = (entry / "stat").read_text().rpartition(")")[2].split()
        except OSError:
          continue
        children.setdefault(int(fields[1]), []).append(int(entry.name))
    found, waiting = [], [self.process.pid]
    while waiting:
      process = waiting.pop()
      found.append(process)
      waiting += children.get(process, [])
    return found
