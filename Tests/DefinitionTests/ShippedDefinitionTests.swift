import Definition
import Domain
import FoundationEssentials
import Testing

/// The questionnaire that ships with the tool.
@Suite struct ShippedDefinitionTests {
    let definition: Definition
    var questionnaire: Questionnaire { definition.questionnaire }

    init() throws { definition = try DefinitionFile.read(Shipped.text("questionnaire.yaml"), name: "questionnaire.yaml") }

    @Test func hasNeitherProblemsNorMissingTranslations() {
        #expect(definition.warnings == [])
        #expect(questionnaire.version == "2027")
        #expect(questionnaire.languages == ["en", "fr", "de"])
        #expect(definition.texts["fr"]?.keys.sorted() == definition.texts["en"]?.keys.sorted())
        #expect(definition.texts["de"]?.keys.sorted() == definition.texts["en"]?.keys.sorted())
    }

    @Test func asksWhatTheDraftAsks() {
        let city = questionnaire.citySections.flatMap(\.questions), measure = questionnaire.measureSections.flatMap(\.questions)
        #expect(questionnaire.citySections.map(\.id) == ["prof", "gov"] + (1...10).map { "p\($0)" } + ["x"])
        #expect(questionnaire.measureSections.map(\.id) == ["m", "n", "o", "r"])
        #expect(city.count == 101)
        #expect(city.count { $0.requirement == .always } == 55)
        #expect(city.count { $0.requirement == .shown } == 11)
        #expect(measure.count == 35)
        #expect(measure.count { $0.requirement == .always } == 19)
        #expect(measure.count { $0.requirement == .shown } == 4)
        #expect(questionnaire.scale.map(\.id) == ["0", "1", "2", "3", "4", "nc"])
        #expect(questionnaire.scale.filter(\.opensText).map(\.id) == ["nc"])
    }

    @Test func needsADeclarationToBeSubmitted() throws {
        let declarations = questionnaire.questions.filter { $0.mustBe != nil }
        #expect(declarations.map(\.id) == ["x.declaration"])
        #expect(declarations.map(\.mustBe) == ["yes"])
    }

    @Test func fillsInEverythingTheMemberListKnows() {
        let filled = questionnaire.questions.compactMap { question in question.prefill.map { "\(question.id) \($0.rawValue)" } }
        #expect(
            filled == [
                "prof.member_name member.name", "prof.country member.country", "prof.language member.language",
                "prof.population member.inhabitants", "prof.population_year member.inhabitants_year", "gov.mayor member.mayor",
            ])
    }

    @Test func everyTextOnAPageIsThereInEveryLanguage() {
        for (language, texts) in definition.texts {
            let words = QuestionnaireTexts(language: language, texts: texts, fallbackLanguage: "en")
            let missing = questionnaire.textKeys.filter { words.find($0) == nil }
            #expect(missing == [], "\(language)")
        }
    }

    @Test func survivesStorageAsJSON() throws {
        let stored = try JSONEncoder().encode(questionnaire)
        #expect(try JSONDecoder().decode(Questionnaire.self, from: stored) == questionnaire)
    }

    @Test func theSchemaNamesEveryReservedSection() throws {
        let schema = try Shipped.text("questionnaire.schema.json"), format = try Shipped.text("FORMAT.md")
        for id in Section.reservedIds {
            #expect(schema.contains("\"\(id)\""))
            #expect(format.contains(id))
        }
    }
}

enum Shipped {
    static func text(_ name: String) throws -> String {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        return String(decoding: try Data(contentsOf: URL(filePath: "/\(root)/content/\(name)")), as: UTF8.self)
    }
}

extension Questionnaire {
    /// The keys under which a page looks for the words it cannot do without.
    fileprivate var textKeys: [String] {
        levels.map { "level.\($0.id).title" } + levels.flatMap(\.sections).map { "section.\($0.id).title" }
            + questions.map { "question.\($0.id)" } + scale.flatMap { [$0.text, "\($0.text).statement"] }
            + questions.flatMap { question -> [String] in
                switch question.kind {
                case .single(let choice), .multi(let choice, _): choice.options.map(\.text)
                case .matrix(let rows, let columns): (rows + columns).map(\.text)
                case .table(let columns, _): columns.map(\.text)
                case .integer, .decimal: ["question.\(question.id).unit"]
                default: []
                }
            }
    }
}
