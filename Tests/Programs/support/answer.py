"""What came back, whichever way it came."""

from dataclasses import dataclass


@dataclass
class Answer:
  status: int
  headers: list[tuple[str, str]]
  body: bytes

  def header(self, name: str) -> str | None:
    return next(iter(self.all(name)), None)

  def all(self, name: str) -> list[str]:
    return [value for key, value in self.headers if key.lower() == name.lower()]

  @property
  def text(self) -> str:
    return self.body.decode()

  @property
  def cookies(self) -> dict[str, str]:
    pairs = (value.partition(";")[0].partition("=") for value in self.all("Set-Cookie"))
    return {name: value for name, _, value in pairs}


def from_gateway(output: bytes) -> Answer:
  """An answer as CGI and FastCGI programs write it."""
  head, found, body = output.partition(b"\r\n\r\n")
  assert found, f"no head: {output[:200]!r}"
  headers = [(name, value) for name, _, value in (line.partition(": ") for line in head.decode().split("\r\n"))]
  answer = Answer(0, headers, body)
  answer.status = int((answer.header("Status") or "").split()[0])
  return answer
