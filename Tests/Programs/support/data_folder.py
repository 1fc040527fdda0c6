"""A data folder with its configuration, and ocrtctl to look after it."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from subprocess import CompletedProcess

from . import built
from .built import PROJECT
from .patience import PATIENCE

ORIGIN = "http://ocrt.example"


class DataFolder:
  def __init__(self, path: Path, **keys: str):
    self.path, self.keys = path, {"base_address": ORIGIN} | keys
    path.mkdir(mode=0o700, exist_ok=True)
    self.write_configuration("".join(f"{key} = {value}\n" for key, value in self.keys.items()))

  @property
  def origin(self) -> str:
    return self.keys["base_address"]

  @property
  def database(self) -> Path:
    return self.path / "ocrt.sqlite"

  @property
  def configuration(self) -> Path:
    return self.path / "ocrt.conf"

  @property
  def environment(self) -> dict[str, str]:
    """All that a program needs to know."""
    return {"OCRT_DATA": str(self.path), "OCRT_CONFIG": str(self.configuration), "PATH": os.environ["PATH"]}

  def write_configuration(self, text: str) -> None:
    self.configuration.write_text(text)
    self.configuration.chmod(0o600)

  def call(self, *arguments: str) -> CompletedProcess:
    # The tests' sites have no certificate and no mail system; `check` is to look at the rest.
    site = {"OCRT_BASE_ADDRESS": "https://ocrt.example", "OCRT_SENDMAIL": "/bin/true"} if arguments[:1] == ("check",) else {}
    return built.run("ocrtctl", list(arguments), self.environment | site)

  def ctl(self, *arguments: str) -> str:
    """Runs a command that is expected to succeed; what it printed."""
    done = self.call(*arguments)
    assert done.returncode == 0, (arguments, done.stdout, done.stderr)
    return done.stdout.decode()

  def findings(self) -> list[str]:
    """What `check` finds, but for one thing: all who visit a test's site come from this machine."""
    lines = self.call("check").stdout.decode().splitlines()
    return [line for line in lines if line != "All is well." and not line.startswith("addresses: ")]

  def demo(self) -> str:
    self.ctl("migrate")
    return self.ctl("demo", "--content", str(PROJECT / "content"))

  def copy(self, path: Path, **keys: str) -> "DataFolder":
    """A folder with the same data."""
    folder = DataFolder(path, **self.keys | keys)
    with closing(sqlite3.connect(self.database)) as here, closing(sqlite3.connect(folder.database)) as there:
      here.backup(there)
    folder.database.chmod(0o600)
    return folder

  def rows(self, query: str, *values: object) -> list[tuple]:
    return rows(self.database, query, *values)

  def value(self, query: str, *values: object) -> object:
    return self.rows(query, *values)[0][0]

  def report(self, member: str) -> str:
    """The address of a city's report."""
    return f"/report/{self.value('SELECT max(year) FROM cycle')}/{member}"


def rows(database: Path, query: str, *values: object) -> list[tuple]:
  connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=PATIENCE)
  try:
    return connection.execute(query, values).fetchall()
  finally:
    connection.close()
