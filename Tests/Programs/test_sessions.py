"""The cookies the site sets, and what ends a session."""

import base64

import pytest

from .support.site import Site


@pytest.mark.parametrize("origin, prefix, secure", [("http://ocrt.example", "", False), ("https://ocrt.example", "__Host-", True)])
def test_cookies(origin, prefix, secure, demo, folder):
  scheme = origin.partition(":")[0]
  data = demo.copy(folder / scheme, base_address=origin)
  with Site(data, folder / f"{scheme}-run") as site:
    person = site.visitor()
    answers = [person.get("/account/sign-in"), person.get("/account/sign-in?lang=fr"), person.sign_in("graz")]
    answers.append(person.submit(data.report("graz"), {}, action="/account/sign-out"))
    cookies = [cookie for answer in answers for cookie in answer.all("Set-Cookie")]
    names = {cookie.partition("=")[0] for cookie in cookies}
    assert names == {f"{prefix}ocrt", f"{prefix}ocrt-visitor", f"{prefix}ocrt-language", f"{prefix}ocrt-device"}
    for cookie in cookies:
      words = cookie.split("; ")[1:]
      assert {"HttpOnly", "SameSite=Lax", "Path=/"} <= set(words)
      assert ("Secure" in words) == secure
      assert not any(word.startswith("Domain") for word in words)
    assert all((answer.header("Strict-Transport-Security") is not None) == secure for answer in answers)


def test_signing_out_ends_the_session_on_the_server(data, folder):
  with Site(data, folder / "out") as site:
    person = site.signed_in("graz")
    stolen = dict(person.cookies)
    home = data.report("graz")
    person.submit(home, {}, action="/account/sign-out")
    person.cookies = stolen
    assert person.get(home).status == 303
    assert site.signed_in("graz").cookies["ocrt"] != stolen["ocrt"]
    assert data.value("SELECT count(*) FROM session WHERE typeof(tokenHash) != 'blob' OR length(tokenHash) != 32") == 0
    assert data.rows("SELECT DISTINCT typeof(mark), length(mark) FROM knownDevice") == [("blob", 32)]
    # The tokens themselves are nowhere in the data, neither as text nor as bytes.
    for name in ("ocrt", "ocrt-device"):
      secrets = [stolen[name].encode(), base64.urlsafe_b64decode(stolen[name] + "=")]
      assert all(secret not in file.read_bytes() for file in data.path.glob("ocrt.sqlite*") for secret in secrets)
