"""A machine that shows no /proc (an old jail): a program cannot read its arguments or tell where it lies, and says so instead of guessing."""

import os
import subprocess

import pytest

from .support.built import BUILD, PROJECT
from .support.doors import variables
from .support.patience import PATIENCE

# In a namespace of its own, with an empty folder in the place of /proc. Whoever is not root is root in there.
HIDDEN = ["unshare", *([] if os.getuid() == 0 else ["--map-root-user"]), "--mount", "sh", "-c", 'mount -t tmpfs none /proc && exec "$@"', "sh"]

pytestmark = pytest.mark.skipif(
  subprocess.run([*HIDDEN, "true"], capture_output=True).returncode != 0, reason="/proc cannot be hidden on this machine")


def without_proc(program: str, *arguments: str, environment: dict[str, str]) -> subprocess.CompletedProcess:
  return subprocess.run([*HIDDEN, BUILD / program, *arguments], env=environment, input=b"", capture_output=True, timeout=PATIENCE)


@pytest.mark.parametrize("command", [["ocrtctl", "migrate"], ["ocrtctl", "check"], ["ocrt-worker", "run"], ["ocrt-worker", "bounce"]])
def test_a_command_is_refused(command, data):
  done = without_proc(*command, environment=data.environment)
  assert (done.returncode, done.stdout) == (1, b"")
  again = "call it again" if command[0] == "ocrtctl" else "start it again"
  assert done.stderr.decode() == f"{command[0]} cannot read its arguments, since there is no /proc on this machine: mount it, and {again}.\n"


def test_a_page_needs_to_be_told_where_the_texts_are(data):
  request = data.environment | variables("GET", "/account/sign-in", {"Host": "ocrt.example"}, None, "192.0.2.1")
  done = without_proc("account.fcgi", environment=request)
  assert done.returncode == 0
  assert done.stdout.startswith(b"Status: 503 ")
  assert "set the key texts_folder to a full path" in done.stderr.decode()
  told = without_proc("account.fcgi", environment=request | {"OCRT_TEXTS_FOLDER": str(PROJECT / "Sources/Web/Messages/Texts")})
  assert (told.returncode, told.stdout[:11]) == (0, b"Status: 200")
