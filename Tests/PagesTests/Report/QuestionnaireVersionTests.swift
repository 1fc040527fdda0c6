import Credentials
import Definition
import Domain
import HTTP
import ReportPages
import Store
import Testing
import TestSupport

@Suite("A second version of the questionnaire")
struct QuestionnaireVersionTests {
    /// The shipped questionnaire as it may look two years later.
    private static func second() throws -> Definition {
        var source = try ShippedQuestionnaire.source()
        func change(_ old: String, _ new: String) throws {
            try #require(source.contains(old), "\(old)")
            source = source.replacing(old, with: new, maxReplacements: 1)
        }
        try change("version: \"2027\"", "version: \"2029\"")
        try change("Is there a unit or officer for anti-racism or anti-discrimination?", "Does the city have an office against racism?")
        try change("              - {id: grown, text: {en: \"Grown\", fr: \"En hausse\", de: \"Gestiegen\"}}\n", "")
        let removed = try #require(source.firstMatch(of: #/          - id: gov\.unit_place\n(?:            .*\n)+/#)).0
        try change(
            String(removed),
            """
                      - id: gov.unit_phone
                        text: {en: "Telephone of the unit", fr: "Téléphone du service", de: "Telefon der Stelle"}
                        type: text
                        limit: 40
                        show-if: gov.unit = yes

            """)
        return try DefinitionFile.read(source, name: "2029.yaml")
    }

    /// Loads the second version and opens a cycle with it, beside the first.
    private func load(_ definition: Definition, into site: Site) throws {
        try site.store.write { writer in
            try writer.insert(definition.questionnaire, texts: definition.texts, source: "2029", at: site.now)
            try writer.save(
                Cycle(
                    year: 2029, questionnaire: "2029", opensAt: site.now + -60, deadline: site.now + 86_400 * 90, grace: 0,
                    zone: "Europe/Vienna"))
        }
    }

    /// What a page says itself, in every language, without what stands around it.
    private func contents(_ paths: [String], _ city: City) throws -> [String] {
        let browser = try Browser(city.site, signedInAs: city.primary)
        return try Language.allCases.flatMap { language in
            _ = try browser.open("/?lang=\(language.rawValue)")
            return try paths.map { path in
                let page = try browser.open(city.home + path)
                #expect(page.status == .ok, "\(path)")
                return page.text.components(separatedBy: "<main")[1].components(separatedBy: "</main>")[0].replacing(
                    /name="(csrf|form)" value="[^"]*"/, with: "")
            }
        }
    }

