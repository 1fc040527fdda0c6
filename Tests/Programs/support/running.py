"""A program that runs as FastCGI with nothing before it: its processes are the program itself, known by their ids."""

import signal
import socket
import subprocess
import time
from pathlib import Path

from .built import BUILD
from .data_folder import DataFolder
from .doors import Socket
from .person import Person
from .processes import end, wait_for


class Running:
  """From `with` to its end. Several copies share one socket, as under `nginx/keep`."""

  def __init__(self, name: str, data: DataFolder, folder: Path, copies: int = 1, **environment: str):
    self.name, self.data, self.folder, self.copies = name, data, folder, copies
    self.environment = data.environment | environment
    self.address, self.log = folder / f"{name}.sock", folder / f"{name}.log"

  def __enter__(self) -> "Running":
    self.listening = socket.socket(socket.AF_UNIX)
    self.listening.bind(str(self.address))
    self.listening.listen(1024)
    self.log.touch()
    self.processes: list[subprocess.Popen] = []
    for _ in range(self.copies):
      self.start()
    return self

  def __exit__(self, *_):
    for process in self.processes:
      process.terminate()
    self.listening.close()
    self.address.unlink()
    codes = [wait_for(process) for process in self.processes]
    assert all(code in (0, -signal.SIGKILL) for code in codes), (codes, self.log.read_text())

  def start(self) -> subprocess.Popen:
    with self.log.open("ab") as log:
      process = subprocess.Popen([BUILD / f"{self.name}.fcgi"], env=self.environment, stdin=self.listening, stdout=log, stderr=log)
    self.processes.append(process)
    return process

  @property
  def process(self) -> subprocess.Popen:
    return self.processes[-1]

  def visitor(self, address: str = "192.0.2.1") -> Person:
    return Person(Socket(self.address, address), self.data.origin)

  def memory(self, kind: str) -> float:
    """MiB of `VmRSS`, or of its peak `VmHWM`."""
    lines = Path(f"/proc/{self.process.pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(kind)) / 1024

  @property
  def processor_time(self) -> float:
    """Seconds that all its threads have computed, to the nanosecond: the clock that `clock_getcpuclockid` names for a process."""
    return time.clock_gettime((~self.process.pid << 3) | 2)

  def forget_peak(self) -> None:
    Path(f"/proc/{self.process.pid}/clear_refs").write_text("5")

  def end(self, process: subprocess.Popen, number: signal.Signals) -> int:
    return end(process, number)
