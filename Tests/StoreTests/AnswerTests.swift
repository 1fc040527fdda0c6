import Domain
import TestSupport
import Testing

@testable import Store

@Suite struct AnswerTests {
    private let sample: SampleStore
    private let graz: SampleReport
    private let key = AnswerKey(question: "prof.context")

    init() throws {
        sample = try SampleStore()
        graz = try SampleReport("graz", in: sample)
    }

    @Test func everySaveIsOneRevisionMore() throws {
        for (place, text) in ["one", "two", "three"].enumerated() { #expect(try save(Answer(text), expected: Int64(place))) }
        let saved = try stored()
        #expect(saved.answer == Answer("three"))
        #expect(saved.revision == 3)
        #expect(saved.savedByAccount == graz.primary.account)
        #expect(saved.savedBy == "Graz-Primary")
    }

    @Test(arguments: [0, 1, 3, 99, -1])
    func aStaleRevisionChangesNothing(expected: Int64) throws {
        _ = try save(Answer("one"), expected: 0)
        _ = try save(Answer("two"), expected: 1)
        #expect(try save(Answer("late"), expected: expected) == false)
        #expect(try stored().answer == Answer("two"))
        #expect(try stored().revision == 2)
        #expect(try history() == ["one", "two"])
    }

    @Test func historyHasEveryRevision() throws {
        for number in 0..<20 { _ = try save(Answer("text \(number)"), expected: Int64(number)) }
        #expect(try history() == (0..<20).map { "text \($0)" })
        #expect(try sample.store.violations() == [])
    }

    @Test func anEarlierRevisionCanBeRead() throws {
        _ = try save(Answer("one", parts: ["note": "source"]), expected: 0)
        _ = try save(Answer(""), expected: 1)
        #expect(try revision(1) == Answer("one", parts: ["note": "source"]))
        #expect(try revision(2) == Answer(""))
        #expect(try revision(3) == nil)
    }

    @Test func textsOfAllAlphabetsAndAllPartsComeBackAsTheyWere() throws {
        let answer = Answer(
            "Θεσσαλονίκη Київ İstanbul Łódź 👩🏽‍🚒 \"quoted\" \\ '; DROP TABLE answer; --\nline",
            parts: ["other.police": "Žluťoučký\n\u{1F}", "2.value": "1/2"])
        _ = try save(answer, expected: 0)
        #expect(try stored().answer == answer)
        #expect(Array(try stored().answer.text.utf8) == Array(answer.text.utf8))
    }

    @Test func answersOfOneMeasureAreReadAlone() throws {
        try sample.store.write { [graz, key] writer in
            for measure in 0...2 {
                _ = try writer.save(
                    Answer("\(measure)"), report: graz.report.id, key: AnswerKey(measure: measure, question: key.question), expected: 0,
                    at: SampleStore.noon, by: nil)
            }
        }
        let one = try sample.store.read { try $0.answers(of: graz.report, measure: 1, viewer: graz.secondary) }
        #expect(one.map { $0.value.answer.text } == ["1"])
        #expect(try sample.store.read { try $0.answers(of: graz.report, viewer: graz.secondary) }.count == 3)
    }

    private func save(_ answer: Answer, expected: Int64) throws -> Bool {
        try sample.store.write { [graz, key] in
            try $0.save(answer, report: graz.report.id, key: key, expected: expected, at: SampleStore.noon, by: graz.primary.account)
        }
    }

    private func stored() throws -> SavedAnswer {
        try #require(try sample.store.read { try $0.answers(of: graz.report, viewer: graz.primary) }[key])
    }

    private func revision(_ number: Int64) throws -> Answer? {
        try sample.store.read { try $0.answer(of: graz.report, key: key, revision: number, viewer: graz.primary) }
    }

    private func history() throws -> [String] {
        try sample.store.read { try $0.db.all("SELECT text FROM answerHistory ORDER BY revision") { $0[0] as String } }
    }
}
