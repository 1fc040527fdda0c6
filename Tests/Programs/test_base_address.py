"""Links and redirects come from the configured base address; whatever Host a request names leads nowhere else."""

import pytest

from .support.doors import Headers
from .support.nginx_site import Nginx
from .support.person import PASSWORD, Person
from .support.site import Site

BASE = "https://reports.ocrt.example:8443"
HOSTS = ["elsewhere.example", "elsewhere.example:8443", "reports.ocrt.example", "127.0.0.1", 'x"><b>', ""]


@pytest.fixture(scope="module")
def data(demo, folder):
  return demo.copy(folder / "data", base_address=BASE)


@pytest.fixture(scope="module")
def site(data, folder):
  with Site(data, folder) as site:
    yield site


def elsewhere(host: str) -> Headers:
  return {"Host": host, "X-Forwarded-Host": host, "Forwarded": f"host={host}", "X-Forwarded-Proto": "gopher"}


@pytest.mark.parametrize("host", HOSTS)
def test_another_host(host, site, data):
  person, report = site.signed_in("graz"), data.report("graz")
  csrf = person.form(f"{report}/x")["csrf"]
  redirects = [
    (site.visitor().ask("GET", report, elsewhere(host)), f"{BASE}/account/sign-in?next=%2Freport%2F"),
    (site.visitor().ask("GET", "/account/sign-in?lang=de", elsewhere(host)), ("/account/sign-in", f"{BASE}/account/sign-in")),
    (person.post(f"{report}/x", {"csrf": csrf}, **elsewhere(host)), f"{BASE}{report}"),
  ]
  for answer, target in redirects:
    assert answer.status == 303
    assert answer.header("Location").startswith(target)
  for target in [report, f"{report}/x", "/account/colleagues", "/report/2027/nowhere"]:
    assert "elsewhere" not in person.ask("GET", target, elsewhere(host)).text


def test_an_origin_with_the_host_and_without_the_port_is_another_one(site, data):
  person = site.signed_in("graz")
  page = f"{data.report('graz')}/x"
  csrf = person.form(page)["csrf"]
  assert person.post(page, {"csrf": csrf}, Origin=BASE).status == 303
  assert person.post(page, {"csrf": csrf}, Origin=BASE.removesuffix(":8443")).status == 403


@pytest.mark.parametrize("next_page", [
  "//elsewhere.example/", "https://elsewhere.example/", "/\\elsewhere.example", "elsewhere", "/\r\nSet-Cookie: a=b",
  "/%0d%0aSet-Cookie: a=b"])
def test_signing_in_leads_to_no_other_site(next_page, site):
  person = site.visitor()
  answer = person.submit("/account/sign-in", {"username": "graz", "password": PASSWORD, "next": next_page})
  assert answer.status == 303
  assert answer.header("Location").startswith(f"{BASE}/")
  assert "\r" not in answer.header("Location") and "a" not in answer.cookies


def test_an_activation_link(site, data):
  printed = data.ctl("login", "reset", "oulu")
  link = next(word for word in printed.split() if "token=" in word)
  assert link.startswith(f"{BASE}/account/activate?token=")
  assert "Mikko Lehtonen" in site.visitor().get(link.removeprefix(BASE)).text


def test_behind_nginx(data, folder):
  with Nginx(data, folder / "nginx") as nginx:
    answer = Person(nginx.door, data.origin).ask("GET", data.report("graz"), elsewhere("elsewhere.example"))
  assert answer.header("Location").startswith(f"{BASE}/account/sign-in?")
