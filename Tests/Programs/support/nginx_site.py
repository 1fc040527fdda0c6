"""nginx before the programs, by the script that nginx/run and a developer use."""

import os
import subprocess
from pathlib import Path

from .built import BUILD, PROJECT
from .data_folder import DataFolder
from .doors import WebServer
from .person import Person
from .patience import wait_until
from .ports import free_port, wait_until_open
from .processes import descendants, end

# A page of each program.
FIRST = ["/", "/account/sign-in", "/report/2027/graz", "/council", "/office/members", "/prize", "/library", "/document/questionnaire/2027"]


class Nginx:
  """From `with` to its end. `copies` is how many there are of each program."""

  def __init__(self, data: DataFolder, logs: Path, copies: int = 1, programs: Path = BUILD):
    self.data, self.logs, self.copies, self.programs_folder, self.port = data, logs, copies, programs, free_port()
    self.door = WebServer(self.port)

  def __enter__(self) -> "Nginx":
    self.logs.mkdir()
    self.process = subprocess.Popen(
      [PROJECT / "nginx/serve", "--port", str(self.port), "--programs", self.programs_folder, "--logs", self.logs,
       "--copies", str(self.copies)],
      env=os.environ | self.data.environment)
    wait_until_open(self.port, self.process, lambda: self.log)
    try:
      # nginx may be there before the programs are.
      wait_until(lambda: all(self.visitor().get(path).status != 502 for path in FIRST))
    except BaseException:
      self.__exit__()
      raise
    return self

  def __exit__(self, *_):
    end(self.process)

  def visitor(self) -> Person:
    return Person(self.door, self.data.origin)

  def signed_in(self, user: str) -> Person:
    person = self.visitor()
    answer = person.sign_in(user)
    assert answer.status == 303, (user, answer.text)
    return person

  def programs(self, name: str) -> list[int]:
    """The processes of a program at this moment."""
    return descendants(self.process.pid, f"{name}.fcgi")

  @property
  def log(self) -> str:
    """What all programs have said."""
    return "".join(file.read_text() for file in sorted(self.logs.glob("*.log")) if file.name != "access.log")
