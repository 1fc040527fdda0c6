import Domain
import HTTP
import ReportPages
import Testing
import TestSupport
import Web

@Suite("Every question of the shipped questionnaire")
struct WholeQuestionnaireTests {
    @Test("Typed in the way of each language, every kind of answer comes back, can be checked and submitted", arguments: Language.allCases)
    func everyQuestion(language: Language) throws {
        let report = try WholeReport(ShippedQuestionnaire.definition(), language: language)
        let asked = report.answered.values.flatMap { $0 }
        #expect(Set(report.questionnaire.questions.map(\.id)).subtracting(asked.map(\.id)) == [])
        #expect(asked.count == 136)

        let check = PageReading(try report.city.get("/check"))
        let links = Set(check.links)
        for (path, questions) in report.answered {
            let response = try report.city.get(path)
            let page = PageReading(response)
            for question in questions {
                for (name, values) in report.answer(to: question).shown { #expect(page.values(of: name) == values, "\(name)") }
                let part = question.kind.parts(scale: report.questionnaire.scale).first ?? ""
                let element = FieldName.elementId(FieldName.of(question.id, part: part))
                #expect(response.text.contains("id=\"\(element)\""), "\(question.id)")
                // What is derived cannot be changed itself.
                let isTyped = if case .derived = question.kind { false } else { true }
                #expect(links.contains("\(report.city.home)\(path)?from=check#\(element)") == isTyped, "\(question.id)")
            }
        }
        #expect(check.actions.contains("/report/2027/graz/check"), "\(check.words.prefix(600))")
        #expect(try report.city.location(report.city.post("/check")) == "/report/2027/graz/receipt")
    }

    @Test("What is shown back is typed back: saving a page as it is changes nothing, in any language", arguments: Language.allCases)
    func savedAgain(language: Language) throws {
        let report = try WholeReport(ShippedQuestionnaire.definition(), language: .en)
        _ = try report.city.get("?lang=\(language.rawValue)")
        let before = try content(of: report)
        for path in report.answered.keys {
            let form = try #require(SentForm(in: report.city.get(path).text, action: report.city.home + path))
            _ = try report.city.post(path, form.fields() + [("save", "1")])
        }
        #expect(try content(of: report) == before)
    }

    /// Every stored answer with its revision.
    private func content(of report: WholeReport) throws -> [AnswerKey: SavedAnswer] {
        let viewer = report.city.primary.viewer
        return try report.city.site.store.read { reader in
            let stored = try #require(try reader.report(year: 2027, member: report.city.member, viewer: viewer))
            return try reader.answers(of: stored, viewer: viewer)
        }
    }
}
