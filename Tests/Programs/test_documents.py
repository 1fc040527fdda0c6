"""Documents as other people's programs read them: the text whole in twelve languages, our fonts and no others, tags, page numbers."""

import csv
import io
import json
import os
import re
import subprocess
import unicodedata

import pytest
import yaml

from .support import built
from .support.built import BUILD, PROJECT
from .support.doors import Shell, variables
from .support.paper import Paper, one_line
from .support.person import Person
from .support.running import Running
from .support.site import Routes, Site

FONTS = {"NotoSans-Regular", "NotoSans-Bold", "NotoSerif-Regular"}
MEASURES = [json.loads(line) for line in (PROJECT / "content/demo/measures.jsonl").read_text().splitlines()]
# Letters that only some languages have, of every alphabet the members write.
ALPHABETS = [
  "Pijamalı hasta yağız şoföre çabucak güvendi. İĞÜŞÖÇ ığüşöç", "Zażółć gęślą jaźń. ĄĆĘŁŃÓŚŹŻ",
  "Ξεσκεπάζω την ψυχοφθόρα βδελυγμία. Ὕβρις ΆΈΉΊΌΎΏΪΫΐΰ", "Щъркелът и жабата се чудят. ЪЬЮЯ",
  "Чуєш їх, доцю, га? Ґанок, єдність, Їжак, І", "Љубазни фењерџија чађавог лица хоће. ЉЊЏЂЋ", "Ѓорѓи ќе ѕирка. ЃЌЅЏ",
  "Съешь же ещё этих мягких французских булок. ЁЫЭ", "Muzicologă în bej vând whisky și tequila, preț fix. ȘȚĂÂÎ",
  "Příliš žluťoučký kůň úpěl ďábelské ódy. ŘŮŤĎŇ", "Kŕdeľ šťastných ďatľov. ĹĽŔ", "Árvíztűrő tükörfúrógép. ŐŰ",
  "Įlinkdama fechtuotojo špaga. ĄČĘĖĮŠŲŪŽ", "Glāžšķūņa rūķīši. ĀČĒĢĪĶĻŅŠŪŽ", "Põdur Zagrebi tšellomängija. ÕÄÖÜŠŽ",
  "Ġużeppi ħanaq għasfur. ĊĠĦŻ", "D’fhuascail Íosa Úrmhac. ÁÉÍÓÚ", "Kæmi ný öxi hér. ÞÐÆ þð", "Høj bly gom vandt. ÆØÅ",
  "Vuol Ruoŧa geđggiid. ČĐŊŠŦŽ", "Gojži lopar piše. ĐŠŽ", "L·l, ç, ï: Jove xef, porti whisky", "O pingüim da açaí. ÃÕ",
  "fi ffi fl ffl: office, Giraffe, Auflage, „Straße“ «œuvre» – … € № ẞ"]
WROCLAW = "/report/2027/wroclaw"


@pytest.fixture(scope="module")
def site(data, folder):
  # Neither the fonts nor the settings of this machine are to be found.
  nothing = folder / "nothing"
  nothing.mkdir()
  hidden = {"FONTCONFIG_PATH": str(nothing), "FONTCONFIG_FILE": str(nothing / "none"), "HOME": str(nothing), "XDG_DATA_HOME": str(nothing)}
  with Site(data, folder) as site, Running("document", data, folder, **hidden) as document:
    site.document = document
    yield site


def person(site, user: str, language: str = "en") -> Person:
  found = Person(Routes({"account": site.account, "report": site.report, "document": site.document}, "192.0.2.1"), site.data.origin)
  assert found.sign_in(user).status == 303
  assert found.get(f"/report/2027/{user}?lang={language}").status == 303
  return found


def paper(person: Person, address: str, folder) -> Paper:
  answer = person.get(address)
  assert answer.status == 200, answer.text
  return Paper(answer.body, folder / re.sub(r"\W", "-", address))


