"""The answer to a city, walked whole: submission, assignment, feedback, release, letter, outbox, mail, receipt, update, publication, library."""

import re
import subprocess
from contextlib import ExitStack

import pytest

from .support.built import BUILD
from .support.mail_server import MailServer
from .support.page_form import Forms
from .support.patience import PATIENCE
from .support.person import Person
from .support.running import Running
from .support.site import Routes

PROGRAMS = ("account", "report", "council", "office", "document", "library")
CONCLUSION, RECOMMENDATION = "Un rapport franc, porté par toute la ville : continuez ainsi.", "Publiez chaque année le bilan des signalements."
STRENGTH, REMARK = "La permanence d’accueil est ouverte le soir.", "Dites la prochaine fois combien de personnes ont été touchées."
UPDATED = "Depuis l’avis du conseil, un observatoire « Żółć-Ωμέγα » publie les signalements."


class Chain:
  """The programs that take part, the demo's data, and a mail server."""

  def __init__(self, data, server, programs):
    self.data, self.server, self.programs = data, server, programs
    self.year = data.value("SELECT max(year) FROM cycle")

  def visitor(self) -> Person:
    return Person(Routes(self.programs, "192.0.2.1"), self.data.origin)

  def signed_in(self, user: str) -> Person:
    person = self.visitor()
    assert person.sign_in(user).status == 303, user
    return person

  def worker(self) -> str:
    done = subprocess.run([BUILD / "ocrt-worker", "run"], env=self.data.environment, capture_output=True, text=True, timeout=PATIENCE)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def chain(demo, tmp_path):
  with ExitStack() as stack:
    server = stack.enter_context(MailServer(tmp_path))
    data = demo.copy(tmp_path / "data", sendmail=server.command)
    yield Chain(data, server, {name: stack.enter_context(Running(name, data, tmp_path)) for name in PROGRAMS})


def send(person: Person, target: str, action: str | None = None, **changes: str) -> str:
  """Sends a page's form with some fields changed, all others as they stand; the address it leads to."""
  page = person.get(target)
  assert page.status == 200, (target, page.status)
  action = action or target.partition("?")[0]
  fields = [(name, changes.pop(name, value)) for name, value in Forms(page.text).to(action).fields]
  answer = person.post(action, fields + list(changes.items()))
  assert answer.status == 303, (target, answer.status, answer.text)
  return answer.header("Location")


def words(page: str) -> str:
  return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def answered(chain) -> None:
  """The city submits, the office assigns, the council's lead writes and releases."""
  year = chain.year
  city, office, council = chain.signed_in("toulouse"), chain.signed_in("office"), chain.signed_in("council")
  send(city, f"/report/{year}/toulouse/check")
  lead = str(chain.data.value("SELECT id FROM account WHERE userName = 'council'"))
  send(office, f"/office/assignments/{year}/toulouse", lead=lead)

  feedback = f"/council/{year}/toulouse/feedback"
  # The forms that begin one's own feedback and the agreed one stand on one page.
  csrf = council.form(feedback, f"{feedback}/begin")["csrf"]
  begun = council.post(f"{feedback}/begin", {"csrf": csrf, "kind": "agreed", "language": "fr"})
  assert begun.status == 303, begun.text
  paper = f"{feedback}/agreed/fr"
  for item in ("strength", "recommendation"):
    send(council, paper, act=f"add-{item}")
  send(council, paper, conclusion=CONCLUSION, **{"measure.1": REMARK, "item.1": STRENGTH, "item.2": RECOMMENDATION})
  send(council, f"{feedback}/release")


def test_from_the_councils_release_to_the_library_of_another_city(chain):
  year, data = chain.year, chain.data
  # The office has worked through what waited from before; both people of the city have chosen their language.
  office = chain.signed_in("office")
  for (message,) in data.rows("SELECT id FROM message WHERE state = 'held'"):
    send(office, f"/office/outbox/{message}", f"/office/outbox/{message}/cancel")
  city, colleague = chain.signed_in("toulouse"), chain.signed_in("toulouse.colleague")
  assert city.get("/?lang=fr").status in (200, 303) and colleague.get("/?lang=de").status in (200, 303)
  assert "Décider de la publication" not in words(city.get("/").text)
  answered(chain)

  # Everything is prepared and held; nothing goes by itself.
  held = data.rows("SELECT kind, recipientEmail, language FROM message WHERE state = 'held' ORDER BY kind, recipientEmail")
  assert held == [
    ("assignment", "council@example.org", "en"),
    ("feedback", "toulouse.colleague@example.org", "de"), ("feedback", "toulouse@example.org", "fr"),
    ("letter", "mayor.toulouse@example.org", "fr"), ("letter", "toulouse@example.org", "fr")]
  outbox = words(office.get("/office/outbox").text)
  assert all(address in outbox for _, address, _ in held)
  assert chain.worker() == "Nothing to send.\n"

  # The office makes the letter's file, looks at it, and lets everything go.
  letters = f"/office/letters/{year}"
  send(office, letters, general="later")
  assert send(office, letters, f"/document{letters.removeprefix('/office')}").endswith("?done=prepared")
  letter = office.get(f"{letters}/toulouse").text
  (link,) = set(re.findall(r'href="(/document/letter/\d+\.pdf)"', letter))
  assert city.get(link).status == 404, "not before it is released"
  seen = office.get(link)
  assert (seen.status, seen.header("Content-Type")) == (200, "application/pdf")
  assert all(address in words(office.get("/office/outbox/release").text) for _, address, _ in held)
  send(office, "/office/outbox/release")
  assert chain.worker() == "5 accepted.\n"

  received(chain, seen.body)
  assert city.get(link).body == seen.body, "the city has the same file"
  published(chain, city)


