"""nginx before the four programs, by the script that nginx/run and a developer use."""

import os
import subprocess
from pathlib import Path

from .built import BUILD, PROJECT
from .data_folder import DataFolder
from .doors import WebServer
from .ports import free_port, wait_until_open


class Nginx:
  """From `with` to its end."""

  def __init__(self, data: DataFolder, logs: Path):
    self.data, self.logs, self.port = data, logs, free_port()
    self.door = WebServer(self.port)

  def __enter__(self) -> "Nginx":
    self.logs.mkdir()
    self.process = subprocess.Popen(
      [PROJECT / "nginx/serve", "--port", str(self.port), "--programs", BUILD, "--logs", self.logs],
      env=os.environ | self.data.environment)
    wait_until_open(self.port, self.process, lambda: self.log)
    return self

  def __exit__(self, *_):
    self.process.terminate()
    self.process.wait(30)

  @property
  def log(self) -> str:
    """What all programs have said."""
    return "".join(file.read_text() for file in sorted(self.logs.glob("*.log")) if file.name != "access.log")
