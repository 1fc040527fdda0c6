import Credentials
import DocumentPages
import Domain
import Foundation
import HTTP
import ReportPages
import Testing
import TestSupport

@Suite("Documents")
struct DocumentPagesTests {
    private static let report = "/document/report/2027/graz"

    private func get(_ path: String, _ city: City, as person: Person? = nil) throws -> Response {
        try city.site.get(path, as: person ?? city.primary, routes: documentRoutes)
    }

    @Test("Every question's id and words are in the empty questionnaire: page and table", arguments: Language.allCases)
    func emptyQuestionnaire(language: Language) throws {
        let definition = try ShippedQuestionnaire.definition()
        let city = try City(Site(questionnaire: definition.questionnaire, texts: definition.texts))
        _ = try city.get("?lang=\(language.rawValue)")
        let page = try get("/document/questionnaire/2027", city)
        let table = try get("/document/questionnaire/2027.csv", city)
        let words = PageReading(page).words
        for question in definition.questionnaire.questions {
            #expect(page.text.contains("<span class=\"asked-id\">\(question.id)</span>"), "\(question.id)")
            #expect(table.text.contains("\n\(question.id),"), "\(question.id)")
            let asked = try #require(definition.texts[language.rawValue]?["question.\(question.id)"])
            #expect(words.contains(asked.split(whereSeparator: \.isWhitespace).joined(separator: " ")), "\(question.id)")
        }
        #expect(PageReading(page).names.filter { $0 != "csrf" } == [])
        #expect(try get("/document/questionnaire/2027.pdf", city).body.starts(with: "%PDF-1.7".utf8))
    }

    @Test("Every question's id is in the report's page and table, before and after submitting", arguments: Language.allCases)
    func wholeReport(language: Language) throws {
        let report = try WholeReport(ShippedQuestionnaire.definition(), language: language)
        for isSubmitted in [false, true] {
            if isSubmitted { _ = try report.city.post("/check") }
            let page = try get(Self.report, report.city), table = try get(Self.report + ".csv", report.city)
            for question in report.questionnaire.questions {
                #expect(page.text.contains("<span class=\"asked-id\">\(question.id)</span>"), "\(question.id)")
                #expect(table.text.contains("\n\(question.id),"), "\(question.id)")
            }
            #expect(!page.text.contains("not-provided"))
            #expect(!page.text.contains("<textarea"))
            #expect(page.text.contains("is-draft") != isSubmitted)
            #expect(page.text.contains("plan.pdf"))
            #expect(try get(Self.report + ".pdf", report.city).body.starts(with: "%PDF-1.7".utf8))
        }
    }

    @Test("Files have telling names and are never shown or kept by the browser")
    func names() throws {
        let city = try City.complete()
        func names() throws -> [String?] {
            try [
                "report/2027/graz.pdf", "report/2027/graz.csv", "report/2027/graz.json", "questionnaire/2027.pdf", "questionnaire/2027.csv",
            ].map {
                let response = try get("/document/" + $0, city)
                #expect(response.status == .ok)
                #expect(response.header("X-Content-Type-Options") == "nosniff")
                #expect(response.header("Cache-Control") == "no-store")
                return response.header("Content-Disposition")?.components(separatedBy: ";")[..<2].joined(separator: ";")
            }
        }
        func attached(_ names: String...) -> [String] { names.map { "attachment; filename=\"ocrt-2027-\($0)\"" } }
        let forms = ["questionnaire-en.pdf", "questionnaire-en.csv"]
        #expect(try names() == attached("graz-draft.pdf", "graz-draft.csv", "graz-draft.json", forms[0], forms[1]))
        _ = try city.post("/check")
        #expect(try names() == attached("graz-version-1.pdf", "graz-version-1.csv", "graz-version-1.json", forms[0], forms[1]))
    }

    @Test("A draft says so; a submitted version shows its reference and hash, and its data are its content byte for byte")
    func states() throws {
        let city = try City.complete()
        let draft = PageReading(try get(Self.report, city, as: city.colleague)).words
        #expect(draft.contains("Draft, not submitted"))
        let data = try get(Self.report + ".json", city)
        #expect(data.text.contains("\"state\":\"draft\""))
        #expect(data.text.contains("\"version\":0"))
        _ = try city.post("/check")
        let viewer = city.primary.viewer
        let (submission, content) = try city.site.store.read { reader in
            let report = try #require(try reader.report(year: 2027, member: city.member, viewer: viewer))
            return (
                try #require(try reader.submissions(of: report, viewer: viewer).last),
                try #require(try reader.submissionContent(of: report, version: 1, viewer: viewer))
            )
        }
        let page = PageReading(try get(Self.report, city)).words
        #expect(page.contains("Version 1, \(submission.reference)"))
        #expect(page.contains(submission.digest))
        #expect(!page.contains("not submitted"))
        let frozen = try get(Self.report + ".json", city)
        #expect(frozen.body == content)
        #expect(Digest.sha256Hex(frozen.body) == submission.digest)
    }

