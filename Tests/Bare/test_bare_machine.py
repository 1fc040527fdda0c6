"""Both commands of README.md, as somebody calls them whose machine has nothing but its base system."""

import re
from functools import partial
from pathlib import Path

import pytest

from Programs.support.built import PROJECT
from Programs.support.nginx_run import Run
from Programs.support.ports import free_port, is_open
from Programs.support.processes import descendants

from .machine import PERSON, Machine
from .small_package import write_small_package

# See invoke-rc.d(8).
POLICY = "usr/sbin/policy-rc.d"
# What the tests need and the site's packages bring along.
BROUGHT_ALONG = {"gcc", "openssl", "fonts-dejavu-core"}
PREREQUISITES = (PROJECT / "nginx/prerequisites.sh").read_text()


def packages(*groups: str) -> set[str]:
  """What nginx/prerequisites.sh names for these groups."""
  lines = re.search(r"^packages='(.*?)'", PREREQUISITES, re.MULTILINE | re.DOTALL)[1].splitlines()
  found = {package for group, package, _ in map(str.split, lines) if group in groups}
  assert len(found) > 10
  return found


def said_to_be_installed(said: str) -> list[set[str]]:
  return [set(names.split()) for names in re.findall(r"^== Installing Debian packages: (.*)$", said, re.MULTILINE)]


def assert_does_not_start_with_the_machine(machine: Machine, *servers: str) -> None:
  for server in servers:
    assert machine.has(f"lib/systemd/system/{server}.service")
    assert not machine.has(f"etc/systemd/system/multi-user.target.wants/{server}.service")


def nginx_processes(run: Run) -> list[str]:
  """The commands of those that listen; the others are their workers."""
  commands = (Path(f"/proc/{process}/cmdline").read_text() for process in descendants(run.process.pid, "nginx"))
  return [command for command in commands if command.startswith("nginx: master process")]


def walk(machine: Machine, run: Run) -> None:
  """From the first start to Ctrl-C, with nobody's help."""
  with run:
    user, password = run.logins()[0]
    person = run.person()
    assert person.sign_in(user, password).status == 303
    assert person.get("/account/colleagues").status == 200
    assert person.get("/document/questionnaire/2027.pdf").status == 200
    # Ours; the package's own one, which would be public, was not started.
    assert len(nginx_processes(run)) == 1
  assert run.code == 0
  assert run.lines[-1] == "== Stopped\n"
  assert not is_open(run.port)
  # Everything is named at once, and before anything is built.
  assert said_to_be_installed(run.said) == [packages("site")]
  assert run.said.index("== Installing") < run.said.index("== Building")
  assert "Unable to locate" not in run.said
  assert_does_not_start_with_the_machine(machine, "nginx")


def test_as_root_in_the_projects_folder():
  with Machine() as machine:
    port = free_port()
    walk(machine, Run(port, partial(machine.start, "root", PROJECT, "nginx/run", "--port", str(port))))
    # What kept the package's nginx from starting is gone again.
    assert not machine.has(POLICY)
    # The site's programs were built before; this is compiled in there.
    write_small_package(machine.root / "root/small")
    machine.run("root", "/root/small", str(machine.toolchain / "usr/bin/swift"), "build", "--static-swift-stdlib")
    assert machine.run("root", "/root/small", ".build/debug/Small") == "Compiled and linked\n"


@pytest.fixture(scope="module")
def of_a_person():
  with Machine() as machine:
    yield machine


def test_as_a_person_with_sudo_in_another_folder(of_a_person):
  """In a folder whose content has the names of commands, without HOME, and with a TMPDIR that is too long for a socket's path."""
  port, place, temporary = free_port(), "/home/person/place", "/home/person/" + "t" * 90
  # A rule of the machine's own for what may be started.
  rule = "#!/bin/sh\nexit 101\n"
  of_a_person.write(POLICY, rule)
  (of_a_person.root / POLICY).chmod(0o755)
  names = ("git", "nginx", "g++", "pkg-config", "spawn-fcgi")
  of_a_person.run(PERSON, "/home/person", "mkdir", "-p", temporary, *(f"{place}/{name}" for name in names))
  command = ["env", "--unset=HOME", f"TMPDIR={temporary}", str(PROJECT / "nginx/run"), "--port", str(port)]
  walk(of_a_person, Run(port, partial(of_a_person.start, PERSON, place, *command)))
  assert of_a_person.read(POLICY) == rule


def test_the_first_steps_of_the_tests(of_a_person):
  """Their packages and Python packages, and a page in a browser. (The site's packages are there from the test before.)"""
  said = of_a_person.run(PERSON, "/", str(PROJECT / "Tests/run"), "scripts")
  assert said_to_be_installed(said) == [packages("test") - packages("site") - BROUGHT_ALONG]
  assert "Unable to locate" not in said
  assert_does_not_start_with_the_machine(of_a_person, "nginx", "apache2")
  said = of_a_person.run(
    PERSON, PROJECT, ".venv/bin/pytest", "-p", "no:cacheprovider", "Tests/Browser/test_every_page.py", "-k", "TestInFrench and member-logins")
  assert re.search(r"^=+ \d+ passed", said, re.MULTILINE)
