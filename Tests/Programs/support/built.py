"""The programs as they are shipped: the release build of this project, or of the folder that OCRT_BUILD names."""

import os
import subprocess
from pathlib import Path

from .patience import PATIENCE

PROJECT = Path(__file__).resolve().parents[3]
BUILD = Path(os.environ.get("OCRT_BUILD", PROJECT / ".build/release"))
PROGRAMS = ["account", "council", "document", "library", "office", "prize", "report"]


def run(program: str, arguments: list[str], environment: dict[str, str], body: bytes = b"") -> subprocess.CompletedProcess:
  """One call of a program with nothing else in its environment."""
  return subprocess.run([BUILD / program, *arguments], env=environment, input=body, capture_output=True, timeout=PATIENCE)
