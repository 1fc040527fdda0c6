"""What other people's programs find in a PDF file."""

import re
import subprocess
import sys
from pathlib import Path

# Where the text stands, between the lines above and under it, in points.
TEXT = ["-x", "0", "-y", "66", "-W", "596", "-H", "714"]


class Paper:
  def __init__(self, content: bytes, path: Path):
    assert content.startswith(b"%PDF-1.7"), content[:200]
    path.write_bytes(content)
    self.path = path

  @property
  def text(self) -> str:
    """The words of all pages without what stands above and under them, with one space between them."""
    return one_line(self._call("pdftotext", *TEXT, self.path, "-"))

  @property
  def pages(self) -> list[str]:
    """Everything on each page, one line each."""
    return [one_line(page) for page in self._call("pdftotext", "-layout", self.path, "-").split("\f")[:-1]]

  @property
  def fonts(self) -> dict[str, str]:
    """Whether it is embedded, by its name without the tag of the subset."""
    lines = re.findall(r"^\w+\+(\S+) .* (yes|no) +(?:yes|no) +(?:yes|no) +\d+ +\d+$", self._call("pdffonts", self.path), re.MULTILINE)
    assert lines
    return dict(lines)

  @property
  def facts(self) -> dict[str, str]:
    pairs = (line.partition(":") for line in self._call("pdfinfo", self.path).splitlines())
    return {name: value.strip() for name, _, value in pairs}

  @property
  def structure(self) -> str:
    return self._call("pdfinfo", "-struct-text", self.path)

  def check(self) -> str:
    """qpdf ends with an error where the file's make is wrong."""
    return self._call("qpdf", "--check", self.path)

  def findings(self) -> list[str]:
    """What a checker of PDF/UA finds, by rule."""
    done = subprocess.run([Path(sys.executable).parent / "pdfua", "check", self.path], capture_output=True, text=True)
    assert "checked against" in done.stdout, done.stdout + done.stderr
    return re.findall(r"UA-\d\d-\d\d\d", done.stdout)

  @staticmethod
  def _call(*command) -> str:
    done = subprocess.run(command, capture_output=True)
    assert done.returncode == 0, (command, done.stdout[-2000:], done.stderr[-2000:])
    return done.stdout.decode()


def one_line(text: str) -> str:
  return " ".join(text.split())