    @Test("What a later draft would hold is not in a submitted version's documents")
    func frozen() throws {
        let city = try City.complete()
        _ = try city.post("/check")
        try city.site.store.write { writer in
            let report = try #require(try writer.reader.report(year: 2027, member: city.member, viewer: city.primary.viewer))
            let saved = try #require(
                try writer.reader.answer(of: report, key: AnswerKey(question: "prof.context"), viewer: city.primary.viewer))
            #expect(
                try writer.save(
                    Answer("Changed behind the back"), report: report.id, key: AnswerKey(question: "prof.context"),
                    expected: saved.revision, at: city.site.now, by: nil))
        }
        for path in ["", ".csv", ".json"] {
            let text = try get(Self.report + path, city).text
            #expect(text.contains("A city on a river"))
            #expect(!text.contains("Changed behind the back"))
        }
    }

    @Test("A hidden answer is left out of every document; a draft says how many there are")
    func hidden() throws {
        let city = try City.complete()
        _ = try city.save("/gov", ["gov.unit": "yes"])
        _ = try city.save("/gov", ["gov.unit": "yes", "gov.unit_name": "Kept in the dark"])
        for path in ["", ".csv", ".json"] { #expect(try get(Self.report + path, city).text.contains("Kept in the dark")) }
        _ = try city.save("/gov", ["gov.unit": "no"])
        for state in ["draft", "submitted"] {
            for path in ["", ".csv", ".json"] {
                let text = try get(Self.report + path, city).text
                #expect(!text.contains("Kept in the dark"), "\(state) \(path)")
                #expect(!text.contains("gov.unit_name"), "\(state) \(path)")
            }
            let says = try get(Self.report, city).text.contains("1 answer belongs to a question that does not apply at present.")
            #expect(says == (state == "draft"))
            if state == "draft" { _ = try city.post("/check") }
        }
    }

    @Test("A report is for the people of its city; the questionnaire for everybody who is signed in")
    func permissions() throws {
        let city = try City.complete()
        let site = city.site
        let neighbour = try City(site, slug: "linz")
        let office = try site.signIn("office", role: .admin)
        let council = try site.signIn("council", role: .council)
        let endings = ["", ".pdf", ".csv", ".json"]
        func statuses(_ path: String, _ person: Person?, _ endings: [String]) throws -> [Status] {
            try endings.map { try site.get(path + $0, as: person, routes: documentRoutes).status }
        }
        for person in [city.primary, city.colleague] { #expect(try Set(statuses(Self.report, person, endings)) == [.ok]) }
        for person in [neighbour.primary, council] { #expect(try Set(statuses(Self.report, person, endings)) == [.notFound]) }
        #expect(try Set(statuses(Self.report, office, endings)) == [.forbidden])
        #expect(try statuses(Self.report, nil, endings).allSatisfy { $0 == .seeOther })
        for person in [city.primary, neighbour.colleague, office, council] {
            #expect(try Set(statuses("/document/questionnaire/2027", person, ["", ".pdf", ".csv"])) == [.ok])
        }
        #expect(try statuses("/document/questionnaire/2027", nil, ["", ".pdf", ".csv"]).allSatisfy { $0 == .seeOther })
    }

    @Test(
        "What does not exist is not found",
        arguments: [
            "report/2027/linz", "report/2027/linz.pdf", "report/2025/graz.pdf", "report/2027/graz.doc", "report/x/graz",
            "questionnaire/2025",
            "questionnaire/2025.pdf", "questionnaire/2027.json", "report/2027/.pdf",
        ])
    func notFound(path: String) throws {
        let city = try City.started()
        try city.site.member("linz")
        #expect(try get("/document/" + path, city).status == .notFound)
    }

    @Test("A city that has not started has no report to download, but the questionnaire")
    func notStarted() throws {
        let city = try City(Site())
        #expect(try get(Self.report + ".pdf", city).status == .notFound)
        #expect(
            PageReading(try city.get("")).links.filter { $0.hasPrefix("/document") } == [
                "/document/questionnaire/2027", "/document/questionnaire/2027.pdf", "/document/questionnaire/2027.csv",
            ])
    }

    @Test("The report's pages link its documents")
    func links() throws {
        let city = try City.complete()
        let all = ["", ".pdf", ".csv", ".json"].map { Self.report + $0 }
        func links(_ path: String) throws -> [String] { PageReading(try city.get(path)).links.filter { $0.hasPrefix("/document") } }
        #expect(try links("") == all)
        #expect(try links("/check") == all)
        _ = try city.post("/check")
        #expect(try links("/receipt") == all)
        #expect(try links("/check") == all)
    }
}