    @Test("The pages of the first version's report stay as they were, to the letter, submitted or not", arguments: [true, false])
    func pages(isSubmitted: Bool) throws {
        let report = try WholeReport(ShippedQuestionnaire.definition(), language: .en), city = report.city
        if isSubmitted { #expect(try city.location(city.post("/check")) == "/report/2027/graz/receipt") }
        let paths = report.answered.keys.sorted() + ["", "/measures", "/check"] + (isSubmitted ? ["/receipt"] : [])
        let before = try contents(paths, city)
        try load(Self.second(), into: city.site)
        #expect(try contents(paths, city) == before)

        // A program that starts only now reads the first version from the database.
        let later = try Browser(city.site, [.baseAddress: "http://127.0.0.1:8080"])
        _ = try later.signIn("graz")
        let page = try later.open("/report/2027/graz/check")
        for words in ["Is there a unit or officer for anti-racism", "Where does it sit?", "Mayor’s office", "Grown"] {
            #expect(PageReading(page).words.contains(words), "\(words)")
        }
        #expect(!PageReading(page).words.contains("Telephone of the unit"))
    }

    @Test("A draft of the first version can still be written, its removed question included")
    func draft() throws {
        let city = try WholeReport(ShippedQuestionnaire.definition(), language: .en).city
        try load(Self.second(), into: city.site)
        #expect(try city.save("/gov", ["gov.unit_place": "outside"]).status == .seeOther)
        #expect(PageReading(try city.get("/gov")).ticked("gov.unit_place") == ["outside"])
        #expect(try city.location(city.post("/check")) == "/report/2027/graz/receipt")
    }

    @Test("The new cycle's report asks what the second version asks, and starts empty")
    func newCycle() throws {
        let city = try WholeReport(ShippedQuestionnaire.definition(), language: .en).city
        try load(Self.second(), into: city.site)
        let browser = try Browser(city.site, signedInAs: city.primary), gov = "/report/2029/graz/gov"
        #expect(try browser.fill("/report/2029/graz").target == "/report/2029/graz")
        let page = try browser.open(gov)
        #expect(PageReading(page).words.contains("Does the city have an office against racism?"))
        #expect(PageReading(page).ticked("gov.unit") == [""])
        #expect(!PageReading(page).words.contains("Grown"))
        let opened = try browser.submit(page, to: gov, ["gov.unit": "yes"])
        #expect(opened.target == gov + "?opened=1#gov-unit_name")
        let shown = try browser.open(gov)
        #expect(PageReading(shown).words.contains("Telephone of the unit"))
        #expect(!PageReading(shown).words.contains("Where does it sit?"))
        _ = try browser.submit(shown, to: gov, ["gov.unit_phone": "+43 316 872"])
        #expect(PageReading(try browser.open(gov)).value(of: "gov.unit_phone") == "+43 316 872")
        #expect(try browser.submit(shown, to: gov, ["gov.unit_place": "outside"]).status == .unprocessableContent)
        #expect(PageReading(try city.get("/gov")).value(of: "gov.unit_phone") == nil)
    }

    @Test("What was submitted can be exported: content, hash, and the words of every answered question in every language")
    func export() throws {
        let definition = try ShippedQuestionnaire.definition()
        let city = try WholeReport(definition, language: .en).city, viewer = city.primary.viewer
        _ = try city.post("/check")
        try load(Self.second(), into: city.site)
        try city.site.store.read { reader in
            let stored = try #require(try reader.report(year: 2027, member: city.member, viewer: viewer))
            let submission = try #require(try reader.submissions(of: stored, viewer: viewer).first)
            let bytes = try #require(try reader.submissionContent(of: stored, version: 1, viewer: viewer))
            #expect(Digest.sha256Hex(bytes) == submission.digest)
            let content = try SubmissionContent(canonicalJSON: bytes)
            #expect(content.questionnaire == "2027")
            #expect(content.answers["gov.unit_place"]?.text == "mayors-office")
            #expect(content.answers["gov.budget_trend"]?.text == "grown")
            #expect(content.answers["gov.budget"]?.parts == ["amount": "40000.50", "currency": "CHF", "year": "2026"])

            let first = try #require(try reader.questionnaire(version: content.questionnaire))
            #expect(first == definition.questionnaire)
            let answered = content.answers.keys + content.measures.flatMap(\.answers.keys)
            #expect(answered.count == 134)  // all but the attachment and the derived category
            for language in first.languages {
                let words = try reader.texts(of: first, language: language)
                for id in answered { #expect(words.find("question.\(id)") == definition.texts[language]?["question.\(id)"], "\(id)") }
            }
            #expect(try reader.questionnaireVersions() == ["2027", "2029"])
        }
    }

    @Test("A version that is stored is never replaced")
    func sameVersion() throws {
        let definition = try ShippedQuestionnaire.definition()
        let site = try Site(questionnaire: definition.questionnaire, texts: definition.texts)
        let second = try Self.second()
        let sameName = {
            var changed = second.questionnaire; changed.version = "2027"; return changed
        }()
        #expect(throws: StoreProblem.self) {
            try site.store.write { try $0.insert(sameName, texts: second.texts, source: "", at: Site.noon) }
        }
        #expect(try site.store.read { try $0.questionnaire(version: "2027") } == definition.questionnaire)
    }
}