@pytest.fixture(scope="module")
def questions() -> dict[str, dict]:
  """Every question of the shipped questionnaire by its id."""
  source = yaml.safe_load((PROJECT / "content/questionnaire.yaml").read_text())
  found = [question for level in source["levels"] for section in level["sections"] for question in section["questions"]]
  assert len(found) > 100
  return {question["id"]: question for question in found}


@pytest.fixture(scope="module")
def wroclaw(site) -> Person:
  """Somebody from Wrocław whose report holds the real measures of 27 cities."""
  wroclaw = person(site, "wroclaw")
  wroclaw.submit(WROCLAW, {})
  for number, measure in enumerate(MEASURES, start=1):
    wroclaw.submit(f"{WROCLAW}/measures", {"title": measure["title"]})
    section = f"{WROCLAW}/measures/{number}/m"
    text = measure["text"] + "\r\n\r\n" + "\r\n".join(measure["figures"])
    lead = "\r\n".join(ALPHABETS) if number == 1 else "no one"
    assert wroclaw.submit(section, {"m.summary": text, "m.partner_roles": "Kyoto (京都)", "m.lead": lead}).status == 303
  return wroclaw


@pytest.fixture(scope="module")
def measures(wroclaw, folder) -> Paper:
  return paper(wroclaw, "/document" + WROCLAW + ".pdf", folder)


def test_the_text_of_27_measures_in_12_languages_is_found_again(measures):
  assert len({measure["language"] for measure in MEASURES}) == 12
  text = without_breaks(measures.text)
  for measure in MEASURES:
    for words in [measure["title"], measure["text"], *measure["figures"]]:
      assert without_breaks(words) in text, measure["id"]


def test_every_letter_of_the_members_alphabets_is_found_again(measures):
  text = without_breaks(measures.text)
  for words in ALPHABETS:
    assert without_breaks(words) in text, words


def without_breaks(text: str) -> str:
  """A line may end after a hyphen that was written, and with any space."""
  return "".join(unicodedata.normalize("NFC", text).replace("-", "").split())


def test_what_our_fonts_do_not_have_is_drawn_as_a_box_and_not_found(measures):
  assert "Kyoto (" in measures.text
  assert "京都" not in measures.text


def test_the_fonts_are_ours_and_all_of_them_in_the_file(measures):
  assert measures.fonts == {name: "yes" for name in FONTS}


def test_every_page_says_what_it_is_and_which_one(measures):
  count = int(measures.facts["Pages"])
  assert count == len(measures.pages) > 27
  for number, page in enumerate(measures.pages, start=1):
    assert page.startswith("Report 2027, Wrocław Draft, not submitted"), page[:200]
    assert page.endswith(f"Page {number} of {count}"), page[-200:]


def test_it_is_tagged_with_language_and_title(measures):
  facts = measures.facts
  assert (facts["Title"], facts["Tagged"], facts["Suspects"]) == ("Report 2027, Wrocław", "yes", "no")
  assert facts["Author"] == "European Coalition of Cities against Racism"
  assert facts["Page size"].endswith("(A4)")
  assert "Wrocław" in measures.structure
  measures.check()


@pytest.mark.parametrize("language", ["en", "fr", "de"])
@pytest.mark.parametrize("user, address", [
  ("graz", "/document/questionnaire/2027"), ("graz", "/document/report/2027/graz"), ("barcelona", "/document/report/2027/barcelona")])
def test_checkers_find_nothing_but_the_claim_that_is_not_made(site, folder, user, address, language):
  document = paper(person(site, user, language), address + ".pdf", folder)
  document.check()
  # UA-28-004: the file does not say that it keeps to PDF/UA, since no full check of that has been made.
  assert document.findings() == ["UA-28-004"]
  assert f"({language})".encode() in subprocess.run(["qpdf", "--qdf", document.path, "-"], capture_output=True, check=True).stdout


