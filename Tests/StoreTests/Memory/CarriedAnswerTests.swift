import Domain
import TestSupport
import Testing

@testable import Store

/// An answer that was taken over is marked until somebody confirms or changes it, whichever way the change comes.
@Suite struct CarriedAnswerTests {
    private let sample: SampleStore
    private let graz: SampleReport
    private let key = AnswerKey(question: "prof.context")

    init() throws {
        sample = try SampleStore()
        graz = try SampleReport("graz", in: sample)
    }

    @Test func isMarkedAndSaysWhereItComesFrom() throws {
        #expect(try carry("former") == true)
        let saved = try stored()
        #expect(saved.answer == Answer("former"))
        #expect(saved.revision == 1)
        #expect(saved.unconfirmedFrom == 2025)
        #expect(try origins() == ["carried"])
        #expect(try sample.store.violations() == [])
    }

    @Test func confirmedAtOnceItIsNotMarked() throws {
        #expect(try carry("former", isConfirmed: true) == true)
        #expect(try stored().unconfirmedFrom == nil)
        #expect(try confirm() == false)
    }

    @Test func confirmingEndsTheMarkAndCountsOnce() throws {
        _ = try carry("former")
        #expect(try confirm() == true)
        #expect(try stored().unconfirmedFrom == nil)
        #expect(try stored().revision == 1)
        #expect(try confirm() == false)
    }

    @Test(arguments: AnswerOrigin.allCases) func everyWayOfSavingConfirms(origin: AnswerOrigin) throws {
        _ = try carry("former")
        let (report, account, key) = (graz.report.id, graz.secondary.account, key)
        let isSaved = try sample.store.write {
            try $0.save(Answer("changed"), report: report, key: key, expected: 1, origin: origin, at: SampleStore.noon + 5, by: account)
        }
        #expect(isSaved)
        #expect(try stored().unconfirmedFrom == nil)
        let who = try sample.store.read {
            try $0.db.all("SELECT confirmedAt, confirmedBy FROM carriedAnswer") { [$0[0] as Int64, $0[1] as Int64] }
        }
        #expect(who == [[(SampleStore.noon + 5).seconds, account]])
    }

    @Test func aSaveThatComesTooLateConfirmsNothing() throws {
        _ = try carry("former")
        let (report, account, key) = (graz.report.id, graz.secondary.account, key)
        #expect(
            try sample.store.write { try $0.save(Answer("x"), report: report, key: key, expected: 7, at: SampleStore.noon, by: account) }
                == false)
        #expect(try stored().unconfirmedFrom == 2025)
    }

    @Test func whatStandsIsNotOverwritten() throws {
        _ = try save("own")
        #expect(try carry("former") == false)
        #expect(try stored().answer == Answer("own"))
        #expect(try stored().unconfirmedFrom == nil)
    }

    @Test func takenOverAgainItIsMarkedAgain() throws {
        _ = try carry("former", isConfirmed: true)
        #expect(try carry("former again", expected: 1, year: 2023) == true)
        #expect(try stored().unconfirmedFrom == 2023)
    }

    @Test func aCopyIsAsUnconfirmedAsItsOriginalWhereItSaysTheSame() throws {
        let report = graz.report.id
        let (account, noon) = (graz.primary.account, SampleStore.noon)
        try sample.store.write { writer in
            for form in ["a", "b"] { _ = try writer.insertMeasure(report: report, formKey: form, at: noon) }
            for (question, isConfirmed) in [("m.title", false), ("m.text", false), ("m.more", true)] {
                _ = try writer.carry(
                    Answer("same"), report: report, key: AnswerKey(measure: 1, question: question), expected: 0, from: 2025,
                    isConfirmed: isConfirmed, at: noon, by: account)
                _ = try writer.save(
                    Answer(question == "m.title" ? "other" : "same"), report: report, key: AnswerKey(measure: 2, question: question),
                    expected: 0, at: noon, by: account)
            }
            try writer.copyUnconfirmed(report: report, from: 1, to: 2)
        }
        let answers = try sample.store.read { try $0.answers(of: graz.report, measure: 2, viewer: graz.primary) }
        #expect(answers.filter { $0.value.unconfirmedFrom != nil }.map(\.key.question) == ["m.text"])
    }

    @Test func aFormerMeasureIsContinuedOnce() throws {
        let (report, noon) = (graz.report.id, SampleStore.noon)
        let source = MeasureSource(year: 2025, number: 3)
        try sample.store.write { writer in
            for form in ["a", "b"] { _ = try writer.insertMeasure(report: report, formKey: form, at: noon) }
            try writer.setSource(source, report: report, measure: 1)
        }
        #expect(throws: (any Error).self) { try sample.store.write { try $0.setSource(source, report: report, measure: 2) } }
        let measures = try sample.store.read { try $0.measures(of: graz.report, viewer: graz.primary) }
        #expect(measures.map(\.continues) == [source, nil])
        _ = try sample.store.write { try $0.removeMeasure(report: report, number: 1, at: noon) }
        let found = try sample.store.read { try $0.measure(of: graz.report, continuing: source, viewer: graz.primary) }
        #expect(found?.measure.number == 1)
        #expect(found?.isRemoved == true)
        let other = MeasureSource(year: 2023, number: 3)
        #expect(try sample.store.read { try $0.measure(of: graz.report, continuing: other, viewer: graz.primary) } == nil)
        #expect(try sample.store.read { try $0.continuedMeasures(of: graz.report, viewer: graz.primary) } == [source: 1])
    }

    private func carry(_ text: String, expected: Int64 = 0, year: Int = 2025, isConfirmed: Bool = false) throws -> Bool {
        let (report, account, key) = (graz.report.id, graz.primary.account, key)
        return try sample.store.write {
            try $0.carry(
                Answer(text), report: report, key: key, expected: expected, from: year, isConfirmed: isConfirmed, at: SampleStore.noon,
                by: account)
        }
    }

    private func save(_ text: String) throws -> Bool {
        let (report, account, key) = (graz.report.id, graz.primary.account, key)
        return try sample.store.write {
            try $0.save(Answer(text), report: report, key: key, expected: 0, at: SampleStore.noon, by: account)
        }
    }

    private func confirm() throws -> Bool {
        let (report, account, key) = (graz.report.id, graz.secondary.account, key)
        return try sample.store.write { try $0.confirm(key, report: report, at: SampleStore.noon, by: account) }
    }

    private func stored() throws -> SavedAnswer {
        try sample.store.read { try $0.answer(of: graz.report, key: key, viewer: graz.primary) } ?? .none
    }

    private func origins() throws -> [String] {
        try sample.store.read { try $0.db.all("SELECT origin FROM answerHistory ORDER BY revision") { $0[0] as String } }
    }
}
