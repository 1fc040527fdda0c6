import Domain
import TestSupport
import Testing

/// What changed between two versions.
@Suite struct ReportDifferencesTests {
    private func content(_ city: [String: String], measures: [(Int, [String: String])] = [], file: String? = nil) -> SubmissionContent {
        var answers: [AnswerKey: SavedAnswer] = [:]
        func put(_ texts: [String: String], _ measure: Int) {
            for (id, text) in texts {
                var saved = SavedAnswer.none
                saved.answer = Answer(text)
                answers[AnswerKey(measure: measure, question: id)] = saved
            }
        }
        put(city, 0)
        for (number, texts) in measures { put(texts, number) }
        return SubmissionContent(
            cycle: SampleStore.cycle,
            member: Member(
                id: 1, slug: "graz", names: ["en": "Graz"], country: "at", inhabitants: nil, inhabitantsYear: nil, language: "de",
                mayor: "",
                salutation: "", contactName: "", contactEmail: ""), version: 1,
            visibility: Visibility(questionnaire: .sample, answers: AnswerSheet(index: QuestionIndex(.sample), answers: answers)),
            measures: measures.enumerated().map { Measure(number: $1.0, position: $0 + 1, title: "") },
            attachment: file.map {
                Attachment(fileName: $0, type: .pdf, size: 1, digest: "digest of \($0)", savedAt: SampleStore.noon, savedBy: "")
            })
    }

    @Test func theSameIsNoDifference() {
        let one = content(["prof.name": "Graz"], measures: [(1, ["m.title": "A"])], file: "a.pdf")
        let differences = ReportDifferences(from: one, to: one)
        #expect(differences.isEmpty)
        #expect(differences.count == 0)
    }

    @Test func changedNewAndEmptiedAnswersAreTold() {
        let old = content(["prof.name": "Graz", "prof.context": "A river"], measures: [(1, ["m.title": "A", "m.text": "Old"])])
        let new = content(["prof.name": "Graz an der Mur", "gov.unit": "no"], measures: [(1, ["m.title": "A", "m.text": "New"])])
        let differences = ReportDifferences(from: old, to: new)
        let lines = differences.changes.values.map { "\($0.key.measure) \($0.key.question): \($0.before.text) > \($0.after.text)" }.sorted()
        #expect(
            lines == [
                "0 gov.unit:  > no", "0 prof.context: A river > ", "0 prof.name: Graz > Graz an der Mur", "1 m.text: Old > New",
            ])
        #expect(differences.count == 4)
    }

    @Test func addedAndRemovedMeasuresAreToldAsSuch() {
        let old = content([:], measures: [(1, ["m.title": "Stays"]), (2, ["m.title": "Goes"])])
        let new = content([:], measures: [(3, ["m.title": "Comes"]), (1, ["m.title": "Stays"])])
        let differences = ReportDifferences(from: old, to: new)
        #expect(differences.added.map(\.title) == ["Comes"])
        #expect(differences.removed.map(\.title) == ["Goes"])
        #expect(differences.changes.isEmpty)
        #expect(!differences.isReordered)
    }

    @Test func anotherOrderIsTold() {
        let old = content([:], measures: [(1, ["m.title": "A"]), (2, ["m.title": "B"])])
        let new = content([:], measures: [(2, ["m.title": "B"]), (1, ["m.title": "A"])])
        #expect(ReportDifferences(from: old, to: new).isReordered)
    }

    @Test func anotherFileIsTold() {
        let differences = ReportDifferences(from: content([:], file: "a.pdf"), to: content([:]))
        #expect(differences.attachment?.before == "a.pdf")
        #expect(differences.attachment?.after == nil)
        #expect(differences.count == 1)
    }
}
