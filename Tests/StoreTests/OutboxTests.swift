import Domain
import TestSupport
import Testing

@testable import Store

@Suite struct OutboxTests {
    private let sample: SampleStore
    private let anna: Viewer
    private let admin: Viewer

    init() throws {
        sample = try SampleStore()
        anna = try sample.account("anna", role: .primary, member: sample.member("graz"))
        admin = try sample.account("office", role: .admin)
    }

    private func add(_ content: Message.Content) throws -> Int64? {
        try sample.store.write { try $0.insert(content, at: SampleStore.noon, by: nil) }
    }

    @Test func aMessageIsReadBackAsItWasWritten() throws {
        let content = Message.Content.sample(to: anna, subject: "Έκθεση", body: "Отчёт\nŁódź\n")
        let id = try #require(try add(content))
        let message = try #require(try sample.store.read { try $0.message(id: id, viewer: admin) })
        #expect(
            message
                == Message(
                    id: id, content: content, state: .held, revision: 1, createdAt: SampleStore.noon, releasedAt: nil, tries: 0,
                    nextTryAt: SampleStore.noon, lastAnswer: "", cancelReason: nil))
    }

    @Test func nobodyHasTwoRemindersWaiting() throws {
        let first = try #require(try add(.sample(to: anna)))
        #expect(try add(.sample(to: anna, id: "2")) == nil)
        try sample.store.write { try $0.setState(.accepted, message: first) }
        let second = try #require(try add(.sample(to: anna, id: "2")))
        #expect(try sample.store.read { try $0.messageCounts(viewer: admin) } == [.accepted: 1, .held: 1])
        // The first, refused, must not be sent again beside the second.
        try sample.store.write { try $0.setState(.refused, message: first) }
        #expect(throws: Refusal.wrongState(.messageMovedOn)) { try sample.store.write { try $0.setState(.queued, message: first) } }
        #expect(try sample.store.read { try $0.message(id: second, viewer: admin) }?.state == .held)
    }

    @Test func onlyAnAdminReadsTheOutbox() throws {
        let id = try #require(try add(.sample(to: anna)))
        try sample.store.write { writer in
            try writer.note(JournalEntry(at: SampleStore.noon, account: nil, event: .messagePrepared, subject: Message.subject(id)))
            try writer.db.change("UPDATE account SET language = 'fr' WHERE id = ?", [self.anna.account])
        }
        let others = try [anna, sample.account("council", role: .council), sample.account("board", role: .board)]
        for viewer in others + [admin] {
            let found = try sample.store.read { reader in
                try [
                    !reader.messages(in: nil, viewer: viewer).isEmpty, !reader.messageCounts(viewer: viewer).isEmpty,
                    reader.message(id: id, viewer: viewer) != nil, !reader.messageSteps(id: id, viewer: viewer).isEmpty,
                    !reader.accountsWithWaitingMessage(.reminder, year: 2027, viewer: viewer).isEmpty,
                    !reader.chosenLanguages(viewer: viewer).isEmpty,
                ]
            }
            #expect(found == Array(repeating: viewer == admin, count: 6), "\(viewer.name)")
        }
    }

    @Test func aLeaseIsOnesUntilItEnds() throws {
        let noon = SampleStore.noon
        func take(_ worker: String, at now: Instant) throws -> Bool {
            try sample.store.write { try $0.takeLease("outbox", worker: worker, until: now + 300, at: now) }
        }
        #expect(try take("a", at: noon) && take("a", at: noon + 10))
        #expect(try !take("b", at: noon + 309))
        #expect(try take("b", at: noon + 310))
        #expect(try !take("a", at: noon + 311))
        try sample.store.write { try $0.endLease("outbox", worker: "a") }
        #expect(try !take("a", at: noon + 312))
        try sample.store.write { try $0.endLease("outbox", worker: "b") }
        #expect(try take("a", at: noon + 313))
    }

    @Test func theLanguageThatWasChosenOutlivesTheSessionButNotTheLoginsPerson() throws {
        let token = [UInt8](repeating: 1, count: 32)
        try sample.store.write { writer in
            try writer.insertSession(tokenHash: token, account: anna.account, language: .en, at: SampleStore.noon)
            try writer.setLanguage(.fr, tokenHash: token)
            try writer.endSession(tokenHash: token)
        }
        #expect(try sample.store.read { try $0.chosenLanguages(viewer: admin) } == [anna.account: .fr])
        try sample.store.write { try $0.handOver(account: anna.account, name: "Bea", email: "") }
        #expect(try sample.store.read { try $0.chosenLanguages(viewer: admin) } == [:])
    }
}