def received(chain, file: bytes) -> None:
  """What the mayor's office gets, and the link with which it says so."""
  (delivered,) = chain.server.to("mayor.toulouse@example.org")
  mail = delivered.mail
  assert not mail.defects
  assert [(to.display_name, to.addr_spec) for to in mail["To"].addresses] == [("Madame Claire Fontanel, maire", "mayor.toulouse@example.org")]
  assert [to.addr_spec for to in mail["Reply-To"].addresses] == ["reporting@eccar.info"]
  assert (mail["Auto-Submitted"], mail["Content-Language"]) == ("auto-generated", "fr")
  assert "Toulouse" in mail["Subject"]
  (attached,) = mail.iter_attachments()
  assert (attached.get_content_type(), attached.get_filename()) == ("application/pdf", f"ECCAR Toulouse {chain.year}-TOULOUSE-L1.pdf")
  assert attached.get_content() == file, "what was seen is what went"
  text = subprocess.run(["pdftotext", "-", "-"], input=file, capture_output=True, check=True).stdout.decode()
  for expected in ("Madame Claire Fontanel, maire", "d’agréer, Madame la Maire, l’expression", CONCLUSION, STRENGTH, RECOMMENDATION, REMARK):
    assert expected in " ".join(text.split()), expected

  # The others' mails are in their language.
  languages = {to: sorted(sent.mail["Content-Language"] for sent in chain.server.to(to))
               for to in ("toulouse@example.org", "toulouse.colleague@example.org", "council@example.org")}
  assert languages == {
    "toulouse@example.org": ["fr", "fr"], "toulouse.colleague@example.org": ["de"], "council@example.org": ["en"]}

  secret = re.search(r"http://ocrt\.example(/received/[\w-]{43})", mail.get_body().get_content()).group(1)
  nobody = chain.visitor()
  for _ in range(2):
    assert nobody.get(secret).status == 200
  assert nobody.ask("HEAD", secret, {}).status == 200
  assert chain.data.rows("SELECT * FROM letterReceipt") == [], "opening it says nothing"
  send(nobody, secret)
  assert len(chain.data.rows("SELECT * FROM letterReceipt")) == 1
  assert nobody.get(f"{secret}?lang=fr").status == 303
  assert "Merci" in words(nobody.get(secret).text)


def published(chain, city: Person) -> None:
  """The city reads, is asked, updates and publishes; somebody of another city finds it."""
  year, report = chain.year, f"/report/{chain.year}/toulouse"
  front = words(city.get("/").text)
  assert front.count("Décider de la publication") == 1
  feedback = words(city.get(f"{report}/feedback").text)
  assert CONCLUSION in feedback and RECOMMENDATION in feedback
  other = chain.signed_in("malmo")
  library = f"/library/{year}/toulouse"
  assert other.get(library).status == 404 and "Żółć" not in words(other.get("/library?q=observatoire+zolc").text)

  send(city, f"{report}/update")
  send(city, f"{report}/prof", **{"prof.context": UPDATED})
  assert "observatoire" in words(city.get(f"{report}/changes").text)
  send(city, f"{report}/check")
  assert other.get(library).status == 404
  preview = city.get(f"{report}/publication/preview?scope=report+and+feedback&contact=1")
  assert preview.status == 200 and UPDATED in words(preview.text) and CONCLUSION in words(preview.text)
  send(city, f"{report}/publication/preview?scope=report+and+feedback", f"{report}/publication")
  assert "Décider de la publication" not in words(city.get("/").text), "asked once, until it has decided"

  found = other.get("/library?q=observatoire+zolc").text
  assert re.findall(r'<h2><a href="([^"]+)"', found) == [library]
  page = words(other.get(library).text)
  assert UPDATED in page and CONCLUSION in page and RECOMMENDATION in page
  assert "Amélie Rouquette" not in page, "contact data stay with the city"
  assert chain.data.rows("SELECT event, subject FROM journal WHERE event = 'published report read' ORDER BY id DESC LIMIT 1") == [
    ("published report read", f"report/{year}/toulouse")]
