"""The worker, the mail command and a real mail server: what is released goes out once, exactly as it stands, or it is told why not."""

import sqlite3
import subprocess
from contextlib import closing
from email import message_from_bytes
from email.header import decode_header, make_header
from email.utils import parseaddr

import pytest

from .support.built import BUILD
from .support.mail_server import MailServer
from .support.patience import PATIENCE, wait_until
from .support.ports import free_port
from .support.running import Running

GREEK, POLISH, TURKISH, RUSSIAN = "Έκθεση της πόλης", "Łódź: żółć i gęś", "İstanbul’da ırkçılığa karşı rapor", "Отчёт города о борьбе с расизмом"


@pytest.fixture
def server(tmp_path):
  with MailServer(tmp_path) as server:
    yield server


@pytest.fixture
def box(demo, tmp_path, server):
  """The demo's data, with nothing in its outbox."""
  return Outbox(demo.copy(tmp_path / "data", sendmail=server.command, bounce_address="bounces@ocrt.example"))


class Outbox:
  def __init__(self, data):
    self.data = data
    self.change("DELETE FROM letterMessage")
    self.change("DELETE FROM message")
    self.year, self.member = data.rows(
      "SELECT report.year, member FROM report JOIN cycle USING (year) WHERE state = 'draft' ORDER BY report.year DESC, member LIMIT 1")[0]

  def add(self, name: str, email: str, subject: str = "Report", body: str = "Dear all\n") -> int:
    """A released message to a new colleague of a city whose report is a draft."""
    with closing(sqlite3.connect(self.data.database, timeout=PATIENCE)) as database, database:
      account = database.execute(
        "INSERT INTO account (userName, name, email, role, member, createdAt) VALUES (lower(hex(randomblob(8))), ?, ?, 'secondary', ?, 0)",
        (name, email, self.member)).lastrowid
      return database.execute(
        "INSERT INTO message (kind, member, account, year, recipientName, recipientEmail, language, subject, body, messageId, state, revision,"
        " createdAt, nextTryAt) VALUES ('reminder', ?, ?, ?, ?, ?, 'en', ?, ?, ?, 'queued', 1, 1800000000, 0)",
        (self.member, account, self.year, name, email, subject, body, f"{account}@ocrt.example")).lastrowid

  def state(self, message: int) -> tuple[str, int, str]:
    return self.data.rows("SELECT state, tries, lastAnswer FROM message WHERE id = ?", message)[0]

  def change(self, statement: str) -> None:
    with closing(sqlite3.connect(self.data.database, timeout=PATIENCE)) as database, database:
      database.execute(statement)

  def start(self, *arguments: str) -> subprocess.Popen:
    return subprocess.Popen(
      [BUILD / "ocrt-worker", *arguments], env=self.data.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

  def run(self, *arguments: str, body: bytes = b"") -> str:
    done = subprocess.run([BUILD / "ocrt-worker", *arguments], env=self.data.environment, input=body, capture_output=True, timeout=PATIENCE)
    assert done.returncode == 0, done.stderr
    return done.stdout.decode()


@pytest.mark.parametrize("words", [GREEK, POLISH, TURKISH, RUSSIAN])
def test_subject_name_and_body_come_back_exactly(box, server, words):
  body = f"{words}\n\n.\n..dots\nFrom the office\nspaces at the end  \n=3D ÷ {words * 20}\n"
  message = box.add(f'{words} "x" <y@z.example>', "anna@graz.example", words * 3, body)
  assert box.run("run") == "1 accepted.\n"
  assert box.state(message)[:2] == ("accepted", 1)
  (delivered,) = server.delivered
  assert (delivered.sender, delivered.recipients) == ("bounces@ocrt.example", ["anna@graz.example"])
  mail = delivered.mail
  assert mail["Subject"] == words * 3
  # The newer of Python's parsers leaves white space between the encoded words of a name.
  name, address = parseaddr(message_from_bytes(delivered.content)["To"])
  assert (str(make_header(decode_header(name))), address) == (f'{words} "x" <y@z.example>', "anna@graz.example")
  assert mail.get_content().replace("\r\n", "\n") == body
  assert mail["Auto-Submitted"] == "auto-generated"
  assert mail["Message-ID"].strip().endswith("@ocrt.example>")
  assert mail["Reply-To"].addresses[0].addr_spec == "reporting@eccar.info"
  assert mail["Date"].datetime.timestamp() == 1800000000
  assert all(len(line) <= 78 for line in delivered.content.split(b"\r\n"))
  assert not mail.defects


def test_a_refusal_a_pause_and_a_broken_connection(box, server):
  ids = {kind: box.add(kind, f"{kind}@graz.example") for kind in ("no", "later", "cut", "well")}
  box.run("run")
  states = {kind: box.state(message) for kind, message in ids.items()}
  assert {kind: state[:2] for kind, state in states.items()} == {
    "no": ("refused", 1), "later": ("queued", 1), "cut": ("unknown", 1), "well": ("accepted", 1)}
  assert "550 5.1.1 no such person" in states["no"][2]
  assert "451 4.7.1 come back later" in states["later"][2]
  # What has to wait waits, and what is unknown is not sent again.
  assert box.run("run") == "Nothing to send.\n"
  box.change("UPDATE message SET nextTryAt = 0")
  assert box.run("run") == "1 later.\n"
  assert len(server.to("cut@graz.example")) == 1
  assert box.state(ids["later"])[1] == 2


def test_a_server_that_is_not_there_is_tried_again(box, server):
  server.configuration.write_text(server.configuration.read_text().replace(str(server.port), str(free_port())))
  message = box.add("Anna", "anna@graz.example")
  assert box.run("run") == "1 later.\n"
  assert box.state(message)[:2] == ("queued", 1)


def test_a_server_that_does_not_answer_leaves_it_unknown(box, server):
  message = box.add("Slow", "slow@graz.example")
  assert box.run("run", "--time-limit", "1") == "1 unknown.\n"
  assert box.state(message)[0] == "unknown"
  assert "no answer within 1 s" in box.state(message)[2]


def test_two_workers_at_once_send_each_message_once(box, server):
  addresses = [f"p{number}@graz.example" for number in range(12)]
  for address in addresses:
    box.add("Anna", address)
  workers = [box.start("run") for _ in range(3)]
  outputs = [worker.communicate(timeout=PATIENCE) for worker in workers]
  assert [worker.returncode for worker in workers] == [0, 0, 0], outputs
  box.run("run")
  assert sorted(mail.recipients[0] for mail in server.delivered) == sorted(addresses)
  assert box.data.rows("SELECT DISTINCT state, tries FROM message") == [("accepted", 1)]
  assert box.data.rows("SELECT * FROM lease") == []


def test_a_worker_that_is_killed_sends_nothing_twice(box, server):
  message, other = box.add("Slow", "slow@graz.example"), box.add("Anna", "anna@graz.example")
  worker = box.start("run")
  assert server.asked.wait(PATIENCE)
  assert box.state(message)[0] == "sending"
  worker.kill()
  worker.communicate(timeout=PATIENCE)
  assert box.run("run") == "Another worker is at work, or was until a few minutes ago.\n"
  assert box.state(message)[0] == "sending"
  box.change("UPDATE lease SET until = 0")
  assert box.run("run") == "1 accepted.\n"
  assert (box.state(message)[:2], box.state(other)[:2]) == (("unknown", 1), ("accepted", 1))
  server.go_on.set()
  # The command that the dead worker had started goes on: that is why nobody knows.
  wait_until(lambda: len(server.delivered) == 2)
  assert box.run("run") == "Nothing to send.\n"
  assert len(server.to("slow@graz.example")) == 1


def report(returned: bytes, action: bytes = b"failed") -> bytes:
  """What a mail system sends back, with the mail it is about."""
  return (
    b"From: MAILER-DAEMON@mail.example\r\nTo: bounces@ocrt.example\r\nSubject: Undelivered\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/report; report-type=delivery-status; boundary="b/1"\r\n\r\n--b/1\r\nContent-Type: text/plain\r\n\r\nSorry\r\n'
    b"--b/1\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mail.example\r\n\r\n"
    b"Final-Recipient: rfc822; anna@graz.example\r\nAction: " + action + b"\r\nStatus: 5.1.1\r\n"
    b"Diagnostic-Code: smtp; 550 unknown\r\n\r\n--b/1\r\nContent-Type: message/rfc822\r\n\r\n" + returned + b"\r\n--b/1--\r\n")


def test_a_bounce_marks_its_message(box, server):
  message = box.add("Anna", "anna@graz.example")
  box.run("run")
  returned = server.delivered[0].content
  assert box.run("bounce", body=report(returned, b"delayed")) == "No report of a mail that came back.\n"
  assert box.state(message)[0] == "accepted"
  assert box.run("bounce", body=report(returned)) == f"Message {message} came back: 5.1.1 550 unknown\n"
  assert box.state(message) == ("bounced", 1, "5.1.1 550 unknown")
  assert box.run("bounce", body=report(returned)) == "No message of the outbox came back.\n"
  assert box.run("bounce", body=b"\xff\x00 no mail") == "No report of a mail that came back.\n"


def test_from_the_offices_page_to_the_recipient(box, server, tmp_path):
  box.change("UPDATE account SET email = userName || '@city.example' WHERE role = 'primary'")
  with Running("office", box.data, tmp_path) as office, Running("account", box.data, tmp_path) as account:
    person = account.visitor()
    assert person.sign_in("office").status == 303
    person = person.at(office.visitor().door)
    assert person.submit("/office/outbox/reminders", {}).status == 303
    prepared = box.data.value("SELECT count(*) FROM message WHERE state = 'held'")
    assert prepared > 0
    assert box.run("run") == "Nothing to send.\n"
    assert person.submit("/office/outbox/release", {}).status == 303
  assert box.run("run") == f"{prepared} accepted.\n"
  sent = {mail.recipients[0]: (str(mail.mail["Subject"]), mail.mail.get_content().replace("\r\n", "\n")) for mail in server.delivered}
  assert sent == {address: (subject, body) for address, subject, body in box.data.rows("SELECT recipientEmail, subject, body FROM message")}


def test_without_a_mail_command_or_a_database_it_says_so(box, tmp_path):
  def fails(*arguments: str, code: int = 1, body: bytes = b"", **changes: str) -> str:
    done = subprocess.run(
      [BUILD / "ocrt-worker", *arguments], env=box.data.environment | changes, input=body, capture_output=True, timeout=PATIENCE)
    assert (done.returncode, done.stdout) == (code, b"")
    return done.stderr.decode()

  nowhere = str(tmp_path / "nowhere")
  assert "full path of a program" in fails("run", OCRT_SENDMAIL="sendmail -i")
  assert "ocrtctl migrate" in fails("run", OCRT_DATA=nowhere)
  # The mail system keeps what cannot be noted, and brings it again.
  assert "ocrtctl migrate" in fails("bounce", code=75, body=report(b"Message-ID: <1@ocrt.example>\r\n\r\n"), OCRT_DATA=nowhere)
