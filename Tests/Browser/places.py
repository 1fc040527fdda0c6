"""Every kind of page of the site, and how somebody gets there."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page


@dataclass(frozen=True)
class Place:
  name: str
  # Whose page it is; nobody is signed in where it is empty.
  user: str
  # `{report}` is the address of the report of the user's city.
  path: str
  # What is done there to get to see it.
  act: Callable[[Page], None] = lambda page: None
  status: int = 200

  def __str__(self) -> str:
    return self.name


def sent(page: Page) -> None:
  """The form sent as it stands."""
  with page.expect_navigation():
    page.locator("main form").last.locator("button").first.click()


def wrongly_signed_in(page: Page) -> None:
  page.locator("#username").fill("nobody")
  page.locator("#password").fill("wrong password")
  sent(page)


def with_a_file_of_another_type(page: Page) -> None:
  page.locator("#file").set_input_files({"name": "virus.exe", "mimeType": "application/octet-stream", "buffer": b"MZ\x90"})
  sent(page)


def with_new_login(page: Page) -> None:
  """Each language walks here, and a user name can be taken only once."""
  page.locator("#name").fill("Ada Nowak")
  page.locator("#username").fill("ada." + page.locator("html").get_attribute("lang"))
  sent(page)


def after_the_session(page: Page) -> None:
  page.context.clear_cookies(name="ocrt")
  # Sent before the page can save by itself: it would ask to sign in again, and that has tests of its own.
  with page.expect_navigation():
    page.evaluate("""() => {
      const area = document.querySelector("main textarea");
      area.value = "Two words";
      area.form.requestSubmit(area.form.querySelector("[name=save]"));
    }""")


def with_reminders_prepared(page: Page) -> None:
  """Each language walks here, and nobody has two reminders waiting."""
  if page.locator("main form").count():
    sent(page)


def with_a_preview(page: Page) -> None:
  with page.expect_navigation():
    page.locator("button[value=preview]").click()


def with_members_to_import(page: Page) -> None:
  page.locator("#file").set_input_files({"name": "members.csv", "mimeType": "text/csv", "buffer": b"slug,country\nx,zz\n"})
  sent(page)


STRANGER = [
  Place("front", "", "/"),
  Place("sign-in", "", "/account/sign-in"),
  Place("sign-in-wrong", "", "/account/sign-in", wrongly_signed_in, 422),
  Place("activate", "", "/account/activate"),
  Place("activate-wrong", "", "/account/activate", sent, 422),
  Place("activate-unknown-link", "", "/account/activate?token=" + "A" * 43, status=409),
  Place("help", "", "/help"),
  Place("privacy", "", "/privacy"),
  Place("accessibility", "", "/accessibility"),
  Place("not-found", "", "/nowhere", status=404),
  Place("received-unknown", "", "/received/" + "A" * 43, status=404),
] + [
  Place(f"help-{page}", "", f"/help/{page}")
  for page in ["start", "sign-in", "filling-in", "measures", "attachment", "submitting", "feedback", "letter", "colleagues", "writing", "council-reading", "council-feedback",
    "office", "assignments", "letters", "contact", "updating", "publishing", "library", "prize", "judging", "voting"]
]

ACCOUNT = [
  Place("front-of-a-city", "graz", "/"),
  Place("password", "graz", "/account/password"),
  Place("password-wrong", "graz", "/account/password", sent, 422),
  Place("colleagues", "graz", "/account/colleagues"),
  Place("colleagues-wrong", "graz", "/account/colleagues", sent, 422),
  Place("colleague-issued", "graz", "/account/colleagues", with_new_login),
  Place("colleague-disable", "graz", "/account/colleagues", lambda page: page.locator(".people a").first.click()),
  Place("forbidden", "graz.colleague", "/account/colleagues", status=403),
]

CITY_SECTIONS = ["prof", "gov", *(f"p{point}" for point in range(1, 11)), "x"]
MEASURE_SECTIONS = ["m", "n", "o", "r"]

REPORT = [
  Place("home-not-started", "wroclaw", "{report}"),
  Place("home", "graz", "{report}"),
  Place("home-of-a-colleague", "graz.colleague", "{report}"),
  Place("measures", "graz", "{report}/measures"),
  Place("measure", "graz", "{report}/measures/1"),
  Place("measure-remove", "graz", "{report}/measures/1/remove"),
  Place("attachment", "graz", "{report}/attachment"),
  Place("attachment-wrong", "graz", "{report}/attachment", with_a_file_of_another_type, 422),
  Place("attachment-remove", "graz", "{report}/attachment/remove"),
  Place("history", "graz", "{report}/history/prof.context"),
  Place("history-of-a-measure", "graz", "{report}/measures/1/history/m.title"),
  Place("section-session-ended", "graz", "{report}/p1", after_the_session, 403),
  Place("section-with-problem", "athens", "{report}/gov?from=check"),
  Place("check-with-problems", "athens", "{report}/check"),
  Place("check-of-a-colleague", "toulouse.colleague", "{report}/check"),
  Place("check-complete", "toulouse", "{report}/check"),
  Place("work", "graz", "{report}/work"),
  Place("work-wrong", "graz", "{report}/work", sent, 422),
  Place("request", "graz.colleague", "{report}/submission-request"),
  Place("request-stands", "toulouse", "{report}/submission-request"),
  Place("approval", "graz", "{report}/approval"),
  Place("approval-waiting", "toulouse", "{report}/approval"),
  Place("home-with-former-report", "woergl", "{report}"),
  Place("section-with-former-answers", "woergl", "{report}/p6"),
  Place("section-not-confirmed", "woergl", "{report}/p5"),
  Place("section-with-former-answers-apart", "graz", "{report}/gov"),
  Place("section-recommended", "graz", "{report}/p1"),
  Place("check-not-confirmed", "woergl", "{report}/check"),
  Place("measure-continued", "woergl", "{report}/measures/1"),
  Place("measure-section-not-confirmed", "woergl", "{report}/measures/1/n"),
  Place("former-report", "graz", "{report}/former"),
  Place("former-measure", "woergl", "{report}/former/1"),
  Place("home-submitted", "barcelona", "{report}"),
  Place("section-submitted", "barcelona", "{report}/prof"),
  Place("measures-submitted", "barcelona", "{report}/measures"),
  Place("check-submitted", "barcelona", "{report}/check"),
  Place("receipt", "barcelona", "{report}/receipt"),
  Place("letter-of-a-city", "barcelona", "{report}/letter"),
  Place("document-of-a-draft", "athens", "/document{report}"),
  Place("document-of-a-submitted-report", "barcelona", "/document{report}"),
  Place("document-without-answers", "graz", "/document/questionnaire/2027"),
] + [Place(f"section-{section}", "toulouse", f"{{report}}/{section}") for section in CITY_SECTIONS] + [
  Place(f"measure-section-{section}", "toulouse", f"{{report}}/measures/1/{section}") for section in MEASURE_SECTIONS
]

PRIZE = [
  Place("prize", "graz", "/prize/2025"),
  Place("prize-candidates", "council", "/prize/2025/candidates"),
  Place("prize-candidate", "council", "/prize/2025/candidates/1"),
  Place("prize-shortlist", "board", "/prize/2025/shortlist"),
  Place("prize-finalists", "graz", "/prize/2025/finalists"),
  Place("prize-vote", "graz", "/prize/2025/vote/large"),
  Place("prize-vote-wrong", "graz", "/prize/2025/vote/large", sent, 422),
  Place("prize-voted", "oulu", "/prize/2025/vote/large"),
  Place("prize-delegate", "graz", "/prize/2025/delegate"),
  Place("prize-poll", "office", "/prize/2025/poll"),
  Place("prize-electors", "office", "/prize/2025/electors"),
  Place("prize-attendance", "office", "/prize/2025/attendance"),
  Place("prize-screen", "office", "/prize/2025/screen"),
  Place("prize-settings", "office", "/prize/2025/settings"),
]

OFFICE = [
  Place("members", "office", "/office/members"),
  Place("members-found-none", "office", "/office/members?search=nowhere"),
  Place("member", "office", "/office/members/graz"),
  Place("member-new", "office", "/office/members/new"),
  Place("member-new-wrong", "office", "/office/members/new", sent, 422),
  Place("member-logins", "office", "/office/members/graz/logins"),
  Place("member-logins-wrong", "office", "/office/members/graz/logins", sent, 422),
  Place("office-logins", "office", "/office/logins"),
  Place("outbox", "office", "/office/outbox"),
  Place("reminders", "office", "/office/outbox/reminders?colleagues=yes"),
  Place("outbox-prepared", "office", "/office/outbox/reminders", with_reminders_prepared),
  Place("outbox-release", "office", "/office/outbox/release"),
  Place("message", "office", "/office/outbox/1"),
  Place("letters", "office", "/office/letters"),
  Place("letter-texts", "office", "/office/letter-texts"),
  Place("letter-text", "office", "/office/letter-texts/en", with_a_preview),
  Place("import", "office", "/office/members/import"),
  Place("import-wrong", "office", "/office/members/import", with_members_to_import),
]

LATER = [
  Place("library", "graz", "/library?q=diskriminierung&country=de"),
  Place("library-report", "graz", "/library/2025/heidelberg"),
  Place("library-measure", "graz", "/library/2025/uppsala/measures/1"),
  Place("library-compare", "graz", "/library/compare?point=3"),
  Place("library-exchange", "graz", "/library/exchange"),
  Place("publication", "villeurbanne", "/report/2025/villeurbanne/publication"),
  Place("publication-preview", "villeurbanne", "/report/2025/villeurbanne/publication/preview?scope=report%20and%20feedback"),
  Place("publication-published", "heidelberg", "/report/2025/heidelberg/publication"),
  Place("update", "villeurbanne", "/report/2025/villeurbanne/update"),
]

FEEDBACK = [
  Place("council", "council", "/council"),
  Place("council-report", "council", "/council/2027/barcelona"),
  Place("council-section", "council", "/council/2027/barcelona/gov"),
  Place("council-measure", "council", "/council/2027/barcelona/measures/1"),
  Place("council-conflicts", "council", "/council/conflicts"),
  Place("council-languages", "council", "/council/languages"),
  Place("general-feedback", "council", "/council/general-feedback/2027"),
  Place("general-feedback-text", "council", "/council/general-feedback/2027/texts/en"),
  Place("general-feedback-text-with-counts", "office", "/office/general-feedback/2025/texts/en?section=x&by=size"),
  Place("general-feedback-overview", "office", "/office/general-feedback/2027/overview"),
  Place("assignments", "office", "/office/assignments"),
  Place("assignment", "office", "/office/assignments/2027/barcelona"),
  Place("assignment-spread", "office", "/office/assignments/spread"),
  Place("report-return", "office", "/office/assignments/2027/barcelona/return"),
  Place("feedback-overview", "council", "/council/2027/barcelona/feedback"),
  Place("feedback-own", "council", "/council/2027/barcelona/feedback/own/en"),
  Place("feedback-history", "council", "/council/2027/barcelona/feedback/own/en/history/conclusion"),
  Place("feedback-notes", "council", "/council/2027/barcelona/feedback/notes/en"),
  Place("feedback-released", "council", "/council/2025/graz/feedback"),
  Place("feedback-as-the-city-sees-it", "council", "/council/2025/graz/feedback/release"),
  Place("feedback-of-a-city", "graz", "/report/2025/graz/feedback"),
  Place("document-of-a-feedback", "graz", "/document/feedback/2025/graz"),
]

EVERY = STRANGER + ACCOUNT + REPORT + FEEDBACK + LATER + PRIZE + OFFICE
