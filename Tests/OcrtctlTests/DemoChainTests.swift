import Domain
import Store
import TestSupport
import Testing
import UseCases

/// The demo's earlier cycle went from assignment to publication by the product's own steps: it holds nothing that the product could not have made.
@Suite(.demo) struct DemoChainTests {
    private let demo: BuiltDemo
    private let shelf = QuestionnaireShelf()

    init() throws { demo = try #require(BuiltDemo.current) }

    private static let cities = ["heidelberg", "bordeaux", "uppsala", "villeurbanne"]

    /// What happened to a report, the first first, by its event and who did it.
    private func acts(_ city: String, after event: JournalEvent) throws -> [String] {
        let accounts = try demo.store.read { try $0.allAccounts() }
        let entries = try demo.store.read { try $0.journal(subject: "report/2026/\(city)") }.reversed()
        #expect(entries.map(\.at) == entries.map(\.at).sorted())
        return entries.drop { $0.event != event }.filter { $0.event != .answersCarried }.map { entry in
            "\(entry.event.rawValue) by \(accounts.first { $0.id == entry.account }?.userName ?? "")"
        }
    }

    @Test func theCouncilAnswersStepByStep() throws {
        let answered = [
            "report submitted by %", "report assigned by office", "report assigned by office", "feedback shared by judge",
            "feedback confirmed by judge", "feedback released by council",
        ]
        for city in Self.cities {
            let steps = answered.map { $0.replacing("%", with: city) }
            let later =
                switch city {
                case "bordeaux": ["update started by bordeaux", "report submitted by bordeaux", "report published by bordeaux"]
                case "villeurbanne": [String]()
                default: ["report published by \(city)"]
                }
            #expect(try acts(city, after: .reportSubmitted) == steps + later, "\(city)")
        }
    }

    @Test func whatIsPublishedIsReadByOthers() throws {
        let reader = try demo.viewer("malmo")
        func published(_ city: String) throws -> PublishedDesk {
            try demo.store.read { try PublishedDesk.open(year: 2026, member: city, viewer: reader, shelf: shelf, in: $0) }
        }
        let (heidelberg, bordeaux, uppsala) = (try published("heidelberg"), try published("bordeaux"), try published("uppsala"))
        #expect(heidelberg.content.attachment?.fileName == "heidelberg.pdf")
        #expect(heidelberg.feedback.first?.content.editions.map(\.strengths.count) == [1])
        #expect(heidelberg.feedback.first?.content.editions.map(\.recommendations.count) == [1])
        #expect(uppsala.feedback.first?.content.editions.map(\.language) == ["sv"])
        #expect((bordeaux.submission.version, bordeaux.judged, bordeaux.feedback) == (2, 1, []))
        #expect(bordeaux.answers[AnswerKey(question: "prof.context")]?.text.contains("\n\nDepuis la remise") == true)
        #expect(throws: Refusal.notFound) { try published("villeurbanne") }
        #expect(throws: Refusal.notFound) { try published("graz") }
    }

    @Test func eachReleaseHasItsLetterAndNoticesThatAreHeld() throws {
        let office = try demo.viewer("office")
        let letters = try demo.store.read { try $0.letters(year: 2026, viewer: office) }
        #expect(letters.map(\.reference).sorted() == (Self.cities + ["graz"]).sorted().map { "2026-\($0.uppercased())-L1" })
        let messages = try demo.store.read { try $0.messages(in: nil, viewer: office) }
        #expect(Set(messages.map(\.state)) == [.held])
        #expect(messages.filter { $0.content.kind == .feedback }.count == 6, "five primaries and a colleague")
        let given = messages.filter { $0.content.kind == .assignment }.map { "\($0.content.year) \($0.content.recipientName)" }
        #expect(given.sorted() == ["2026 Dr. Samir Haddad", "2026 Prof. Noor Benali", "2028 Prof. Noor Benali"])
    }

    @Test func nobodyActsBeforeTheLoginIsThere() throws {
        let (accounts, journal) = try demo.store.read { (try $0.allAccounts(), try $0.journal(atMost: 10_000)) }
        for account in accounts {
            let first = journal.filter { $0.account == account.id }.map(\.at).min() ?? account.createdAt
            #expect(first >= account.createdAt, "\(account.userName)")
        }
    }
}
