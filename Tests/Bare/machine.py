"""A Debian 12 on which nobody has done anything yet, in a folder of this machine."""

import json
import os
import re
import shlex
import shutil
import subprocess
import tempfile
from pathlib import Path

from Programs.support.built import PROJECT
from Programs.support.nginx_run import START
from Programs.support.patience import PATIENCE

INSIDE = PROJECT / "Tests/Bare/inside"
BASE = PROJECT / ".build/bare/bookworm.tar"
# Who may use sudo without a password.
PERSON = "person"
# How this machine reaches the mirrors.
APT = re.compile(r"^Acquire::(https?::.*proxy|check-|.*verify)", re.IGNORECASE)
PIP = {"index-url", "extra-index-url", "trusted-host", "proxy", "timeout", "default-timeout"}
PROXY = ["http_proxy", "https_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"]


class Machine:
  """From `with` to its end. It has the project and the toolchain; its network is that of this machine."""

  def __enter__(self) -> "Machine":
    self.toolchain, self.processes = toolchain(), list[subprocess.Popen]()
    # Not within the project, which is laid over itself in there; and not in /tmp, which may be memory.
    self.folder = Path(tempfile.mkdtemp(prefix="ocrt-bare.", dir="/var/tmp"))
    self.root = self.folder / "root"
    try:
      self._set_up()
    except BaseException:
      self.__exit__()
      raise
    return self

  def __exit__(self, *_):
    for process in self.processes:
      # All that runs in there dies with it, and with that the mounts are gone.
      process.kill()
      process.wait(PATIENCE)
    shutil.rmtree(self.folder)

  def start(self, user: str, folder: Path | str, *command: str, **options) -> subprocess.Popen:
    process = subprocess.Popen([INSIDE, self.folder, user, folder, *command], **options)
    self.processes.append(process)
    return process

  def run(self, user: str, folder: Path | str, *command: str, code: int = 0) -> str:
    """What a command said that ends by itself."""
    process = self.start(
      user, folder, *command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True)
    said, _ = process.communicate(timeout=START)
    assert process.returncode == code, said
    return said

  def has(self, path: str) -> bool:
    file = self.root / path
    return file.exists() or file.is_symlink()

  def _set_up(self) -> None:
    for name in ("root", "upper", "work"):
      (self.folder / name).mkdir()
    subprocess.run(["tar", "-xf", BASE, "-C", self.root], check=True)
    subprocess.run(["chroot", self.root, "useradd", "--create-home", "--shell", "/bin/bash", PERSON], check=True)
    self.write("etc/sudoers.d/person", f"{PERSON} ALL=(ALL) NOPASSWD: ALL\n")
    self.write("etc/hosts", f"127.0.0.1 localhost {os.uname().nodename}\n")
    # It lives for some minutes.
    self.write("etc/dpkg/dpkg.cfg.d/hasty", "force-unsafe-io\n")
    self._reach_the_mirrors()
    self._show(self.toolchain)
    self._show(PROJECT)
    self.run("root", PROJECT, "rm", "-rf", "data", ".venv")

  def _reach_the_mirrors(self) -> None:
    shutil.copyfile("/etc/resolv.conf", self.root / "etc/resolv.conf")
    settings = output("apt-config", "dump").splitlines()
    self.write("etc/apt/apt.conf.d/99host", "".join(f"{line}\n" for line in settings if APT.match(line)))
    for certificate in Path("/usr/local/share/ca-certificates").glob("*.crt"):
      shutil.copy(certificate, self.root / "usr/local/share/ca-certificates")
    environment = [f"{name}={os.environ[name]}" for name in PROXY if name in os.environ]
    for line in output(".venv/bin/pip", "config", "list").splitlines():
      name, _, value = line.partition("=")
      name, (value,) = name.rpartition(".")[2], shlex.split(value)
      if name in PIP:
        environment.append(f"PIP_{name.upper().replace('-', '_')}={value}")
      if name == "cert":
        shutil.copyfile(value, self.root / "etc/package-index.pem")
        environment.append("PIP_CERT=/etc/package-index.pem")
    (self.folder / "environment").write_text("".join(f"{line}\n" for line in [f"OCRT_SWIFT={self.toolchain}", *environment]))
    (self.folder / "toolchain").write_text(str(self.toolchain))

  def _show(self, folder: Path) -> None:
    """Everybody in there can walk to it, even if it is in root's home."""
    for above in reversed([folder, *folder.parents][:-1]):
      inside = self.root / above.relative_to("/")
      inside.mkdir(exist_ok=True)
      inside.chmod(inside.stat().st_mode | 0o111)

  def write(self, path: str, text: str) -> None:
    (self.root / path).write_text(text)

  def read(self, path: str) -> str:
    return (self.root / path).read_text()


def toolchain() -> Path:
  """The folder with the toolchain's usr."""
  paths = json.loads(output("swiftc", "-print-target-info"))["paths"]
  return Path(paths["runtimeResourcePath"]).parents[2]


def output(*command: str) -> str:
  return subprocess.run(command, cwd=PROJECT, check=True, capture_output=True, text=True).stdout
