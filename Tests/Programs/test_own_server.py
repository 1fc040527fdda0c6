"""A server of one's own, as nginx/install sets it up: encrypted, with limits, and with words of ours wherever nginx answers by itself."""

import socket
import ssl
import time
from typing import BinaryIO

import pytest

from .support.answer import Answer
from .support.built import PROGRAMS
from .support.doors import WebServer
from .support.patience import wait_until
from .support.person import multipart
from .support.real_site import HOST, RealSite, install, make_certificate
from .test_security_headers import assert_strict

FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@pytest.fixture(scope="module")
def data(demo, folder):
  return demo.copy(folder / "data", base_address=f"https://{HOST}")


@pytest.fixture(scope="module")
def root(folder):
  root = folder / "root"
  # As Debian's nginx has it.
  for name in ("sites-available", "sites-enabled"):
    (root / "etc/nginx" / name).mkdir(parents=True)
  make_certificate(root)
  install(root)
  (root / "etc/nginx/ocrt.d/proxy.conf").write_text("set_real_ip_from 127.0.0.1;\nreal_ip_header X-Forwarded-For;\n")
  return root


@pytest.fixture(scope="module")
def site(root, data):
  """prize.fcgi is not there."""
  with RealSite(root, data, [name for name in PROGRAMS if name != "prize"]) as site:
    yield site


def assert_error_page(answer, status: int, title: str, retry: list[str]) -> None:
  assert answer.status == status
  assert f"<h1>{title}</h1>" in answer.text and 'lang="fr"' in answer.text and 'lang="de"' in answer.text
  assert answer.all("Retry-After") == retry
  assert answer.all("Strict-Transport-Security") == ["max-age=31536000"]
  assert_strict(answer)


def test_nginx_finds_nothing_to_say_about_it(site):
  said = site.looked_at()
  assert "test is successful" in said
  assert "[warn]" not in said and "[emerg]" not in said


def test_a_page_over_http2(site):
  answer = site.ask("GET", "/account/sign-in", {})
  assert answer.status == 200
  assert_strict(answer)
  assert "__Host-ocrt-visitor" in answer.cookies
  assert answer.all("Strict-Transport-Security") == ["max-age=31536000"]


@pytest.mark.parametrize("version", ["--http1.1", "--http2"])
def test_a_file_that_is_too_large_gets_our_page(version, site):
  body, kind = multipart({}, "a.pdf", b"a" * (7 << 20))
  answer = site.ask("POST", "/report/2027/graz/attachment", {"Content-Type": kind}, body, version)
  assert_error_page(answer, 413, "Too large", retry=[])


def test_a_program_that_is_not_there(site):
  assert_error_page(site.ask("GET", "/prize", {}), 502, "Not available at the moment", retry=["60"])


def test_the_log_of_requests_holds_no_secret(site):
  before = len(site.log_of_requests(0))
  site.ask("GET", "/account/activate?token=SECRET1&lang=de", {"Referer": f"https://{HOST}/account/activate?token=SECRET2"})
  site.ask("GET", "/received/SECRET3", {})
  site.ask("GET", "/prize?x=SECRET4", {})
  lines = site.log_of_requests(before + 3)[before:]
  assert [line.partition('"')[2].split("?")[0].rpartition(" HTTP/2.0")[0] for line in lines] == [
    "GET /account/activate", "GET /received/...", "GET /prize"]
  assert "SECRET" not in "".join(file.read_text() for file in site.logs.glob("o*.log"))


def test_from_http_to_https(site):
  answer = WebServer(site.http).ask("GET", "/report/2027/graz?a=b", {"Host": HOST})
  assert (answer.status, answer.header("Location")) == (301, f"https://{HOST}/report/2027/graz?a=b")


def test_what_a_certificate_is_issued_for(site):
  challenges = site.root / "var/lib/letsencrypt-challenges/.well-known/acme-challenge"
  challenges.mkdir(parents=True)
  (challenges / "token").write_text("token.key")
  answer = WebServer(site.http).ask("GET", "/.well-known/acme-challenge/token", {"Host": HOST})
  assert (answer.status, answer.text) == (200, "token.key")


