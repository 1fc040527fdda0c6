import Domain
import Testing
import TestSupport

@testable import Web

@Suite("A report as a document")
struct ReportDocumentTests {
    @Test("An answer that was taken over and not confirmed says so; a confirmed one does not")
    func unconfirmed() throws {
        let texts = QuestionnaireTexts(language: "en", texts: Questionnaire.sampleTexts["en"] ?? [:], fallbackLanguage: "en")
        let words = ReportWords(
            questionnaire: .sample, texts: texts, messages: try Sample.messages(), memberLanguage: "de", sizeLine: 50_000)
        func saved(_ text: String, from year: Int?) -> SavedAnswer {
            SavedAnswer(
                answer: Answer(text), revision: 1, savedByAccount: nil, savedBy: "", savedAt: Instant(seconds: 0), unconfirmedFrom: year)
        }
        let answers = [
            AnswerKey(question: "prof.name"): saved("Graz", from: nil),
            AnswerKey(question: "prof.context"): saved("On a river", from: 2025),
        ]
        let copy = ReportCopy(
            cycle: Cycle(
                year: 2027, questionnaire: "sample", opensAt: Instant(seconds: 0), deadline: Instant(seconds: 1), grace: 0, zone: "UTC"),
            member: Member(
                id: 1, slug: "graz", names: ["en": "Graz"], country: "at", inhabitants: nil, inhabitantsYear: nil, language: "de",
                mayor: "",
                salutation: "", contactName: "", contactEmail: ""),
            words: words,
            visibility: Visibility(
                questionnaire: .sample, answers: AnswerSheet(index: QuestionIndex(.sample), answers: answers)),
            measures: [], attachment: nil)
        let document = ReportDocument(copy: copy, author: "Coalition", now: Instant(seconds: 0)).document
        let notes = document.blocks.compactMap { block -> (String, [String])? in
            if case .question(let question) = block { (question.id, question.notes.map(\.text)) } else { nil }
        }.filter { !$0.1.isEmpty }
        #expect(notes.map(\.0) == ["prof.context"])
        #expect(notes.first?.1 == ["Taken over from the report of 2025, not confirmed yet"])
    }
}
