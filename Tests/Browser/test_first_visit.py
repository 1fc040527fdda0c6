"""How much is loaded: the promise is 60 kB for a first visit, 15 kB afterwards, and nothing that fails."""

from playwright.sync_api import Page

PROMISED, PROMISED_AGAIN = 60_000, 15_000


class Traffic:
  """What goes over the wire for a window: bytes, heads included, and what could not be had."""

  def __init__(self, page: Page):
    self.bytes, self.failed = 0, list[str]()
    devtools = page.context.new_cdp_session(page)
    devtools.on("Network.loadingFinished", self._finished)
    devtools.on("Network.responseReceived", self._received)
    devtools.on("Network.loadingFailed", lambda event: self.failed.append(event["errorText"]))
    devtools.send("Network.enable")

  def _finished(self, event: dict) -> None:
    self.bytes += int(event["encodedDataLength"])

  def _received(self, event: dict) -> None:
    if event["response"]["status"] >= 400:
      self.failed.append(event["response"]["url"])


def test_a_first_visit_is_light(site, measured):
  report = site.report("toulouse")
  for path in ["/", report, f"{report}/gov", f"{report}/measures/1/r", "/help/start"]:
    page = site.window("toulouse")
    traffic = Traffic(page)
    page.goto(path, wait_until="networkidle")
    first = traffic.bytes
    page.goto(path, wait_until="networkidle")
    measured(f"{path}: {first:,} bytes for a first visit, {traffic.bytes - first:,} for a second")
    assert 0 < first <= PROMISED
    assert traffic.bytes - first <= PROMISED_AGAIN
    assert traffic.failed == []
