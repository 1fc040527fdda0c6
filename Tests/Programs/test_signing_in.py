"""What signing in tells a stranger, how it is slowed down, and what it costs."""

import fcntl
import statistics
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pytest

from .support.doors import Shell
from .support.page_form import Forms
from .support.person import PASSWORD, Person
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


def test_failures_for_one_login_slow_down_their_network_in_every_program(fresh):
  data, place = fresh
  (place / "second").mkdir()
  with Running("account", data, place, **CHEAP) as first, Running("account", data, place / "second", **CHEAP) as second:
    for number in range(5):
      assert try_in([first, second][number % 2], "graz", "203.0.113.5").status == 422
    for running in (first, second):
      # Also with the right password: whoever guesses learns nothing meanwhile.
      answer = try_in(running, "graz", "203.0.113.5", PASSWORD)
      assert answer.status == 429
      assert 0 < int(answer.header("Retry-After")) <= 15
      assert "Set-Cookie" not in dict(answer.headers)
      assert try_in(running, "toulouse", "203.0.113.5", PASSWORD).status == 303
      # Strangers elsewhere keep nobody out.
      assert try_in(running, "graz", "203.0.113.6", PASSWORD).status == 303


@pytest.mark.parametrize("trusted", ["no", "yes"])
def test_failures_of_others_behind_one_address_keep_nobody_out(trusted, fresh):
  data, place = fresh
  with Running("account", data, place, **CHEAP, OCRT_TRUST_FORWARDED_FOR=trusted) as running:
    # Each time another sender is named, by whoever sends it.
    for number in range(30):
      answer = try_in(running, f"nobody{number}", "198.51.100.1", **{"X-Forwarded-For": f"10.1.1.1, [2001:db8:{number}::1]:443"})
      assert answer.status == 422
    own = {"X-Forwarded-For": "2001:db8:99::1"}
    assert try_in(running, "toulouse", "198.51.100.1", PASSWORD, **own).status == 303
    kept = {place for place, in data.rows("SELECT place FROM failedTry WHERE lane = 'network'")}
    assert kept == ({"198.51.100.1"} if trusted == "no" else {f"2001:db8:{number}:0::/64" for number in range(30)})
    # Where 30 people have failed lately, a typo costs seconds; where they cannot be mixed up, nothing.
    assert try_in(running, "graz", "198.51.100.1", **own).status == 422
    after = try_in(running, "graz", "198.51.100.1", PASSWORD, **own)
    assert after.status == {"no": 429, "yes": 303}[trusted]
    if trusted == "no":
      assert 0 < int(after.header("Retry-After")) <= 15
    assert try_in(running, "graz", "198.51.100.2", PASSWORD, **{"X-Forwarded-For": "2001:db8:98::1"}).status == 303


def test_an_ipv6_network_is_one_visitor(fresh):
  data, place = fresh
  with Running("account", data, place, **CHEAP) as running:
    for number in range(1, 6):
      assert try_in(running, "graz", f"2001:db8:1:2::{number}").status == 422
    assert try_in(running, "graz", "2001:db8:1:2:ffff::9", PASSWORD).status == 429
    assert try_in(running, "graz", "2001:db8:1:3::9", PASSWORD).status == 303


def test_a_device_that_has_signed_in_goes_in_while_strangers_guess_beside_it(fresh):
  data, place = fresh
  with Running("account", data, place, **CHEAP) as running:
    person, others = running.visitor("203.0.113.5"), running.visitor("203.0.113.5")
    assert person.sign_in("graz").status == 303
    del person.cookies["ocrt"]
    for _ in range(5):
      assert others.sign_in("graz", "not the password").status == 422
    assert others.sign_in("graz").status == 429
    assert person.sign_in("graz").status == 303


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
    assert set(statuses) <= {303, 503}
    assert statuses.count(303) >= 33
    assert try_in(running, "graz", "192.0.2.200", PASSWORD).status == 303


def test_hashings_are_bounded_over_all_programs(fresh):
  """Under CGI each request is a program of its own: what bounds them are locks of a file in the data folder."""
  data, place = fresh
  environment = data.environment | CHEAP
  person = Person(Shell(environment), data.origin)
  with ExitStack() as held:
    file = held.enter_context((data.path / "hashing.lock").open("w"))
    # The first two bytes are the places.
    fcntl.lockf(file, fcntl.LOCK_EX, 2)
    busy = person.sign_in("graz")
    assert busy.status == 503
    assert busy.header("Retry-After") == "5"
    assert dict(Forms(busy.text).to("/account/sign-in").fields)["username"] == "graz"
  assert person.sign_in("graz").status == 303
  assert data.rows("SELECT count(*) FROM failedTry") == [(0,)]
