"""A change comes from a form of this site and of this session, or nothing changes."""

import pytest

from .support.person import PASSWORD, multipart
from .support.site import Site

OTHER_ORIGINS = [
  "https://elsewhere.example", "http://ocrt.example.elsewhere.example", "https://ocrt.example", "http://ocrt.example:81", "null", ""]


@pytest.fixture(scope="module")
def site(data, folder):
  with Site(data, folder) as site:
    site.graz = site.signed_in("graz")
    yield site


@pytest.fixture(autouse=True)
def unchanged(site, data):
  """Nothing that a form can change is another afterwards."""
  before = contents(data)
  yield
  assert contents(data) == before


def contents(data) -> dict[str, list[tuple]]:
  tables = {table: "*" for table in ["answer", "answerHistory", "report", "measure", "attachment", "submission", "activation"]}
  # Signing in is noted in the account.
  tables["account"] = "userName, name, email, role, password, disabledAt"
  return {table: data.rows(f"SELECT {columns} FROM {table}") for table, columns in tables.items()}


def changes(site) -> dict[str, dict[str, str]]:
  """Every kind of change somebody from Graz could be made to make."""
  report = site.data.report("graz")
  return {
    f"{report}/x": {"x.challenges_text": "forged"},
    f"{report}/measures": {"title": "forged"},
    f"{report}/measures/1/copy": {},
    f"{report}/measures/1/remove": {},
    f"{report}/measures/1/move": {"to": "down"},
    f"{report}/check": {},
    f"{report}/attachment/remove": {},
    "/account/colleagues": {"name": "Forged", "username": "forged"},
    "/account/password": {"current": "x", "password": "a forged password", "repeated": "a forged password"},
  }


def seal(person) -> str:
  return person.form("/account/password")["csrf"]


@pytest.mark.parametrize("origin", OTHER_ORIGINS)
def test_from_another_site(origin, site):
  csrf = seal(site.graz)
  for target, fields in changes(site).items():
    assert site.graz.post(target, fields | {"csrf": csrf}, Origin=origin).status == 403, target


def test_from_another_site_with_a_browser_that_names_no_origin(site):
  person, csrf = site.graz, seal(site.graz)
  cookies = {"Cookie": f"ocrt={person.cookies['ocrt']}", "Sec-Fetch-Site": "cross-site"}
  for target, fields in changes(site).items():
    body = "&".join(f"{name}={value.replace(' ', '+')}" for name, value in (fields | {"csrf": csrf}).items()).encode()
    headers = cookies | {"Content-Type": "application/x-www-form-urlencoded"}
    assert person.door.ask("POST", target, headers, body).status == 403, target


@pytest.mark.parametrize("forged", ["", "0" * 64, "another session's", "a stranger's"])
def test_without_this_sessions_seal(forged, site):
  seals = {
    "another session's": lambda: seal(site.signed_in("toulouse")),
    "a stranger's": lambda: site.visitor().form("/account/sign-in")["csrf"]}
  csrf = seals[forged]() if forged in seals else forged
  for target, fields in changes(site).items():
    answer = site.graz.post(target, fields | {"csrf": csrf})
    assert answer.status == 403, target
    # The form that keeps what was typed is a new page, to be sent by the person.
    assert 'method="post"' in answer.text


def test_an_upload_without_this_sessions_seal(site):
  body, kind = multipart({"csrf": "0" * 64}, "a.pdf", b"%PDF-1.7\n")
  assert site.graz.ask("POST", site.data.report("graz") + "/attachment", {"Content-Type": kind}, body).status == 403


def test_signing_in_with_another_visitors_form(site):
  csrf = site.visitor().form("/account/sign-in")["csrf"]
  attacked = site.visitor()
  attacked.get("/account/sign-in")
  answer = attacked.post("/account/sign-in", {"csrf": csrf, "username": "graz", "password": PASSWORD})
  assert answer.status == 403
  assert "ocrt" not in answer.cookies


def test_signed_out_by_another_site(site):
  assert site.graz.post("/account/sign-out", {"csrf": seal(site.graz)}, Origin="https://elsewhere.example").status == 403
  assert site.graz.get(site.data.report("graz")).status == 200


def test_a_link_changes_nothing(site):
  for target, fields in changes(site).items():
    query = "&".join(f"{name}={value.replace(' ', '+')}" for name, value in fields.items())
    assert site.graz.get(f"{target}?{query}").status in (200, 404, 405), target
