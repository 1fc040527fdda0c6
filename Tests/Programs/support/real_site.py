"""nginx as nginx/install puts it on a server of one's own, with a certificate made here; on ports of 127.0.0.1, nothing of the system's touched."""

import os
import re
import subprocess
from contextlib import ExitStack
from pathlib import Path

from .answer import Answer
from .built import PROJECT
from .data_folder import DataFolder
from .doors import Headers
from .patience import wait_until
from .ports import free_port, wait_until_open
from .running import Running

HOST = "reports.example.org"


def install(root: Path) -> str:
  """Into a folder instead of the system's; what was said."""
  return subprocess.run([PROJECT / "nginx/install", "--root", root, HOST], check=True, capture_output=True, text=True).stdout


def make_certificate(root: Path) -> Path:
  folder = root / "etc/letsencrypt/live" / HOST
  folder.mkdir(parents=True)
  subprocess.run(
    ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={HOST}", "-addext", f"subjectAltName=DNS:{HOST}",
     "-keyout", folder / "privkey.pem", "-out", folder / "fullchain.pem"], check=True, capture_output=True)
  return folder / "fullchain.pem"


class RealSite:
  """From `with` to its end. Programs that are not named are not there. A visitor's address is what X-Forwarded-For says, as behind a proxy."""

  def __init__(self, root: Path, data: DataFolder, programs: list[str]):
    self.root, self.data, self.programs = root, data, programs
    self.http, self.https = free_port(), free_port()
    self.sockets, self.logs, self.folder = root / "run", root / "log", root / "nginx"

  def __enter__(self) -> "RealSite":
    for folder in (self.sockets, self.logs, self.folder):
      folder.mkdir(exist_ok=True)
    with ExitStack() as stack:
      for name in self.programs:
        stack.enter_context(Running(name, self.data, self.sockets))
      self._start_nginx()
      # What was started until something failed is ended; when all is well, it is ended by __exit__.
      self._stack = stack.pop_all()
    return self

  def _start_nginx(self) -> None:
    configuration = self.folder / "nginx.conf"
    configuration.write_text(self._configuration())
    self.command = ["nginx", "-e", self.logs / "error.log", "-p", self.folder, "-c", configuration]
    self.environment = os.environ | {"PATH": os.environ["PATH"] + ":/usr/sbin"}
    self.process = subprocess.Popen([*self.command, "-g", "daemon off;"], env=self.environment)
    wait_until_open(self.http, self.process, (self.logs / "error.log").read_text)

  def __exit__(self, *_):
    self.process.terminate()
    self.process.wait(60)
    self._stack.close()

  def looked_at(self) -> str:
    """What nginx says about its configuration."""
    return subprocess.run([*self.command, "-t"], env=self.environment, capture_output=True, text=True).stderr

  def ask(self, method: str, target: str, headers: Headers, body: bytes | None = None, version: str = "--http2") -> Answer:
    """By curl, which speaks HTTP/2."""
    command = [
      "curl", "--silent", "--show-error", "--include", "--insecure", version, "--request", method, "--max-time", "120",
      "--resolve", f"{HOST}:{self.https}:127.0.0.1", "--path-as-is", "--header", "Expect:"]
    for name, value in headers.items():
      command += ["--header", f"{name}: {value}"]
    if body is not None:
      command += ["--data-binary", "@-"]
    if method == "HEAD":
      command += ["--head"]
    done = subprocess.run([*command, f"https://{HOST}:{self.https}{target}"], input=body or b"", capture_output=True, timeout=180)
    assert done.returncode == 0, done.stderr
    head, _, content = done.stdout.partition(b"\r\n\r\n")
    line, *lines = head.decode().split("\r\n")
    return Answer(int(line.split()[1]), [(name, value) for name, _, value in (each.partition(": ") for each in lines)], content)

  def log_of_requests(self, count: int) -> list[str]:
    """Once there are so many lines in it."""
    log = self.logs / "ocrt.log"
    wait_until(lambda: len(log.read_text().splitlines()) >= count)
    return log.read_text().splitlines()

  def _configuration(self) -> str:
    site = (self.root / "etc/nginx/sites-available/ocrt.conf").read_text()
    # Only the places are others; IPv6 is left out, since not every machine has it.
    for place in ("/opt/ocrt", "/etc/letsencrypt", "/var/lib/letsencrypt-challenges", "/etc/nginx/ocrt.d"):
      site = site.replace(place, f"{self.root}{place}")
    site = site.replace("/run/ocrt", str(self.sockets)).replace("/var/log/nginx", str(self.logs))
    site = re.sub(r"^ *listen \[::\].*\n", "", site, flags=re.MULTILINE)
    site = re.sub(r"listen 80\b", f"listen 127.0.0.1:{self.http}", site)
    site = re.sub(r"listen 443\b", f"listen 127.0.0.1:{self.https}", site)
    user = "user root root;" if os.getuid() == 0 else ""
    return f"""{user}
pid {self.folder}/pid;
error_log {self.logs}/error.log warn;
events {{ worker_connections 4096; }}
http {{
  include /etc/nginx/mime.types;
  client_body_temp_path {self.folder}/body; fastcgi_temp_path {self.folder}/fastcgi; proxy_temp_path {self.folder}/proxy;
  uwsgi_temp_path {self.folder}/uwsgi; scgi_temp_path {self.folder}/scgi;
  access_log {self.logs}/others.log;
{site}
}}
"""
