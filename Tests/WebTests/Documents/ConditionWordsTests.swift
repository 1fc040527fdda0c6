import Domain
import Testing
import TestSupport

@testable import Web

@Suite("Conditions in words")
struct ConditionWordsTests {
    private func sentence(_ condition: String, _ language: Language = .en) throws -> String {
        let texts = QuestionnaireTexts(
            language: language.rawValue, texts: Questionnaire.sampleTexts[language.rawValue] ?? [:], fallbackLanguage: "en",
            fallback: Questionnaire.sampleTexts["en"] ?? [:])
        let words = ReportWords(
            questionnaire: .sample, texts: texts, messages: try Sample.messages(language), memberLanguage: "de", sizeLine: 50_000)
        return ConditionWords(words: words).sentence(try ConditionParser.parse(condition))
    }

    @Test(
        "Every condition names the question by its number and the answer by its words",
        arguments: [
            ("gov.unit = yes", "Only if the answer to 2.1 is “Yes”."),
            ("not gov.unit = unknown", "Only if the answer to 2.1 is not “Don’t know / no answer”."),
            ("gov.unit in (yes, no, unknown)", "Only if the answer to 2.1 is “Yes”, “No” or “Don’t know / no answer”."),
            ("gov.forms has a", "Only if “Form A” is ticked in 2.3."),
            ("not gov.forms has other", "Only if “Other” is not ticked in 2.3."),
            ("prof.people > 50000", "Only if the figure in 1.2 is above 50\u{202F}000."),
            ("not prof.people > 3", "Only if the figure in 1.2 is not above 3."),
            ("gov.unit = yes and gov.forms has b", "Only if the answer to 2.1 is “Yes” and “Form B” is ticked in 2.3."),
            (
                "not (gov.unit = yes or gov.forms has b)",
                "Only if the answer to 2.1 is not “Yes” and “Form B” is not ticked in 2.3."
            ),
            (
                "not (gov.unit = yes and gov.forms has b)",
                "Only if the answer to 2.1 is not “Yes” or “Form B” is not ticked in 2.3."
            ),
        ])
    func english(condition: String, words: String) throws { #expect(try sentence(condition) == words) }

    @Test("In the page's language")
    func others() throws {
        #expect(try sentence("gov.unit = yes", .de) == "Nur wenn die Antwort auf Frage 2.1 „Ja“ lautet.")
        #expect(try sentence("gov.unit = yes", .fr) == "Seulement si la réponse à la question 2.1 est «\u{A0}Oui\u{A0}».")
    }
}
