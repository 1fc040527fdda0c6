import Credentials
import Domain
import Testing
import UseCases

@testable import Ocrtctl

/// What was written once and must not stay anywhere is erased; the answer itself and its line in the history stay.
struct AnswerEraseHistoryTests {
    @Test func earlierWordingsAreErasedAndTheAnswerStays() throws {
        let workplace = try Workplace.withDatabase()
        _ = workplace.runDemo()
        let store = try workplace.store()
        let cycle = try #require(try store.read { try $0.cycles().first })
        let account = try #require(try store.read { try $0.accountSecret(userName: "graz")?.account })
        let graz = Viewer(account: account.id, name: account.name, role: .primary, member: account.member)
        let key = AnswerKey(question: "prof.context")
        let report = try #require(try store.read { try $0.report(year: cycle.year, member: account.member ?? 0, viewer: graz) })
        func answer() throws -> SavedAnswer { try store.read { try $0.answer(of: report, key: key, viewer: graz) } ?? .none }
        let wish = ReportWish(year: cycle.year, member: "graz", viewer: graz, now: workplace.now)
        let name = SaveAnswers.Typed(question: key.question, answer: Answer("Names Mr Secret"), base: try answer().revision)
        _ = try SaveAnswers(store: store, shelf: QuestionnaireShelf()).perform([name], measure: 0, wish: wish)
        let without = SaveAnswers.Typed(question: key.question, answer: Answer("Names nobody"), base: try answer().revision)
        _ = try SaveAnswers(store: store, shelf: QuestionnaireShelf()).perform([without], measure: 0, wish: wish)
        let last = try answer().revision
        func others() throws -> Int {
            try store.read { reader in
                try reader.answers(of: report, viewer: graz).keys.filter { $0 != key }
                    .filter { try reader.answer(of: report, key: $0, revision: 1, viewer: graz) != nil }.count
            }
        }
        let before = try others()

        #expect(try workplace.holds("Names Mr Secret"))
        let arguments = ["answer", "erase-history", String(cycle.year), "graz", "prof.context"]
        #expect(workplace.run(arguments) == .done("Erased: \(last - 1) earlier wordings of prof.context."))
        #expect(try !workplace.holds("Names Mr Secret"))
        #expect(workplace.run(arguments) == .done("There is no earlier wording of prof.context."))
        #expect(try answer().answer == Answer("Names nobody"))
        try store.read { reader in
            let texts = try (1..<last).map { try reader.answer(of: report, key: key, revision: $0, viewer: graz) }
            #expect(texts.allSatisfy { $0 == nil })
            #expect(try reader.revisions(of: report, key: key, viewer: graz).map(\.origin).dropFirst().allSatisfy { $0 == .erased })
            #expect(try reader.journal(subject: "report/\(cycle.year)/graz").first?.event == .historyErased)
        }
        #expect(try others() == before)
        #expect(before > 20)
        #expect(try store.violations() == [])
    }

    @Test func whatIsNotThereIsSaid() throws {
        let workplace = try Workplace.withDatabase()
        #expect(
            workplace.run("answer", "erase-history", "2027", "nowhere", "prof.context")
                == .refused("There is no member nowhere; see: ocrtctl member list"))
        _ = workplace.run("member", "add", "--name", "de=Graz", "--country", "at", "--language", "de")
        #expect(
            workplace.run("answer", "erase-history", "2027", "graz", "prof.context")
                == .done("There is no earlier wording of prof.context."))
    }
}
