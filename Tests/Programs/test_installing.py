"""nginx/install and the units of systemd that it puts in place."""

import os
import re
import shutil
import socket
import stat
import subprocess

import pytest

from .support.built import PROGRAMS, PROJECT
from .support.nginx_site import Nginx
from .support.built import BUILD
from .support.patience import wait_until
from .support.real_site import HOST, install, make_certificate

TURN_AWAY = PROJECT / "nginx/turn-away"


@pytest.fixture
def root(tmp_path):
  root = tmp_path / "root"
  for name in ("sites-available", "sites-enabled"):
    (root / "etc/nginx" / name).mkdir(parents=True)
  return root


def test_everything_is_in_its_place(root):
  said = install(root)
  programs = {path.name for path in (root / "opt/ocrt/bin").iterdir()}
  assert {f"{name}.fcgi" for name in PROGRAMS} | {"ocrtctl", "ocrt-worker", "turn-away", "OCRT_Web.resources"} <= programs
  assert (root / "opt/ocrt/htdocs/css/site.css").read_bytes() == (PROJECT / "htdocs/css/site.css").read_bytes()
  units = {path.name for path in (root / "etc/systemd/system").iterdir()}
  assert units == {
    "ocrt@.service", "ocrt@.socket", "ocrt.target", "ocrt-worker.service", "ocrt-worker.timer", "ocrt-backup.service", "ocrt-backup.timer"}
  configuration = root / "etc/ocrt.conf"
  assert f"\nbase_address = https://{HOST}\n" in configuration.read_text()
  assert stat.S_IMODE(configuration.stat().st_mode) == 0o640
  enabled = root / "etc/nginx/sites-enabled/ocrt.conf"
  assert enabled.resolve() == root / "etc/nginx/sites-available/ocrt.conf"
  # No word is left to be filled in.
  for file in [enabled, *(root / "etc/systemd/system").iterdir()]:
    assert not re.search(r"@[A-Z_]+@", file.read_text()), file
  assert "systemctl enable --now ocrt.target" in said and "/opt/ocrt/ocrt migrate" in said


def test_an_update_replaces_what_runs_and_keeps_what_is_set(root, data):
  install(root)
  (root / "etc/ocrt.conf").write_text("base_address = https://mine.example\n")
  (root / "etc/nginx/ocrt.d/own.conf").write_text("# mine\n")
  (root / "var/lib/ocrt").mkdir(parents=True)
  (root / "var/lib/ocrt/ocrt.sqlite").touch()
  program = root / "opt/ocrt/bin/library.fcgi"
  with socket.socket(socket.AF_UNIX) as listening:
    listening.bind(str(root / "library.sock"))
    listening.listen()
    running = subprocess.Popen([program], env=data.environment, stdin=listening, stderr=subprocess.DEVNULL)
    try:
      wait_until(lambda: os.readlink(f"/proc/{running.pid}/exe") == str(program))
      # A program that runs cannot be written to: "Text file busy".
      said = install(root)
      assert running.poll() is None
    finally:
      running.terminate()
      running.wait(60)
  assert program.read_bytes() == (BUILD / "library.fcgi").read_bytes()
  assert (root / "etc/ocrt.conf").read_text() == "base_address = https://mine.example\n"
  assert (root / "etc/nginx/ocrt.d/own.conf").read_text() == "# mine\n"
  assert said.index("ocrt backup") < said.index("ocrt migrate") < said.index("systemctl restart 'ocrt@*.service'")
  assert not list(root.rglob("*.new"))


def test_what_was_changed_by_hand_is_kept_beside(root):
  install(root)
  site = root / "etc/nginx/sites-available/ocrt.conf"
  before = site.read_text()
  assert "compare" not in install(root)
  site.write_text(before + "# mine\n")
  assert f"compare {site} with {site}.before" in install(root)
  assert (site.read_text(), site.with_suffix(".conf.before").read_text()) == (before, before + "# mine\n")


def test_the_packages_of_nginx_org(tmp_path):
  root = tmp_path / "root"
  (root / "etc/nginx/conf.d").mkdir(parents=True)
  (root / "etc/nginx/nginx.conf").write_text("user  nginx;\nworker_processes  auto;\n")
  install(root)
  assert (root / "etc/nginx/conf.d/ocrt.conf").exists()
  assert "\nSocketGroup=nginx\n" in (root / "etc/systemd/system/ocrt@.socket").read_text()


