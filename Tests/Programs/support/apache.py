"""Apache as on rented web space: the site is put there by cgi-bin/install, its routes are the shipped .htaccess."""

import os
import shutil
import subprocess
from pathlib import Path

from .built import PROJECT
from .data_folder import DataFolder
from .doors import WebServer
from .ports import free_port, wait_until_open
from .processes import end

MODULES = Path("/usr/lib/apache2/modules")
COMMON = ["alias", "authz_core", "deflate", "dir", "filter", "headers", "mime", "rewrite"]
# Threaded with mod_fcgid (larger uploads then go through mod_cgid), the same without any CGI, or a process a request with CGI alone.
KINDS = {
  "fcgid": ["mpm_event", "fcgid", "cgid"], "fcgid alone": ["mpm_event", "fcgid"], "cgi": ["mpm_prefork", "cgi"], "cgid": ["mpm_event", "cgid"]}
# What hosts allow in a customer's .htaccess.
MUCH, LITTLE = "All", "FileInfo AuthConfig Limit"


class Installation:
  """A site and a private folder beside it, over a data folder that is there already."""

  def __init__(self, data: DataFolder, folder: Path):
    self.site, self.private = folder / "public_html", folder / "ocrt"
    self.private.mkdir(parents=True)
    (self.private / "data").symlink_to(data.path)
    (self.private / "ocrt.conf").symlink_to(data.configuration)
    self.data, self.folder = data, folder
    self.install()

  def install(self) -> str:
    """For the first time, or as an update; what was said."""
    said = subprocess.run([PROJECT / "cgi-bin/install", self.site, self.private], check=True, capture_output=True, text=True).stdout
    if os.getuid() == 0:
      # Apache's workers never run as root, so on a machine without other users the host's customer is www-data.
      for path in [*self.folder.rglob("*"), self.data.path, *self.data.path.rglob("*")]:
        shutil.chown(path, "www-data", "www-data")
    self.call("migrate")
    return said

  def call(self, *arguments: str) -> str:
    """ocrtctl as the host's customer calls it, wherever the private folder lies by now; what it printed."""
    customer = {"user": "www-data", "group": "www-data", "extra_groups": []} if os.getuid() == 0 else {}
    return subprocess.run(
      [self.private / "ocrt", *arguments], check=True, stdout=subprocess.PIPE, text=True, cwd="/", **customer).stdout


class Apache:
  """From `with` to its end; with a configuration of its own, nothing of the system's touched.

  Unless told otherwise, a host that allows little, and that gives /cgi-bin/ to a folder of its own as Debian does.
  """

  def __init__(self, kind: str, installation: Installation, folder: Path, allowed: str = LITTLE):
    self.kind, self.installation, self.folder, self.port, self.allowed = kind, installation, folder, free_port(), allowed
    self.log = folder / "error.log"
    self.door = WebServer(self.port)

  def __enter__(self) -> "Apache":
    self.folder.mkdir()
    configuration = self.folder / "apache.conf"
    configuration.write_text(self._configuration())
    # In a group of its own, since Apache ends its whole group.
    self.process = subprocess.Popen(
      ["apache2", "-f", configuration, "-DFOREGROUND"], env=os.environ | {"PATH": os.environ["PATH"] + ":/usr/sbin"},
      start_new_session=True)
    wait_until_open(self.port, self.process, self.log.read_text)
    return self

  def __exit__(self, *_):
    end(self.process)

  def _configuration(self) -> str:
    folder, site = self.folder, self.installation.site
    lines = [
      f"ServerRoot {folder}", "ServerName localhost", f"Listen 127.0.0.1:{self.port}", f"PidFile {folder}/pid",
      f"ErrorLog {self.log}", f"Mutex file:{folder}", f"DefaultRuntimeDir {folder}"]
    lines += [f"LoadModule {name}_module {MODULES}/mod_{name}.so" for name in COMMON + KINDS[self.kind]]
    if os.getuid() == 0:
      lines += ["User www-data", "Group www-data"]
      shutil.chown(folder, "www-data")
    if "cgid" in KINDS[self.kind]:
      lines += [f"ScriptSock {folder}/cgid.sock"]
    if "fcgid" in KINDS[self.kind]:
      lines += [f"FcgidIPCDir {folder}/fcgid", f"FcgidProcessTableFile {folder}/fcgid_shm"]
    lines += [
      "ScriptAlias /cgi-bin/ /usr/lib/cgi-bin/", f"DocumentRoot {site}", "TypesConfig /etc/mime.types",
      f"<Directory {site}>", f"AllowOverride {self.allowed}", "Options FollowSymLinks ExecCGI", "Require all granted", "</Directory>"]
    return "\n".join(lines) + "\n"
