import Domain
import TestSupport
import Testing

@testable import Store

/// What may be written and stored, at its limits.
@Suite struct ByteBudgetTests {
    private let sample: SampleStore
    private let graz: SampleReport
    private let key = AnswerKey(question: "prof.context")

    init() throws {
        sample = try SampleStore()
        graz = try SampleReport("graz", in: sample)
    }

    private func spend(_ bytes: Int, by viewer: Viewer? = nil, in place: StoredPlace? = nil, at now: Instant = SampleStore.noon) throws {
        let account = (viewer ?? graz.primary).account
        try sample.store.write { try $0.spend(bytes, of: account, in: place, at: now) }
    }

    private func written() throws -> [Int64: Int] {
        let rows = try sample.store.read { try $0.db.all("SELECT account, bytes FROM writtenBytes") { ($0[0] as Int64, $0[1] as Int) } }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    private func stored(_ kind: String) throws -> Int { try sample.store.read { try $0.storedBytes(kind, graz.report.id) } }

    private func setStored(_ bytes: Int, _ kind: String, _ id: Int64) throws {
        _ = try sample.store.write { writer in
            try writer.db.change(
                "INSERT INTO storedBytes (kind, id, bytes) VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET bytes = ?3", [kind, id, bytes])
        }
    }

    @Test(arguments: [-1, 0, 1]) func anHourTakesSoManyBytesOfAnAccount(more: Int) throws {
        try spend(1000)
        let rest = ByteBudget.writtenAnHour - 1000 - 2 * ByteBudget.perText + more
        if more <= 0 {
            try spend(rest)
            #expect(try written() == [graz.primary.account: ByteBudget.writtenAnHour + more])
        } else {
            #expect(throws: Refusal.later(.writtenTooMuch, seconds: 3600)) { try spend(rest) }
            // What is refused costs nothing: something smaller still goes in.
            try spend(rest - 1)
        }
        // A colleague has an hour of her own.
        try spend(1000, by: graz.secondary)
    }

    /// Noon is a full hour.
    @Test(arguments: [(0, 3600), (1, 3599), (3599, 1)] as [(Int64, Int64)])
    func theNextHourBeginsAnew(later: Int64, wait: Int64) throws {
        try spend(ByteBudget.writtenAnHour - ByteBudget.perText)
        #expect(throws: Refusal.later(.writtenTooMuch, seconds: wait)) { try spend(0, at: SampleStore.noon + later) }
        try spend(0, at: SampleStore.noon + 3600)
        #expect(try written() == [graz.primary.account: ByteBudget.perText])
    }

    @Test(arguments: ["answers", "history", "paper"], [-1, 0, 1]) func aReportAndAPaperTakeSoMuch(kind: String, more: Int) throws {
        let most = ["answers": ByteBudget.answers, "history": ByteBudget.history, "paper": ByteBudget.paper][kind] ?? 0
        let place: StoredPlace = kind == "paper" ? .paper(7) : .report(graz.report.id)
        try setStored(most - 1000 - ByteBudget.perText + more, kind, kind == "paper" ? 7 : graz.report.id)
        if more <= 0 { try spend(1000, in: place) } else { #expect(throws: Refusal.wrongState(.textsFull)) { try spend(1000, in: place) } }
        // What is stored elsewhere does not count.
        try spend(1000, in: .report(999))
    }

    @Test func theCommandLineAndTheMemberListHaveNoBudget() throws {
        try setStored(ByteBudget.answers, "answers", graz.report.id)
        let (report, key) = (graz.report.id, key)
        let isSaved = try sample.store.write { writer in
            try writer.save(Answer("x"), report: report, key: key, expected: 0, at: SampleStore.noon, by: nil)
        }
        #expect(isSaved)
        #expect(try written() == [:])
    }

    /// Nobody is told that a text is saved which is not: the refusal undoes the saving.
    @Test func whateverStoresATextAsks() throws {
        try spend(ByteBudget.writtenAnHour - ByteBudget.perText)
        let (report, key, account, now) = (graz.report.id, key, graz.primary.account, SampleStore.noon)
        let beside = AnswerBeside(key: key, account: account, name: "", base: 0, answer: Answer("x"), typedAt: now)
        let place = PaperContent.Key(.conclusion, "en"), sheet = SheetKey(year: 2027, number: 1, account: account)
        let field = try #require(SheetPlace("comment.clarity"))
        let stores: [@Sendable (Writer) throws -> Void] = [
            { _ = try $0.save(Answer("x"), report: report, key: key, expected: 0, at: now, by: account) },
            { _ = try $0.carry(Answer("x"), report: report, key: key, expected: 0, from: 2025, isConfirmed: true, at: now, by: account) },
            { try $0.keepBeside(beside, report: report) },
            { _ = try $0.savePassage("x", of: 1, at: place, expected: 0, origin: .saved, at: now, by: account) },
            { try $0.keepBeside(beside, of: 1, at: place) },
            { _ = try $0.saveSheetText("x", sheet, at: field, expected: 0, at: now) },
            { try $0.keepBeside(beside, sheet, at: field) },
            { try $0.save(.sample("a", size: 3), bytes: [1, 2, 3], report: report, by: account) },
            {
                try $0.insert(
                    Submission(version: 2, submittedAt: now, submittedBy: "", digest: "d", reference: "r"), content: Array("{}".utf8),
                    attachment: nil, report: report, by: account)
            },
        ]
        for (number, work) in stores.enumerated() {
            #expect(throws: Refusal.later(.writtenTooMuch, seconds: 3600), "\(number)") { try sample.store.write(work) }
        }
        let rows = try sample.store.read { reader in
            try ["answer", "answerConflict", "passage", "passageConflict", "sheetText", "sheetTextConflict", "attachment", "submission"].map
            {
                try reader.db.first("SELECT count(*) FROM \($0)") { $0[0] as Int }
            }
        }
        #expect(rows == Array(repeating: 0, count: 8))
        // The deadline is nobody's budget: the first version is taken.
        _ = try graz.submit(in: sample.store)
    }

    @Test func whatIsStoredIsCounted() throws {
        let (report, key, account, now) = (graz.report.id, key, graz.primary.account, SampleStore.noon)
        func save(_ text: String, _ revision: Int64, at now: Instant) throws {
            _ = try sample.store.write { try $0.save(Answer(text), report: report, key: key, expected: revision, at: now, by: account) }
        }
        try save("ää", 0, at: now)
        #expect(try [stored("answers"), stored("history")] == [104, 104])
        try save("ääää", 1, at: now + 1)
        try save("ä", 2, at: now + 2)
        #expect(try [stored("answers"), stored("history")] == [102, 104 + 108 + 102])
        // Thinning makes room again.
        try sample.store.write { try $0.thinHistory(report: report, key: key, before: now + 100) }
        #expect(try stored("history") == 104 + 102)
        let beside = AnswerBeside(key: key, account: account, name: "", base: 0, answer: Answer("1234"), typedAt: now)
        try sample.store.write { try $0.keepBeside(beside, report: report) }
        #expect(try stored("history") == 104 + 102 + 104)
        try sample.store.write { _ = try $0.removeBeside(key, account: account, base: 0, report: report) }
        let member = graz.member
        try sample.store.write { _ = try $0.eraseHistory(year: 2027, member: member, key: key) }
        #expect(try stored("history") == 100 + 102)
        #expect(try sample.store.violations() == [])
    }

    @Test func aHistoryThatIsHalfFullIsKeptWholeForAnHourOnly() {
        #expect(ByteBudget.keptWhole(stored: 50, of: 100) == 3 * 24 * 3600)
        #expect(ByteBudget.keptWhole(stored: 51, of: 100) == 3600)
    }
}

@Suite struct ReadingNotesTests {
    private func read(_ sample: SampleStore, _ account: Int64, _ details: String = "overview", at now: Instant) throws {
        try sample.store.write {
            try $0.noteReading(JournalEntry(at: now, account: account, event: .reportRead, subject: "report/2027/graz", details: details))
        }
    }

    /// Noon is twelve hours before the day ends.
    @Test func onceForEachPersonObjectAndDayWithTheNumber() throws {
        let sample = try SampleStore()
        let first = try sample.account("first", role: .council).account, second = try sample.account("second", role: .council).account
        let night = SampleStore.noon + 12 * 3600
        for now in [SampleStore.noon, SampleStore.noon + 1, night + -1, night] { try read(sample, first, at: now) }
        try read(sample, second, at: SampleStore.noon)
        try read(sample, first, "prof", at: SampleStore.noon)
        let lines = try sample.store.read { try $0.journal() }.reversed().map { line in
            "\(line.account ?? 0) \(line.details) \(line.at - SampleStore.noon) \(line.times ?? 0)"
        }
        #expect(
            lines == [
                "\(first) overview 0 3", "\(first) overview \(12 * 3600) 1", "\(second) overview 0 1", "\(first) prof 0 1",
            ])
    }

    @Test func whatHappensIsALineEachTime() throws {
        let sample = try SampleStore()
        for _ in 0..<2 {
            try sample.store.write { try $0.note(JournalEntry(at: SampleStore.noon, account: nil, event: .signedIn, subject: "x")) }
        }
        #expect(try sample.store.read { try $0.journal() }.map(\.times) == [nil, nil])
    }
}
