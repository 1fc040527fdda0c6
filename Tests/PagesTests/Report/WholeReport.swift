import Definition
import Domain
import HTTP
import ReportPages
import TestSupport

/// A report in which every question of a questionnaire is answered, typed in through the pages in one language.
final class WholeReport {
    let city: City
    let questionnaire: Questionnaire
    let language: Language
    /// The questions that were shown, by the section's path below the report's.
    private(set) var answered: [String: [Question]] = [:]

    init(_ definition: Definition, language: Language) throws {
        city = try City(Site(questionnaire: definition.questionnaire, texts: definition.texts))
        questionnaire = definition.questionnaire
        self.language = language
        _ = try city.get("?lang=\(language.rawValue)")
        _ = try city.post("")
        _ = try city.site.upload(
            city.home + "/attachment", field: "file", fileName: "plan.pdf", bytes: Array("%PDF-1.7\n".utf8), as: city.primary,
            routes: reportRoutes)
        for section in questionnaire.citySections { try fill("/\(section.id)", section) }
        _ = try city.addMeasure("A measure")
        for section in questionnaire.measureSections { try fill("/measures/1/\(section.id)", section) }
    }

    func answer(to question: Question) -> PlausibleAnswer { PlausibleAnswer(to: question, language: language, scale: questionnaire.scale) }

    /// Opens a section and sends it, again and again until no answer opens a further question.
    private func fill(_ path: String, _ section: Section) throws {
        var known: [Question] = []
        while let page = try opened(path, section, known: &known) {
            let changes = known.reduce(into: [String: [String]]()) { $0.merge(answer(to: $1).typed) { $1 } }
            guard let form = SentForm(in: page.text, action: city.home + path) else {
                throw NoSuchForm(action: path, page: PageReading(page).words)
            }
            let sent = try city.post(path, form.fields(changes) + [("save", "1")])
            guard sent.status == .seeOther else { throw NoSuchForm(action: path, page: PageReading(sent).words) }
        }
        answered[path] = known
    }

    /// The page, if it shows questions that are not known yet.
    private func opened(_ path: String, _ section: Section, known: inout [Question]) throws -> Response? {
        let page = try city.get(path)
        let base = PageReading(page).value(of: "base") ?? ""
        let shown = Set(base.split(separator: " ").map { String($0.prefix { $0 != ":" }) })
        let questions = section.questions.filter { shown.contains($0.id) }
        defer { known = questions }
        return questions == known ? nil : page
    }
}

extension PageReading {
    /// What stands in the fields with this name, of whatever kind they are.
    func values(of name: String) -> [String] {
        if let chosen = chosen(name) { return [chosen] }
        let inputs = tags("<input").filter { $0.contains("name=\"\(name)\"") }
        if inputs.contains(where: { $0.contains("type=\"radio\"") || $0.contains("type=\"checkbox\"") }) { return ticked(name) }
        return value(of: name).map { [$0] } ?? []
    }
}
