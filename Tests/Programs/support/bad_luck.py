"""Bad luck for the programs of one data folder: a disk that takes nothing, a death in the middle of a write, a clock that is wrong.

It comes from bad_luck.c, which is loaded before the programs' libraries: that needs no rights and hits at an exact moment.
"""

import errno
import struct
import subprocess
from pathlib import Path

from .data_folder import DataFolder

SOURCE = Path(__file__).parent / "bad_luck.c"


def compile_bad_luck(library: Path) -> Path:
  subprocess.run(["gcc", "-shared", "-fPIC", "-O1", "-Wall", "-Wextra", "-Werror", "-o", library, SOURCE], check=True)
  return library


class BadLuck:
  """What holds for every program that was started with this `environment`, from the next call on."""

  def __init__(self, library: Path, data: DataFolder, file: Path):
    self.file = file
    file.write_bytes(bytes(16))
    self.environment = {"LD_PRELOAD": str(library), "BAD_LUCK": str(file), "BAD_LUCK_FOLDER": str(data.path)}

  def no_room(self) -> None:
    self._set(0, errno.ENOSPC)

  def writes_fail(self) -> None:
    self._set(0, errno.EIO)

  def flushes_fail(self) -> None:
    self._set(1, errno.EIO)

  def die_in_step(self, number: int) -> None:
    """The program that comes to this write, flush or removal of the database's files, counted from now on, does not survive it."""
    self._set(2, number)

  @property
  def steps_left(self) -> int:
    return struct.unpack("4i", self.file.read_bytes())[2]

  def set_clock(self, seconds: int) -> None:
    self._set(3, seconds)

  def end(self) -> None:
    """The disk is well again."""
    for place in range(3):
      self._set(place, 0)

  def _set(self, place: int, value: int) -> None:
    with self.file.open("r+b") as file:
      file.seek(4 * place)
      file.write(struct.pack("i", value))
