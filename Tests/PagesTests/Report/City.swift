import Domain
import HTTP
import ReportPages
import TestSupport

/// A city with its responsible person and a colleague, on a site of its own.
struct City {
    let site: Site
    let member: Int64
    let primary: Person
    let colleague: Person

    init(_ site: Site, slug: String = "graz") throws {
        self.site = site
        member = try site.member(slug)
        primary = try site.signIn(slug, role: .primary, member: member)
        colleague = try site.signIn("\(slug).colleague", role: .secondary, member: member)
        self.slug = slug
    }

    let slug: String
    var home: String { "/report/2027/\(slug)" }

    static func started() throws -> City {
        let city = try City(Site())
        _ = try city.post("")
        return city
    }

    /// A started report with every required answer of the sample questionnaire and one measure.
    static func complete() throws -> City {
        let city = try started()
        _ = try city.save("/prof", ["prof.context": "A city on a river"])
        _ = try city.save("/gov", ["gov.unit": "no"])
        _ = try city.addMeasure("A measure")
        return city
    }

    func get(_ path: String, as person: Person? = nil) throws -> Response {
        try site.get(home + path, as: person ?? primary, routes: reportRoutes)
    }

    func post(_ path: String, _ fields: [(String, String)] = [], as person: Person? = nil) throws -> Response {
        try site.post(home + path, fields, as: person ?? primary, routes: reportRoutes)
    }

    /// Opens a section's page, changes some of its fields as a browser would, and sends the form with all of them.
    func save(_ path: String, _ changes: [String: String], as person: Person? = nil) throws -> Response {
        try send(try PageReading(get(path, as: person)), to: path, changes, as: person)
    }

    /// Sends a page that was opened before.
    func send(_ page: PageReading, to path: String, _ changes: [String: String], as person: Person? = nil) throws -> Response {
        var fields: [(String, String)] = []
        for name in page.names where !["save", "later", "csrf"].contains(name) {
            if let change = changes[name] {
                if !change.isEmpty { fields += change.split(separator: "|").map { (name, String($0)) } } else { fields.append((name, "")) }
            } else if let value = page.chosen(name) {
                fields.append((name, value))
            } else if page.tags("<input").contains(where: {
                $0.contains("name=\"\(name)\"") && ($0.contains("radio") || $0.contains("checkbox"))
            }) {
                fields += page.ticked(name).map { (name, $0) }
            } else if let value = page.value(of: name) {
                fields.append((name, value))
            }
        }
        return try post(path, fields + [("save", "1")], as: person)
    }

    func addMeasure(_ title: String, as person: Person? = nil) throws -> Response {
        let key = PageReading(try get("/measures", as: person)).value(of: "form") ?? ""
        return try post("/measures", [("title", title), ("form", key)], as: person)
    }

    func location(_ response: Response) -> String {
        (response.header("Location") ?? "").replacing("http://127.0.0.1:8080", with: "")
    }
}
