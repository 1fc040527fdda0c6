"""The site as people meet it: in a browser."""

from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, StorageState, expect

from Programs.support.data_folder import DataFolder
from Programs.support.nginx_site import Nginx
from Programs.support.patience import PATIENCE
from Programs.support.person import PASSWORD

PATIENCE_MS = PATIENCE * 1000
expect.set_options(timeout=PATIENCE_MS)


class Site:
  """From `with` to its end. Closes the browser windows it has opened."""

  def __init__(self, chromium: Browser, data: DataFolder, logs: Path):
    self.chromium, self.data = chromium, data
    self.nginx = Nginx(data, logs)
    self.address = f"http://127.0.0.1:{self.nginx.port}"
    data.write_configuration(f"base_address = {self.address}\n")
    self.windows: list[BrowserContext] = []
    self.sessions: dict[tuple[str, str], StorageState] = {}

  def __enter__(self) -> "Site":
    self.nginx.__enter__()
    return self

  def __exit__(self, *_):
    # A browser that has died closes no window, and the site ends nevertheless.
    try:
      for window in self.windows:
        window.close()
    finally:
      self.nginx.__exit__()

  def window(self, user: str | None = None, language: str = "en", javascript: bool = True, width: int = 1280, **more) -> Page:
    """A browser of its own, as a stranger or already signed in."""
    context = self.chromium.new_context(
      base_url=self.address, locale=language, java_script_enabled=javascript, viewport={"width": width, "height": 800},
      storage_state=self._session(user, language) if user else None, **more)
    context.set_default_timeout(PATIENCE_MS)
    self.windows.append(context)
    return context.new_page()

  def report(self, member: str) -> str:
    return self.data.report(member)

  def _session(self, user: str, language: str) -> StorageState:
    """Signed in once; the same session serves every later window of this person in this language."""
    if (user, language) not in self.sessions:
      page = self.window(language=language)
      sign_in(page, user)
      self.sessions[user, language] = page.context.storage_state()
      page.context.close()
      self.windows.remove(page.context)
    return self.sessions[user, language]


def sign_in(page: Page, user: str, password: str = PASSWORD) -> None:
  """On the sign-in page, which is opened unless it is there: it also appears in the place of a page whose session has ended."""
  if not page.locator("#username").count():
    page.goto("/account/sign-in")
  page.locator("#username").fill(user)
  page.locator("#password").fill(password)
  page.locator("main button").click()
  expect(page.locator(".account")).to_be_visible()