@pytest.mark.parametrize("language", ["en", "fr", "de"])
def test_every_question_is_in_the_empty_questionnaire(site, folder, questions, language):
  graz = person(site, "graz", language)
  address = "/document/questionnaire/2027"
  text, page, rows = paper(graz, address + ".pdf", folder).text, graz.get(address).text, table(graz.get(address + ".csv"))
  words = text.split()
  for identifier, question in questions.items():
    assert identifier in words, identifier
    assert f">{identifier}<" in page, identifier
    assert without_breaks(question["text"][language])[:40] in without_breaks(text), identifier
  assert [row["question_id"] for row in rows] == list(questions)


@pytest.mark.parametrize("user", ["toulouse", "barcelona", "athens"])
def test_page_pdf_and_table_of_a_report_hold_the_same_questions_and_answers(site, folder, questions, user):
  reader = person(site, user)
  address = f"/document/report/2027/{user}"
  document, page, rows = paper(reader, address + ".pdf", folder), reader.get(address).text, table(reader.get(address + ".csv"))
  words, text = document.text.split(), without_breaks(document.text)
  asked = [row for row in rows if row["part"] == ""]
  assert len(asked) > 100
  for row in asked:
    assert row["question_id"] in questions
    assert row["question_id"] in words
    assert f">{row['question_id']}<" in page
    # Of a table's row the cells stand one below the other.
    if questions[row["question_id"]]["type"] not in ("table", "matrix"):
      assert without_breaks(row["answer"].removeprefix("'")) in text, row
  hidden = set(questions) - {row["question_id"] for row in asked}
  assert hidden & set(words) == set()
  assert "<textarea" not in page


def table(answer) -> list[dict[str, str]]:
  assert answer.body.startswith(b"\xef\xbb\xbf")
  return list(csv.DictReader(io.StringIO(answer.text.removeprefix("\ufeff"), newline="")))


def test_started_for_one_request_it_gives_the_same_file_and_looks_at_no_font_of_the_machine(site, wroclaw, folder):
  address = "/document/report/2027/barcelona.pdf"
  barcelona = person(site, "barcelona")
  answer = barcelona.get(address)
  assert answer.body.startswith(b"%PDF")
  assert barcelona.at(Shell(site.data.environment)).get(address).body == answer.body
  cookie = {"Cookie": "; ".join(f"{name}={value}" for name, value in barcelona.cookies.items())}
  trace = folder / "opened"
  environment = site.data.environment | variables("GET", address, cookie, None, "127.0.0.1")
  subprocess.run(
    ["strace", "-f", "-e", "trace=open,openat", "-o", trace, BUILD / "document.fcgi"], env=environment, capture_output=True, check=True)
  opened = re.findall(r'"([^"]+)"', trace.read_text())
  fonts = {os.path.basename(path) for path in opened if path.endswith((".ttf", ".otf", ".pfb"))}
  assert fonts == {f"{name}.ttf" for name in FONTS}
  assert [path for path in opened if path.startswith(("/usr/share/fonts", "/etc/fonts", "/var/cache/fontconfig"))] == []
  assert site.document.log.read_text() == ""


def test_it_stays_small(site, wroclaw):
  for _ in range(5):
    assert wroclaw.get("/document" + WROCLAW + ".pdf").status == 200
  assert site.document.memory("VmHWM") < 250


def test_without_its_fonts_it_says_so_in_its_log(data, folder):
  keys = data.environment | {"OCRT_FONTS_FOLDER": str(folder)}
  done = built.run("document.fcgi", [], keys | variables("GET", "/document/questionnaire/2027.pdf", {}, None, "127.0.0.1"))
  assert b"303 See Other" in done.stdout
  graz = Person(Shell(keys), data.origin)
  assert graz.sign_in("graz").status == 303
  answer = graz.get("/document/questionnaire/2027.pdf")
  assert answer.status == 503
  assert one_line(answer.text).count(str(folder)) == 0
