"""The command line as it is shipped: its exit codes, where its words go, and that it finds what lies beside it."""

import os
import subprocess
from pathlib import Path

from .support.patience import PATIENCE

PROGRAM = Path(__file__).resolve().parents[2] / ".build" / "release" / "ocrtctl"

# What a real site has: an address with a certificate, and a mail command.
SITE = {"OCRT_BASE_ADDRESS": "https://ocrt.example", "OCRT_SENDMAIL": "/bin/true"}


def run(data: Path, *arguments: str) -> tuple[int, str, str]:
  """Exit code, standard output and standard error, called from a folder that has nothing to do with the project."""
  environment = {"OCRT_DATA": str(data), "PATH": os.environ["PATH"]} | SITE
  answer = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, timeout=PATIENCE, env=environment, cwd="/")
  return answer.returncode, answer.stdout, answer.stderr


def test_exit_codes(tmp_path):
  data = tmp_path / "data"
  assert run(data, "check") == (2, f"database: there is no database {data}/ocrt.sqlite; run `ocrtctl migrate`\n", "")
  assert run(data, "migrate")[0] == 0
  assert run(data, "check") == (0, "All is well.\n", "")
  assert run(data, "login", "disable", "nobody") == (1, "", "There is no login nobody; see: ocrtctl login list\n")
  code, output, complaint = run(data, "dance")
  assert (code, output) == (64, "")
  assert complaint.startswith("Error: Unexpected argument 'dance'")


def test_the_demo_finds_its_content(tmp_path):
  data = tmp_path / "data"
  run(data, "migrate")
  code, first, complaint = run(data, "demo")
  assert (code, complaint) == (0, "")
  assert [line.split("  ")[0] for line in first.splitlines()[3:6]] == ["office", "council", "judge"]
  assert run(data, "demo") == (0, first, "")
  assert run(data, "check") == (0, "All is well.\n", "")
