"""The two fonts in which pages are looked at, whatever else a machine has: one wide, one narrow. nginx/prerequisites.sh installs both."""

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

FILES = Path("/usr/share/fonts/truetype")


@dataclass(frozen=True)
class Font:
  family: str
  files: list[Path]


WIDE = Font("DejaVu Sans", [FILES / "dejavu" / f"DejaVuSans{style}.ttf" for style in ["", "-Bold"]])
NARROW = Font("Roboto Condensed", [FILES / "roboto/unhinted" / f"RobotoCondensed-{style}.ttf" for style in ["Regular", "Bold", "Italic"]])

CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{folder}</dir>
  <cachedir>{folder}/cache</cachedir>
  <match target="pattern"><edit name="family" mode="append_last"><string>{usual}</string></edit></match>
</fontconfig>
"""


def font_settings(folder: Path) -> dict[str, str]:
  """The environment of a browser that has these two fonts and no others; the wide one stands for all that are not there."""
  folder.mkdir()
  for file in [*WIDE.files, *NARROW.files]:
    assert file.exists(), file
    (folder / file.name).symlink_to(file)
  configuration = folder / "fonts.conf"
  configuration.write_text(CONFIGURATION.format(folder=folder, usual=WIDE.family))
  return {"FONTCONFIG_FILE": str(configuration)}


def show_in(page: Page, font: Font) -> None:
  """All of the page's words."""
  page.evaluate(
    "family => ['--sans', '--serif'].forEach(name => document.documentElement.style.setProperty(name, JSON.stringify(family)))", font.family)
