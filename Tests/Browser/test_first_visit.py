"""How much is loaded: the promise is 60 kB for a first visit, and nothing that fails."""

from playwright.sync_api import Page, Response

PROMISED = 60_000


class Traffic:
  """Everything that a window loads: bytes with heads, as they went over the wire."""

  def __init__(self, page: Page):
    self.responses: list[Response] = []
    page.on("response", self.responses.append)

  def take(self) -> tuple[int, list[str]]:
    """Since the last time: the bytes, and what failed."""
    taken, self.responses[:] = list(self.responses), []
    sizes = [response.request.sizes() for response in taken if not response.from_service_worker]
    weight = sum(size["responseHeadersSize"] + size["responseBodySize"] for size in sizes)
    return weight, [response.url for response in taken if not response.ok]


def test_a_first_visit_is_light(site, measured):
  for path in ["/", f"{site.report('toulouse')}/gov", f"{site.report('toulouse')}/check"]:
    page = site.window("toulouse")
    traffic = Traffic(page)
    page.goto(path, wait_until="networkidle")
    first, failed = traffic.take()
    page.goto(path, wait_until="networkidle")
    again, failed_again = traffic.take()
    measured(f"{path}: first visit {first:,} bytes, second {again:,}")
    assert failed + failed_again == []
    if not path.endswith("/check"):
      assert first <= PROMISED
