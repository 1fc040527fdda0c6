import Credentials
import Domain
import Store
import Testing
import UseCases

@testable import Ocrtctl

/// What the council wrote once and must not stay anywhere is erased; what stands now and the lines of the history stay.
struct FeedbackEraseHistoryTests {
    private static let secret = "Herr Geheimnis-Zwiebelturm"

    /// The demo's cycle, its council, and a report in its hands whose feedback nobody has begun in French.
    private struct Desk {
        let workplace: Workplace
        let store: Store
        let year: Int
        let council: Viewer

        init() throws {
            workplace = try Workplace.withDatabase()
            _ = workplace.runDemo()
            let store = try workplace.store()
            self.store = store
            year = try #require(try store.read { try $0.cycles().first }).year
            let account = try #require(try store.read { try $0.accountSecret(userName: "council")?.account })
            council = Viewer(account: account.id, name: account.name, role: .council, member: nil)
        }

        func wish(_ kind: Paper.Kind = .own) -> PaperWish {
            PaperWish(
                kind: kind, language: "en",
                report: ReportWish(year: year, member: "barcelona", viewer: council, now: workplace.now))
        }

        func content(_ kind: Paper.Kind = .own) throws -> PaperContent {
            try store.read { reader in
                let desk = try FeedbackDesk.open(wish().report, shelf: QuestionnaireShelf(), in: reader)
                let paper = try #require(desk.paper(kind, by: council))
                return try #require(try reader.content(of: paper, viewer: council))
            }
        }

        func save(_ text: String, at place: PassagePlace, _ kind: Paper.Kind = .own) throws {
            let typed = SaveAnswers.Typed(
                question: place.name, answer: Answer(text), base: try content(kind).saved(place, "en").revision)
            _ = try SavePassages(store: store, shelf: QuestionnaireShelf()).perform([typed], wish: wish(kind))
        }

        func erase(_ arguments: String...) -> Workplace.Outcome { workplace.run(["feedback", "erase-history", String(year)] + arguments) }

        func holdsSecret() throws -> Bool { try workplace.holds(FeedbackEraseHistoryTests.secret) }
    }

    @Test func earlierWordingsAreGoneFromTheFileAndTheTextStays() throws {
        let desk = try Desk(), place = PassagePlace.section("p7")
        try desk.save("Ask \(Self.secret)", at: place)
        try desk.save("Ask nobody", at: place)
        let others = try desk.content().passages.count
        #expect(try desk.holdsSecret())
        let last = try desk.content().saved(place, "en").revision
        #expect(
            desk.erase("barcelona", "section.p7")
                == .done(
                    "Erased: \(last - 1) earlier \(last == 2 ? "wording" : "wordings") of section.p7. What stands there now has stayed: own (en)."
                ))
        #expect(try !desk.holdsSecret())
        #expect(desk.erase("barcelona", "section.p7") == .done("There is no earlier wording of section.p7."))
        let content = try desk.content()
        #expect(content.text(place, "en") == "Ask nobody" && content.passages.count == others)
        let key = PaperContent.Key(place, "en")
        try desk.store.read { reader in
            let revisions = try reader.revisions(of: content.paper, at: key, viewer: desk.council)
            #expect(revisions.map(\.origin).dropFirst().allSatisfy { $0 == .erased } && revisions.count == Int(last))
            #expect(try reader.passage(of: content.paper, at: key, revision: 1, viewer: desk.council) == nil)
            let line = try #require(try reader.journal(subject: "report/\(desk.year)/barcelona").first)
            #expect(line.event == .historyErased && line.details == "feedback, section.p7: \(last - 1)")
        }
        #expect(try desk.store.violations() == [])
    }

    @Test func whatStandsNowIsNotErasedAndTheReasonIsSaid() throws {
        let desk = try Desk(), place = PassagePlace.measure(1)
        let shelf = QuestionnaireShelf()
        _ = try BeginFeedback(store: desk.store, shelf: shelf).perform(desk.wish(.notes))
        try desk.save("Ask \(Self.secret)", at: .section("p8"), .notes)
        #expect(
            desk.erase("barcelona", "section.p8")
                == .refused(
                    "The only wording of section.p8 is what stands there now (notes (en)). Change it on its page first, then erase what it was"
                ))
        #expect(try desk.content(.notes).text(.section("p8"), "en") == "Ask \(Self.secret)")
        // Another edition, another place and another report have nothing to do with it.
        #expect(desk.erase("barcelona", "section.p8", "--language", "fr") == .done("There is no earlier wording of section.p8."))
        #expect(desk.erase("graz", place.name) == .done("There is no earlier wording of measure.1."))
        #expect(
            desk.erase("barcelona", "about.1")
                == .refused("There is no place about.1 in a feedback: it is section.prof, measure.2, item.3 or conclusion"))
        #expect(desk.erase("nowhere", "conclusion") == .refused("There is no member nowhere; see: ocrtctl member list"))
    }

    @Test func theGeneralFeedbackIsErasedByTheSameMeans() throws {
        let desk = try Desk()
        let wish = GeneralWish(year: desk.year, language: "pl", viewer: desk.council, now: desk.workplace.now)
        func save(_ text: String, _ base: Int64) throws {
            _ = try SaveGeneral(store: desk.store).perform(
                [SaveAnswers.Typed(question: GeneralWish.place.name, answer: Answer(text), base: base)], wish: wish)
        }
        let arguments = ["general-feedback", "erase-history", String(desk.year)]
        try save("Dziękujemy: \(Self.secret)", 0)
        let only = desk.workplace.run(arguments + ["--language", "pl"])
        #expect(
            only.code == 1 && only.complaint.hasPrefix("The only wording of the general feedback is what stands there now (general (pl))."))
        try save("Dziękujemy", 1)
        #expect(try desk.holdsSecret())
        let erased = desk.workplace.run(arguments)
        #expect(
            erased.output.hasPrefix("Erased: 1 earlier wording of the general feedback. What stands there now has stayed: general (en)"))
        #expect(try !desk.holdsSecret())
        let line = try #require(try desk.store.read { try $0.journal(subject: "general feedback/\(desk.year)") }.first)
        #expect(line.event == .historyErased && line.details == "feedback, conclusion: 1")
        // A feedback's conclusion is another text.
        #expect(try !desk.content().text(.conclusion, "en").isEmpty)
    }
}
