"""On rented web space without CGI a form can be too large for the web server: what was typed is there again after Back, in either way a browser works."""

import tempfile
from pathlib import Path

import pytest

from Programs.support.apache import Apache, Installation
from Programs.support.person import PASSWORD

WORDS = "What I have written: " + "word " * 30_000


@pytest.fixture
def apache(demo):
  with tempfile.TemporaryDirectory(prefix="ocrt-apache.") as folder:
    place = Path(folder)
    # Apache's own user may look for its files in it.
    place.chmod(0o711)
    data = demo.copy(place / "data")
    apache = Apache("fcgid alone", Installation(data, place / "installed"), place / "apache")
    data.keys["base_address"] = f"http://127.0.0.1:{apache.port}"
    data.configuration.write_text(f"base_address = {data.origin}\n")
    with apache:
      yield apache


def test_back_brings_the_words_again(chromium, apache, javascript):
  data = apache.installation.data
  context = chromium.new_context(java_script_enabled=javascript, base_url=data.origin, locale="en")
  page = context.new_page()
  page.goto("/account/sign-in")
  page.fill("#username", "graz")
  page.fill("#password", PASSWORD)
  page.locator("main form button[type=submit]").click()
  page.goto(f"{data.report('graz')}/x")
  # What the script sends on its own does not arrive either.
  page.route("**/answer", lambda route: route.abort())
  page.get_by_role("textbox").first.fill(WORDS)
  with page.expect_navigation():
    page.locator("main form button[type=submit]").first.click()
  assert page.get_by_role("heading").inner_text() == "Too large"
  assert "Go back: what you typed is still in the page." in page.locator("main").inner_text()
  page.go_back()
  if javascript:
    page.locator(".kept-text").wait_for(timeout=60_000)
    assert page.locator(".kept-text").text_content() == WORDS
    page.get_by_role("button", name="Use it").click()
  assert page.get_by_role("textbox").first.input_value() == WORDS
  context.close()
