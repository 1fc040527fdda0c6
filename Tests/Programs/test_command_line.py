"""ocrtctl from the shell: every command explains itself, and its exit code says what came of it."""

from pathlib import Path

import pytest

from .support.built import PROJECT
from .support.data_folder import DataFolder

COMMANDS = [
  "", "migrate", "check", "demo", "backup", "restore", "configuration", "member", "member add", "member list", "member inhabitants", "member inhabitants list",
  "member inhabitants import", "login", "login issue", "login reset",
  "login disable", "login enable", "login hand-over", "login list", "questionnaire", "questionnaire check", "questionnaire import",
  "questionnaire export", "cycle", "cycle set", "cycle list", "answer", "answer erase-history", "feedback", "feedback erase-history",
  "general-feedback", "general-feedback erase-history", "recommendation", "recommendation import",
  "recommendation list", "letter-text", "letter-text import", "prize", "prize criteria", "prize verify"]
GROUPS = {"", "member", "member inhabitants", "login", "questionnaire", "cycle", "answer", "feedback", "general-feedback", "recommendation", "letter-text", "prize"}
DEFINITION = str(PROJECT / "content/questionnaire.yaml")


@pytest.mark.parametrize("command", COMMANDS)
def test_help(command, data):
  done = data.call(*command.split(), "--help")
  assert (done.returncode, done.stderr) == (0, b"")
  text = done.stdout.decode()
  assert text.startswith("OVERVIEW: ")
  assert f"USAGE: {' '.join(['ocrtctl', *command.split()])}" in text


def test_help_names_every_command(data):
  """A command that is missing in this file's list fails here."""
  for group in GROUPS:
    text = data.call(*group.split(), "--help").stdout.decode()
    listed = text.partition("SUBCOMMANDS:")[2].partition("See '")[0]
    names = {line.split()[0] for line in listed.splitlines() if line.startswith("  ") and line[2:3].strip()}
    assert names == {command.removeprefix(group).strip() for command in COMMANDS
                     if command != group and command.startswith(group) and " " not in command.removeprefix(group).strip()}


@pytest.mark.parametrize("arguments", [
  ["fly"], ["migrate", "--fast"], ["member", "add"], ["member", "add", "--name", "Vienna", "--country", "at", "--language", "de"],
  ["login", "issue", "--role", "emperor", "--user", "a", "--name", "b"],
  ["login", "issue", "--role", "primary", "--user", "a", "--name", "b"],
  ["backup"], ["cycle", "set", "last"], ["cycle", "set", "12"], ["questionnaire", "check"]])
def test_wrong_usage(arguments, data):
  done = data.call(*arguments)
  assert done.returncode == 64
  assert done.stdout == b""
  assert "Usage: ocrtctl" in done.stderr.decode()


@pytest.mark.parametrize("arguments, sentence", [
  (["login", "reset", "nobody"], "nobody"),
  (["login", "disable", "nobody"], "nobody"),
  (["login", "hand-over", "nobody", "--name", "A B"], "nobody"),
  (["login", "issue", "--role", "primary", "--member", "atlantis", "--user", "a.b", "--name", "A B"], "atlantis"),
  (["login", "issue", "--role", "secondary", "--member", "graz", "--user", "graz", "--name", "A B"], "--user"),
  (["member", "add", "--name", "en=Graz", "--country", "at", "--language", "de", "--slug", "graz"], "--slug"),
  (["questionnaire", "import", "/nowhere.yaml"], "/nowhere.yaml"),
  (["questionnaire", "export", "1999"], "1999"),
  (["cycle", "set", "2031"], "--zone"),
  (["backup", "/nowhere/copy.sqlite"], "/nowhere/copy.sqlite"),
  (["migrate", "--data", "/proc/nowhere"], "/proc/nowhere"),
])
def test_what_is_refused(arguments, sentence, data):
  done = data.call(*arguments)
  assert done.returncode == 1, done.stdout
  assert done.stdout == b""
  said = done.stderr.decode().strip()
  assert sentence in said
  assert "Error Domain" not in said and "Optional(" not in said


def test_what_a_check_finds(data, folder):
  assert data.call("check").returncode == 0
  open_to_all = data.copy(folder / "open")
  open_to_all.path.chmod(0o755)
  open_to_all.database.chmod(0o644)
  found = open_to_all.call("check")
  assert found.returncode == 2
  assert str(open_to_all.database) in found.stdout.decode()

  wrong = folder / "wrong.yaml"
  wrong.write_text("version: 1\nlevels: nothing\n")
  found = data.call("questionnaire", "check", str(wrong))
  assert found.returncode == 2
  assert f"{wrong}:" in found.stdout.decode()
  assert data.call("questionnaire", "check", DEFINITION).returncode == 0


def test_a_stored_questionnaire_never_changes(data, folder):
  assert "Stored already" in data.ctl("questionnaire", "import", DEFINITION)
  changed = folder / "changed.yaml"
  changed.write_text(Path(DEFINITION).read_text().replace("Vigilance", "Watchfulness"))
  refused = data.call("questionnaire", "import", str(changed))
  assert refused.returncode == 1
  assert "2027" in refused.stderr.decode()
  assert data.ctl("questionnaire", "export", "2027") == Path(DEFINITION).read_text()


def test_a_site_from_nothing(folder):
  data = DataFolder(folder / "from-nothing")
  first = data.ctl("migrate")
  assert "Applied" in first
  assert "Applied" not in data.ctl("migrate")
  assert "can be imported" in data.ctl("questionnaire", "check", DEFINITION)
  data.ctl("questionnaire", "import", DEFINITION)
  data.ctl("cycle", "set", "2027", "--questionnaire", "2027", "--opens", "2026-01-01 09:00", "--deadline", "2027-04-30 23:59", "--zone",
           "Europe/Vienna")
  assert "2027" in data.ctl("cycle", "list")
  assert data.ctl("member", "add", "--name", "de=Wien", "--name", "en=Vienna", "--country", "at", "--language", "de") == "vienna\n"
  assert "vienna" in data.ctl("member", "list")
  issued = data.ctl("login", "issue", "--role", "primary", "--member", "vienna", "--user", "vienna", "--name", "Ada Beispiel")
  assert f"{data.origin}/account/activate?token=" in issued
  for command in ("disable", "enable"):
    assert f"vienna is {command}d." in data.ctl("login", command, "vienna")
  assert "token=" in data.ctl("login", "hand-over", "vienna", "--name", "Bo Beispiel")
  assert "Bo Beispiel" in data.ctl("login", "list")
  assert data.ctl("questionnaire", "export", "2027") == Path(DEFINITION).read_text()
  assert "base_address = http://ocrt.example" in data.ctl("configuration")
  assert data.ctl("check") == "All is well.\n"


def test_the_demo_twice_and_never_over_real_data(data, folder):
  again = data.demo()
  assert "ten points for every city" in again
  assert data.demo() == again
  real = DataFolder(folder / "real")
  real.ctl("migrate")
  real.ctl("member", "add", "--name", "en=Vienna", "--country", "at", "--language", "de")
  refused = real.call("demo", "--content", str(PROJECT / "content"))
  assert refused.returncode == 1
  assert "it is left as it is" in refused.stderr.decode()
