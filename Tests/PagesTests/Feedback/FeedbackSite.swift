import CouncilPages
import DocumentPages
import Domain
import HTTP
import LibraryPages
import ReportPages
import Store
import TestSupport
import Testing

/// A council with Graz's report in hand, and what it does on its pages.
struct FeedbackSite {
    let council: CouncilSite
    static let home = "/council/2027/graz/feedback"

    init() throws { council = try CouncilSite() }

    var site: Site { council.site }
    var lead: Person { council.lead }
    var reader: Person { council.reader }

    func get(_ path: String = "", as person: Person) throws -> Response { try council.get(Self.home + path, as: person) }

    func post(_ path: String, _ fields: [(String, String)] = [], as person: Person) throws -> Response {
        try council.post(Self.home + path, fields, as: person)
    }

    func begin(_ kind: String, _ language: String = "en", as person: Person) throws {
        let response = try post("/begin", [("kind", kind), ("language", language)], as: person)
        #expect(response.status == .seeOther)
    }

    /// Opens a paper's page, types, and presses a button of its form.
    @discardableResult
    func write(
        _ path: String, _ changes: [(String, String)], button: (String, String) = ("save", "1"), as person: Person
    ) throws -> Response {
        let page = PageReading(try get(path, as: person))
        return try send(page, path, changes, button: button, as: person)
    }

    /// Sends a page that was opened before.
    func send(
        _ page: PageReading, _ path: String, _ changes: [(String, String)], button: (String, String) = ("save", "1"), as person: Person
    ) throws -> Response {
        let typed = Dictionary(changes) { _, last in last }
        var fields: [(String, String)] = []
        for name in page.names where !["save", "later", "csrf", "act"].contains(name) {
            let value =
                typed[name] ?? page.chosen(name) ?? (name.hasPrefix("conflict.") ? page.ticked(name).first : page.value(of: name)) ?? ""
            fields.append((name, value))
        }
        return try post(path, fields + [button], as: person)
    }

    /// An agreed feedback that both have looked at.
    func agree() throws {
        try begin("agreed", as: lead)
        try write("/agreed/en", [("conclusion", "Well done in Graz."), ("section.prof", "A clear picture.")], as: lead)
        try write("/agreed/en", [], button: ("act", "add-recommendation"), as: lead)
        try write("/agreed/en", [("item.1", "Measure what you do."), ("about.1", "point-3")], as: lead)
        let page = PageReading(try get("/release", as: reader))
        #expect(try post("/confirm", [("revision", page.value(of: "revision") ?? "")], as: reader).status == .seeOther)
    }

    func release() throws {
        try agree()
        let page = PageReading(try get("/release", as: lead))
        let response = try post("/release", [("revision", page.value(of: "revision") ?? "")], as: lead)
        #expect(response.status == .seeOther)
    }

    /// Everything a person of the city can see that is about the report.
    func seen(by person: Person) throws -> [String] {
        let routes = reportRoutes + libraryRoutes + documentRoutes
        let paths = [
            "/", "/report/2027/graz", "/report/2027/graz/check", "/report/2027/graz/receipt", "/report/2027/graz/feedback",
            "/report/2027/graz/prof", "/report/2027/graz/history/prof.context", "/document/report/2027/graz",
            "/document/report/2027/graz.pdf",
            "/document/report/2027/graz.csv", "/document/report/2027/graz.json", "/document/feedback/2027/graz",
            "/document/feedback/2027/graz.pdf",
        ]
        return try paths.map { path in
            let response = try site.get(path, as: person, routes: routes)
            return "\(path) \(response.status)\n" + String(decoding: response.body, as: UTF8.self)
        }
    }
}
