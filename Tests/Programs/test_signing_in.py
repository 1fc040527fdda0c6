"""What signing in tells a stranger, how it is slowed down, and what it costs."""

import statistics
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from .support.person import PASSWORD
from .support.running import Running
from .support.writers import USERS

# Cheap passwords where only the counting matters.
CHEAP = {"OCRT_ARGON2_MEMORY_KIB": "64", "OCRT_ARGON2_PASSES": "1"}


def try_in(running, user: str, address: str, password: str = "not the password", **headers: str):
  person = running.visitor(address)
  csrf = person.form("/account/sign-in")["csrf"]
  return person.post("/account/sign-in", {"csrf": csrf, "next": "", "username": user, "password": password}, **headers)


def body(answer, user: str) -> str:
  """The page without what differs from visitor to visitor."""
  seal = answer.text.partition('name="csrf" value="')[2].partition('"')[0]
  assert seal
  return answer.text.replace(seal, "SEAL").replace(user, "USER")


@pytest.fixture
def fresh(demo, folder):
  """Data of its own for each test: failures of others would count."""
  place = Path(tempfile.mkdtemp(dir=folder, prefix=""))
  return demo.copy(place / "data"), place


def test_unknown_and_wrong_look_the_same_and_take_the_same_time(fresh, measured):
  data, place = fresh
  took = {"unknown user": [], "wrong password": []}
  with Running("account", data, place) as running:
    for number in range(4):
      for user in USERS[:6]:
        pages = []
        for kind, name in (("unknown user", f"nobody{number}.{user}"), ("wrong password", user)):
          begin = time.perf_counter()
          answer = try_in(running, name, f"192.0.2.{len(took[kind])}")
          took[kind].append(time.perf_counter() - begin)
          pages.append((answer.status, sorted(name for name, _ in answer.headers), body(answer, name)))
        assert pages[0] == pages[1]
        assert pages[0][0] == 422
  for kind, seconds in took.items():
    measured(f"Signing in, {kind}: median {statistics.median(seconds) * 1000:.1f} ms")


def test_a_disabled_login_looks_like_a_wrong_password(fresh):
  data, place = fresh
  data.ctl("login", "disable", "oulu")
  with Running("account", data, place) as running:
    pages = [try_in(running, user, "192.0.2.9", PASSWORD) for user in ("oulu", "nobody")]
  assert pages[0].status == pages[1].status == 422
  assert body(pages[0], "oulu") == body(pages[1], "nobody")


def test_failures_for_one_login_slow_it_down_in_every_program(fresh):
  data, place = fresh
  (place / "second").mkdir()
  with Running("account", data, place, **CHEAP) as first, Running("account", data, place / "second", **CHEAP) as second:
    for number in range(6):
      assert try_in([first, second][number % 2], "graz", f"198.51.100.{number}").status == 422 if number < 5 else True
    for running in (first, second):
      # From anywhere, and also with the right password: whoever guesses learns nothing meanwhile.
      answer = try_in(running, "graz", "203.0.113.5", PASSWORD)
      assert answer.status == 429
      assert int(answer.header("Retry-After")) > 0
      assert "Set-Cookie" not in dict(answer.headers)
      assert try_in(running, "toulouse", "203.0.113.5", PASSWORD).status == 303


@pytest.mark.parametrize("trusted", ["no", "yes"])
def test_failures_from_one_address_slow_it_down(trusted, fresh):
  data, place = fresh
  with Running("account", data, place, **CHEAP, OCRT_TRUST_FORWARDED_FOR=trusted) as running:
    # Each time another sender is named, by whoever sends it.
    for number in range(30):
      answer = try_in(running, f"nobody{number}", "198.51.100.1", **{"X-Forwarded-For": f"10.1.1.1, 203.0.113.{number}"})
      assert answer.status == 422
    after = try_in(running, "toulouse", "198.51.100.1", PASSWORD, **{"X-Forwarded-For": "203.0.113.99"})
    assert after.status == {"no": 429, "yes": 303}[trusted]
    kept = {key for key, in data.rows("SELECT key FROM signInFailure WHERE kind = 'address'")}
    assert kept == ({"198.51.100.1"} if trusted == "no" else {f"203.0.113.{number}" for number in range(30)})
    assert try_in(running, "toulouse", "198.51.100.2", PASSWORD).status == 303


def test_many_sign_ins_at_once_keep_within_their_memory(fresh, measured):
  data, place = fresh
  at_once, hashing = 2, 19_456 / 1024
  with Running("account", data, place, OCRT_THREADS="16", OCRT_HASHINGS_AT_ONCE=str(at_once)) as running:
    people = [running.visitor(f"192.0.2.{number}") for number in range(16)]
    seals = [person.form("/account/sign-in")["csrf"] for person in people]
    before = running.memory("VmRSS")
    running.forget_peak()
    with ThreadPoolExecutor(16) as pool:
      answers = list(pool.map(
        lambda number: people[number].post(
          "/account/sign-in", {"csrf": seals[number], "username": USERS[number % 8], "password": PASSWORD}), range(16)))
    peak = running.memory("VmHWM")
  assert [answer.status for answer in answers] == [303] * 16
  measured(f"account.fcgi, 16 sign-ins at once: {before:.0f} MiB before, {peak:.0f} MiB at most")
  # 16 hashings would need 304 MiB. What else a sign-in needs is small.
  assert peak < before + at_once * hashing + 24


def test_more_sign_ins_than_can_wait_are_asked_to_come_again(fresh):
  data, place = fresh
  with Running("account", data, place, OCRT_THREADS="64", OCRT_HASHINGS_AT_ONCE="1") as running:
    people = [running.visitor(f"192.0.2.{number}") for number in range(48)]
    seals = [person.form("/account/sign-in")["csrf"] for person in people]
    with ThreadPoolExecutor(48) as pool:
      statuses = list(pool.map(
        lambda number: people[number].post(
          "/account/sign-in", {"csrf": seals[number], "username": USERS[number % 8], "password": PASSWORD}).status, range(48)))
    assert set(statuses) <= {303, 429}
    assert statuses.count(303) >= 33
    assert try_in(running, "graz", "192.0.2.200", PASSWORD).status == 303
