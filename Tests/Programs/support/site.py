"""account.fcgi and report.fcgi together, with nothing before them."""

from contextlib import ExitStack
from pathlib import Path

from .answer import Answer
from .data_folder import DataFolder
from .doors import Headers, Socket, program
from .person import Person
from .running import Running


class Site:
  """From `with` to its end. `copies` is how many report.fcgi there are."""

  def __init__(self, data: DataFolder, folder: Path, copies: int = 1, **environment: str):
    folder.mkdir(exist_ok=True)
    self.data = data
    self.account = Running("account", data, folder, **environment)
    self.report = Running("report", data, folder, copies, **environment)

  def __enter__(self) -> "Site":
    # Where the second one does not start, the first one ends.
    with ExitStack() as stack:
      stack.enter_context(self.account)
      stack.enter_context(self.report)
      self._stack = stack.pop_all()
    return self

  def __exit__(self, *_):
    self._stack.close()

  def visitor(self, address: str = "192.0.2.1") -> Person:
    return Person(Routes({"account": self.account, "report": self.report}, address), self.data.origin)

  def signed_in(self, user: str) -> Person:
    person = self.visitor()
    answer = person.sign_in(user)
    assert answer.status == 303, (user, answer.text)
    return person

  @property
  def log(self) -> str:
    return self.account.log.read_text() + self.report.log.read_text()


class Routes:
  """A door to several programs, which finds the one for an address as the web servers' settings do."""

  def __init__(self, programs: dict[str, Running], visitor: str):
    self.doors = {name: Socket(running.address, visitor) for name, running in programs.items()}

  def ask(self, method: str, target: str, headers: Headers, body: bytes | None = None) -> Answer:
    return self.doors[program(target)].ask(method, target, headers, body)