@pytest.mark.parametrize("host", ["", "--help", "https://reports.example.org", "reports.example.org/ocrt", "Reports.Example.org", "a b"])
def test_what_is_no_name_of_a_host(host, root):
  done = subprocess.run([PROJECT / "nginx/install", "--root", root, host], capture_output=True, text=True)
  assert done.returncode in (1, 2) and done.stdout == ""
  assert "is no name of a host" in done.stderr or "nginx/install [--root DIR] HOST" in done.stderr
  assert not (root / "opt").exists()


def test_systemd_finds_nothing_to_say_about_the_units(root):
  make_certificate(root)
  install(root)
  # Beside the system's own units and what ours start.
  shutil.copytree("/usr/lib/systemd/system", root / "usr/lib/systemd/system", symlinks=True)
  for tool in ("bin/sh", "usr/bin/find"):
    (root / tool).parent.mkdir(parents=True, exist_ok=True)
    (root / tool).write_text("#!/bin/true\n")
    (root / tool).chmod(0o755)
  units = [f"ocrt@{name}.{kind}" for name in PROGRAMS for kind in ("socket", "service")]
  units += ["ocrt.target", "ocrt-worker.service", "ocrt-worker.timer", "ocrt-backup.service", "ocrt-backup.timer"]
  done = subprocess.run(["systemd-analyze", "verify", "--man=no", f"--root={root}", *units], capture_output=True, text=True)
  assert (done.returncode, done.stderr) == (0, "")


def test_the_target_starts_every_program():
  target = (PROJECT / "nginx/ocrt.target").read_text()
  assert sorted(re.findall(r"ocrt@(\w+)\.socket", target)) == PROGRAMS


@pytest.mark.parametrize("unit, most", [("ocrt@.service", 1.0), ("ocrt-backup.service", 3.0), ("ocrt-worker.service", 7.0)])
def test_how_much_a_unit_may_do(unit, most, root):
  """By systemd's own measure, from 0 (nothing) to 10 (all)."""
  install(root)
  done = subprocess.run(
    ["systemd-analyze", "security", "--offline=true", f"--root={root}", "--no-pager", unit], capture_output=True, text=True)
  exposure = re.search(r"Overall exposure level for \S+: ([0-9.]+)", done.stdout)
  assert exposure, done.stderr
  assert float(exposure[1]) <= most


def waiting(folder) -> tuple[socket.socket, socket.socket]:
  """A socket as systemd holds it, and a connection that waits at it."""
  listening = socket.socket(socket.AF_UNIX)
  listening.bind(str(folder / "waiting.sock"))
  listening.listen()
  connection = socket.socket(socket.AF_UNIX)
  connection.connect(str(folder / "waiting.sock"))
  return listening, connection


@pytest.mark.parametrize("code, status, is_turned_away", [
  ("exited", "127", True), ("exited", "203", True), ("exited", "126", True), ("exited", "0", False), ("exited", "1", False),
  ("killed", "KILL", False), ("dumped", "ILL", False)])
def test_only_of_a_program_that_cannot_start_nobody_waits(code, status, is_turned_away, tmp_path):
  listening, connection = waiting(tmp_path)
  with listening, connection:
    subprocess.run([TURN_AWAY], stdin=listening, env={"EXIT_CODE": code, "EXIT_STATUS": status}, check=True, timeout=60)
    connection.setblocking(False)
    if is_turned_away:
      assert connection.recv(1) == b""
    else:
      with pytest.raises(BlockingIOError):
        connection.recv(1)


def test_behind_nginx_a_program_that_cannot_start_keeps_nobody_waiting(data, folder, tmp_path):
  programs = tmp_path / "programs"
  programs.mkdir()
  for name in PROGRAMS:
    (programs / f"{name}.fcgi").symlink_to(BUILD / f"{name}.fcgi")
  broken = programs / "document.fcgi"
  with Nginx(data, folder / "cannot-start", programs=programs) as nginx:
    person = nginx.visitor()
    broken.unlink()
    broken.write_text("#!/bin/sh\necho 'libqpdf.so.29: cannot open shared object file' >&2\nexit 127\n")
    broken.chmod(0o755)
    for process in nginx.programs("document"):
      os.kill(process, 9)
    # The first that answers is the program that was there; nginx itself would have waited 30 s for each and said 504.
    wait_until(lambda: person.get("/document/questionnaire/2027").status == 502, seconds=120)
    for _ in range(5):
      answer = person.get("/document/questionnaire/2027")
      assert (answer.status, answer.header("Retry-After")) == (502, "60")
      assert "<h1>Not available at the moment</h1>" in answer.text
    assert person.get("/help").status == 200
    broken.unlink()
    broken.symlink_to(BUILD / "document.fcgi")
    wait_until(lambda: person.get("/document/questionnaire/2027").status == 303, seconds=120)
