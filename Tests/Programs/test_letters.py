"""The official letter, from the released feedback to the mayor's office: one PDF, the same bytes everywhere, and a link that only the mail knows."""

import hashlib
import json
import re
import sqlite3
import subprocess
from contextlib import closing

import pytest

from .support.built import BUILD
from .support.mail_server import MailServer
from .support.patience import PATIENCE
from .support.running import Running

CITY = "Wörgl, Łódź, Αθήνα, София, İzmir"


@pytest.fixture
def server(tmp_path):
  with MailServer(tmp_path) as server:
    yield server


@pytest.fixture
def data(demo, tmp_path, server):
  """The demo, with released feedback on the report of a city with a long name and no other mail."""
  data = demo.copy(tmp_path / "data", sendmail=server.command)
  edition = {
    "conclusion": "Ein klares Bild. Σαφής εικόνα. Jasny obraz.", "recommendations": [{"measure": 0, "point": 2, "text": "Mehr davon: żółć"}],
    "remarks": [{"measure": 1, "section": "", "text": "Şimdi"}], "strengths": []}
  content = {"editions": [edition | {"language": language} for language in ("de", "en")], "format": 1}
  with closing(sqlite3.connect(data.database, timeout=PATIENCE)) as database, database:
    member, report, year, version = database.execute(
      "SELECT member.id, report.id, report.year, max(version) FROM member JOIN report ON report.member = member.id"
      " JOIN submission ON submission.report = report.id WHERE slug = 'woergl'").fetchone()
    council = database.execute("SELECT id FROM account WHERE role = 'council' ORDER BY id LIMIT 1").fetchone()[0]
    for table in ("letterToken", "letterReceipt", "letterMessage", "letterFile", "letter", "message"):
      database.execute(f"DELETE FROM {table}")
    database.execute("DELETE FROM feedbackRelease WHERE report = ?", (report,))
    database.execute("UPDATE memberName SET name = ? WHERE member = ?", (CITY, member))
    database.execute("UPDATE report SET state = 'evaluated' WHERE id = ?", (report,))
    database.execute(
      "INSERT INTO feedbackRelease VALUES (?, 1, ?, ?, 'd', 1800000000, ?, 'Prof. Noor Benali', '')",
      (report, version, json.dumps(content, ensure_ascii=False), council))
  data.year = year
  return data


def worker(data) -> str:
  done = subprocess.run([BUILD / "ocrt-worker", "run"], env=data.environment, capture_output=True, text=True, timeout=PATIENCE)
  assert done.returncode == 0, done.stderr
  return done.stdout


def test_from_the_released_feedback_to_the_mayors_office(data, server, tmp_path):
  letters = f"/office/letters/{data.year}"
  with (Running("office", data, tmp_path) as office, Running("document", data, tmp_path) as document,
        Running("account", data, tmp_path) as account, Running("library", data, tmp_path) as library):
    person = account.visitor()
    assert person.sign_in("office").status == 303
    person = person.at(office.visitor().door)
    csrf = person.form(letters)["csrf"]
    make = person.at(document.visitor().door).post(f"/document/letters/{data.year}", {"csrf": csrf})
    assert make.status == 303
    assert person.submit(letters, {"general": "later"}).status == 303
    (letter,) = [row[0] for row in data.rows("SELECT letter.id FROM letter JOIN report ON report.id = report JOIN member ON member.id = member"
                                             " WHERE slug = 'woergl'")]
    kept, digest = data.rows("SELECT bytes, digest FROM letterFile WHERE letter = ?", letter)[0]
    assert hashlib.sha256(kept).hexdigest() == digest
    assert person.at(document.visitor().door).get(f"/document/letter/{letter}.pdf").body == kept
    assert worker(data) == "Nothing to send.\n"
    assert person.submit("/office/outbox/release", {}).status == 303
    assert worker(data).endswith(" accepted.\n")

    (mayor,) = server.to("mayor.woergl@example.org")
    (copy,) = server.to("woergl@example.org")
    for delivered in (mayor, copy):
      (file,) = delivered.mail.iter_attachments()
      assert file.get_content_type() == "application/pdf"
      assert file.get_filename() == f"ECCAR {CITY} {data.year}-WOERGL-L1.pdf"
      assert file.get_content() == kept
      assert CITY in str(delivered.mail["Subject"])
      assert not delivered.mail.defects and not file.defects
    text = subprocess.run(["pdftotext", "-", "-"], input=kept, capture_output=True, check=True).stdout.decode()
    for words in (CITY, "Σαφής εικόνα", "Mehr davon: żółć", "Şimdi"):
      assert words in " ".join(text.split()), words

    # The secret is in this mail only: neither in the copy nor in the database.
    link = re.search(r"http://ocrt\.example(/received/([\w-]{43}))", mayor.mail.get_body().get_content())
    assert "/received/" not in copy.mail.get_body().get_content()
    assert link.group(2).encode() not in data.database.read_bytes()
    nobody = library.visitor()
    assert nobody.get(link.group(1)).status == 200
    assert data.rows("SELECT * FROM letterReceipt") == []
    assert nobody.submit(link.group(1), {}).status == 303
    assert data.rows("SELECT letter FROM letterReceipt") == [(letter,)]
    assert nobody.get("/received/" + "x" * 43).status == 404


def test_the_names_under_a_letter_stay_with_its_greeting(demo, tmp_path):
  data = demo.copy(tmp_path / "data")
  (letter,) = data.rows(
    "SELECT letter.id FROM letter JOIN report ON report.id = report JOIN member ON member.id = member WHERE slug = 'graz'")[0]
  with Running("document", data, tmp_path) as document, Running("account", data, tmp_path) as account:
    person = account.visitor()
    assert person.sign_in("office").status == 303
    file = person.at(document.visitor().door).get(f"/document/letter/{letter}.pdf").body
  text = subprocess.run(["pdftotext", "-", "-"], input=file, capture_output=True, check=True).stdout.decode()
  pages = [[line for line in page.splitlines() if line] for page in text.split("\f")]
  signed = [(page, greeting, thanks) for page in pages for greeting, council, thanks in
            [("Mit freundlichen Grüßen", "Der wissenschaftliche Beirat", "Wir danken Ihnen für Ihr Engagement"),
             ("Yours sincerely", "The scientific advisory council", "We thank you for your commitment")] if council in page]
  assert len(signed) == 2
  assert [line for page in pages for line in page].count("UNESCO") == 2
  for page, greeting, thanks in signed:
    assert greeting in page and "UNESCO" in page, page
    assert any(line.startswith(thanks) for line in page), page