def test_another_name_gets_no_answer(site):
  for host in ("elsewhere.example", "127.0.0.1"):
    with socket.create_connection(("127.0.0.1", site.http), timeout=60) as connection:
      connection.sendall(f"GET / HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
      assert connection.recv(1000) == b""
    with socket.create_connection(("127.0.0.1", site.https), timeout=60) as connection, pytest.raises(ssl.SSLError):
      unchecked().wrap_socket(connection, server_hostname=host)


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion.TLSv1_1 is deprecated")
@pytest.mark.parametrize("version, is_taken", [(ssl.TLSVersion.TLSv1_1, False), (ssl.TLSVersion.TLSv1_2, True), (ssl.TLSVersion.TLSv1_3, True)])
def test_old_encryption_is_refused(version, is_taken, site):
  context = unchecked()
  # Old versions are not spoken by this machine's library unless it is told to.
  context.set_ciphers("DEFAULT:@SECLEVEL=0")
  context.minimum_version = context.maximum_version = version
  with socket.create_connection(("127.0.0.1", site.https), timeout=60) as connection:
    try:
      context.wrap_socket(connection, server_hostname=HOST).close()
      assert is_taken
    except ssl.SSLError:
      assert not is_taken


def test_a_browser_that_wants_an_icon_gets_none_at_once(site):
  assert site.ask("GET", "/favicon.ico", {}).status == 204


def test_slow_senders_keep_nobody_out(site):
  with_slow_ones = [slow_form(site, "192.0.2.40") for _ in range(40)]
  try:
    for address in ("192.0.2.40", "192.0.2.41"):
      assert site.ask("GET", "/account/sign-in", {"X-Forwarded-For": address}).status == 200
      # The form has no seal: its program has read it.
      assert site.ask("POST", "/account/sign-in", FORM | {"X-Forwarded-For": address}, b"username=graz").status == 403
  finally:
    close(with_slow_ones)


def test_more_forms_at_the_same_time_than_a_hall_sends(site):
  with_slow_ones = [slow_form(site, "192.0.2.50") for _ in range(400)]
  try:
    answers = []

    def one_more_is_refused() -> bool:
      for connection in with_slow_ones:
        connection.sendall(b"a")
      answers.append(site.ask("POST", "/account/sign-in", FORM | {"X-Forwarded-For": "192.0.2.50"}, b"username=graz"))
      return answers[-1].status == 429

    # nginx may not have read all of them at once.
    wait_until(one_more_is_refused, seconds=120)
    assert_error_page(answers[-1], 429, "Too much at once", retry=["10"])
    assert site.ask("GET", "/account/sign-in", {"X-Forwarded-For": "192.0.2.50"}).status == 200
    assert site.ask("POST", "/account/sign-in", FORM | {"X-Forwarded-For": "192.0.2.51"}, b"username=graz").status == 403
  finally:
    close(with_slow_ones)


@pytest.mark.parametrize("address, neighbour, stranger", [
  ("192.0.2.60", "192.0.2.60", "192.0.2.61"), ("2001:db8:1:2::5", "2001:db8:1:2:ffff::9", "2001:db8:1:3::5"),
  ("2001:db8::5", "2001:db8::6", "2001:db9::5")])
def test_more_forms_after_one_another_than_a_hall_sends(address, neighbour, stranger, site):
  taken, others = 0, []
  end = time.monotonic() + 120
  # The neighbour sends one form where the address sends a hundred: it is refused because the two count as one.
  while 429 not in others:
    assert time.monotonic() < end
    answers = forms(site, [address] * 100 + [neighbour, stranger, "127.0.0.1"])
    taken += sum(answer.status == 502 for answer in answers[:100])
    others.append(answers[100].status)
    # The last is a test, or a proxy that nobody has named.
    assert [answer.status for answer in answers[101:]] == [502, 502]
  assert taken >= 500
  refused = next(answer for answer in answers if answer.status == 429)
  assert_error_page(refused, 429, "Too much at once", retry=["10"])


def forms(site: RealSite, addresses: list[str]) -> list[Answer]:
  """What is answered to a form from each of them, sent without a pause to the program that is not there, which is answered soonest."""
  with encrypted(site) as connection, connection.makefile("rb") as answers:
    for address in addresses:
      connection.sendall(
        f"POST /prize HTTP/1.1\r\nHost: {HOST}\r\nX-Forwarded-For: {address}\r\nContent-Length: 3\r\n\r\na=1".encode())
    return [read_answer(answers) for _ in addresses]


def read_answer(answers: BinaryIO) -> Answer:
  status = int(answers.readline().split()[1])
  lines = iter(lambda: answers.readline().decode().strip(), "")
  headers = [(name, value) for name, _, value in (line.partition(": ") for line in lines)]
  answer = Answer(status, headers, b"")
  answer.body = answers.read(int(answer.header("Content-Length")))
  return answer


def slow_form(site: RealSite, address: str) -> ssl.SSLSocket:
  """One that is never sent to its end."""
  connection = encrypted(site)
  connection.sendall(
    f"POST /account/sign-in HTTP/1.1\r\nHost: {HOST}\r\nX-Forwarded-For: {address}\r\nContent-Length: 1000\r\n\r\nusername=".encode())
  return connection


def close(connections: list[ssl.SSLSocket]) -> None:
  for connection in connections:
    connection.close()


def encrypted(site: RealSite) -> ssl.SSLSocket:
  return UNCHECKED.wrap_socket(socket.create_connection(("127.0.0.1", site.https), timeout=120), server_hostname=HOST)


def unchecked() -> ssl.SSLContext:
  context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
  context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
  return context


UNCHECKED = unchecked()


def test_before_there_is_a_certificate(folder, data):
  root = folder / "bare"
  (root / "etc/nginx/sites-available").mkdir(parents=True)
  (root / "etc/nginx/sites-enabled").mkdir()
  said = install(root)
  assert f"certbot certonly --webroot -w /var/lib/letsencrypt-challenges -d {HOST} " in said
  with RealSite(root, data, []) as site:
    assert "test is successful" in site.looked_at()
    challenges = root / "var/lib/letsencrypt-challenges/.well-known/acme-challenge"
    challenges.mkdir(parents=True)
    (challenges / "token").write_text("token.key")
    assert WebServer(site.http).ask("GET", "/.well-known/acme-challenge/token", {"Host": HOST}).text == "token.key"
    WebServer(site.http).ask("GET", "/account/activate?token=SECRET", {"Host": HOST})
    assert "SECRET" not in "".join(file.read_text() for file in site.logs.iterdir())
  make_certificate(root)
  assert "certbot" not in install(root)
  with RealSite(root, data, ["library"]) as site:
    assert site.ask("GET", "/help", {}).status == 200
