"""A real SMTP server on this machine that answers as the recipient's name says, and msmtp before it as the sendmail command."""

import asyncio
import threading
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from aiosmtpd.controller import Controller

from .patience import PATIENCE
from .ports import free_port


@dataclass
class Delivered:
  sender: str
  recipients: list[str]
  content: bytes

  @property
  def mail(self) -> EmailMessage:
    return message_from_bytes(self.content, policy=policy.default)


class MailServer:
  """From `with` to its end. `no@` is refused, `later@` not taken now, `slow@` waits for `go_on`, `cut@` loses the connection after the mail."""

  def __init__(self, folder: Path):
    self.port, self.configuration = free_port(), folder / "msmtprc"
    self.delivered: list[Delivered] = []
    self.asked = threading.Event()
    self.go_on = threading.Event()
    self._controller = Controller(self, hostname="127.0.0.1", port=self.port, ready_timeout=PATIENCE)

  def __enter__(self) -> "MailServer":
    self.configuration.write_text(f"account default\nhost 127.0.0.1\nport {self.port}\nauth off\ntls off\n")
    self._controller.start()
    return self

  def __exit__(self, *_):
    self.go_on.set()
    self._controller.stop()

  @property
  def command(self) -> str:
    return f'/usr/bin/msmtp -C "{self.configuration}" -i'

  def to(self, address: str) -> list[Delivered]:
    return [mail for mail in self.delivered if address in mail.recipients]

  async def handle_RCPT(self, _server, _session, envelope, address, _options):
    if address.startswith("no@"):
      return "550 5.1.1 no such person"
    if address.startswith("later@"):
      return "451 4.7.1 come back later"
    envelope.rcpt_tos.append(address)
    return "250 OK"

  async def handle_DATA(self, server, _session, envelope):
    recipients = list(envelope.rcpt_tos)
    if recipients[0].startswith("slow@"):
      self.asked.set()
      while not self.go_on.is_set():
        await asyncio.sleep(0.01)
    self.delivered.append(Delivered(envelope.mail_from, recipients, envelope.content))
    if recipients[0].startswith("cut@"):
      server.transport.abort()
    return "250 taken"
