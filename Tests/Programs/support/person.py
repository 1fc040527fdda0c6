"""Somebody at a browser: keeps cookies, follows no redirect, sends forms as they stand on their page."""

import urllib.parse

from .answer import Answer
from .doors import Door, Headers
from .page_form import Forms

# Of every login of the demo.
PASSWORD = "ten points for every city"


class Person:
  def __init__(self, door: Door, origin: str):
    self.door, self.origin, self.cookies = door, origin, dict[str, str]()

  def get(self, target: str, **headers: str) -> Answer:
    return self.ask("GET", target, headers)

  def post(self, target: str, fields: dict[str, str] | list[tuple[str, str]], **headers: str) -> Answer:
    return self.ask(
      "POST", target, {"Content-Type": "application/x-www-form-urlencoded"} | headers, urllib.parse.urlencode(fields).encode())

  def submit(self, target: str, changes: dict[str, str], action: str | None = None) -> Answer:
    """Opens a page and sends its form, or the one for another path, with some fields changed."""
    fields = self.form(target, action) | changes
    return self.post(action or target, fields)

  def form(self, target: str, action: str | None = None) -> dict[str, str]:
    page = self.get(target)
    assert page.status == 200, (target, page.status)
    return dict(Forms(page.text).to(action or target.partition("?")[0]).fields)

  def upload(self, target: str, name: str, content: bytes) -> Answer:
    body, kind = multipart({"csrf": self.form(target)["csrf"]}, name, content)
    return self.ask("POST", target, {"Content-Type": kind}, body)

  def sign_in(self, user: str, password: str = PASSWORD) -> Answer:
    return self.submit("/account/sign-in", {"username": user, "password": password})

  def ask(self, method: str, target: str, headers: Headers, body: bytes | None = None) -> Answer:
    own = {"Host": urllib.parse.urlsplit(self.origin).netloc, "Origin": self.origin, "Accept-Language": "en"}
    if self.cookies:
      own["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
    answer = self.door.ask(method, target, own | headers, body)
    self.cookies |= answer.cookies
    return answer

  def at(self, door: Door) -> "Person":
    """The same person with the same browser, at another door."""
    other = Person(door, self.origin)
    other.cookies = self.cookies
    return other


def multipart(fields: dict[str, str], name: str, content: bytes) -> tuple[bytes, str]:
  """A form with one file, and its content type."""
  boundary = "----between-the-parts"
  parts = [f'--{boundary}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode() for key, value in fields.items()]
  parts.append(f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n'.encode())
  parts.append(b"Content-Type: application/octet-stream\r\n\r\n" + content + f"\r\n--{boundary}--\r\n".encode())
  return b"".join(parts), f"multipart/form-data; boundary={boundary}"
