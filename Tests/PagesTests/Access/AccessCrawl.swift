import AccountPages
import CouncilPages
import DocumentPages
import Domain
import HTTP
import LibraryPages
import OfficePages
import ReportPages
import TestSupport

@testable import Web

/// Every address of the tool, asked for by everybody.
struct AccessCrawl {
    static let routes = libraryRoutes + accountRoutes + reportRoutes + councilRoutes + documentRoutes + officeRoutes

    /// What happened by address and visitor, a sign for each state of the report.
    private var outcomes: [String: [String: String]] = [:]
    private var names: [String] = []
    /// Where something else happened than the rules say, in words.
    private(set) var differences: [String] = []

    /// Crawls a site whose report is in this state: first whatever must change nothing, then what may.
    mutating func walk(_ state: ReportState) throws {
        var scene = try AccessScene(state)
        names = scene.visitors.map(\.name)
        let visits = Self.routes.flatMap { route in scene.visitors.indices.map { (route, $0) } }
        let changing = visits.filter { route, visitor in
            route.kind == .change && expected(route, scene.visitors[visitor], scene) == .letIn
        }
        for (route, visitor) in visits where route.kind == .show || expected(route, scene.visitors[visitor], scene) != .letIn {
            _ = try visit(route, scene.visitors[visitor], scene)
        }
        for (route, visitor) in changing where try visit(route, scene.visitors[visitor], scene) == .seeOther {
            scene = try AccessScene(state)
        }
        for route in Self.routes {
            for name in names { outcomes[route.name, default: [:]][name, default: ""] += seen[route.name]?[name]?.rawValue ?? "?" }
        }
    }

    private var seen: [String: [String: AccessOutcome]] = [:]

    private func expected(_ route: Route, _ visitor: AccessScene.Visitor, _ scene: AccessScene) -> AccessOutcome? {
        accessRules[route.name]?.expected(visitor, sends: route.kind == .change, state: scene.state, member: scene.member)
    }

    private mutating func visit(_ route: Route, _ visitor: AccessScene.Visitor, _ scene: AccessScene) throws -> Status {
        let path = route.path(scene.values)
        let response = try ask(route, path, visitor.person, scene.site)
        let outcome = AccessOutcome(response)
        seen[route.name, default: [:]][visitor.name] = outcome
        if let expected = expected(route, visitor, scene), expected != outcome {
            differences.append("\(route.name) as \(visitor.name), \(scene.state): \(outcome) instead of \(expected)")
        }
        if response.text.contains("&lt;/") {
            differences.append("\(route.name) as \(visitor.name), \(scene.state): markup stands as text in the page")
        }
        if outcome != .letIn, response.text.contains(AccessScene.secret) {
            differences.append("\(route.name) as \(visitor.name), \(scene.state): the city's text is in the refusal")
        }
        return response.status
    }

    private func ask(_ route: Route, _ path: String, _ person: Person?, _ site: Site) throws -> Response {
        if route.kind == .show { return try site.get(path, as: person, routes: Self.routes) }
        if let field = accessFiles[route.name], let person {
            return try site.upload(path, field: field, fileName: "b.pdf", bytes: Array("%PDF-1.4".utf8), as: person, routes: Self.routes)
        }
        return try site.post(path, accessFields[route.name] ?? [], as: person, routes: Self.routes)
    }

    /// What happened, a line an address, a column a visitor.
    var table: String {
        let width = (Self.routes.map(\.name.count).max() ?? 0) + 2
        let head = "".padding(toLength: width, withPad: " ", startingAt: 0) + names.map(Self.column).joined()
        let lines = Self.routes.map { route in
            route.name.padding(toLength: width, withPad: " ", startingAt: 0)
                + names.map { Self.column(outcomes[route.name]?[$0] ?? "") }.joined()
        }
        return Self.legend + ([head] + lines).map { line in String(line.reversed().drop { $0 == " " }.reversed()) }.joined(separator: "\n")
            + "\n"
    }

    private static func column(_ text: String) -> String { text.padding(toLength: 10, withPad: " ", startingAt: 0) }

    private static let legend = """
        Who gets where. Each cell has a sign for each state of the report: draft, submitted, evaluated, updating, updated.
        +  let in (a form without its fields may be given back)     .  "there is no such page"     x  "only ... may do this"
        o  "not now"                                                s  the sign-in page
        "elsewhere" and its "colleague": primary and secondary of another city. "none", "assigned", "lead" and "recused": of the council, and what that person has to do with the report.


        """
}

extension AccessOutcome {
    init(_ response: Response) {
        let goes = response.header("Location") ?? ""
        self =
            switch response.status {
            case .notFound: .hidden
            case .unauthorized: .signIn
            // A form whose session has ended is given back with the sign-in form beside it.
            case .forbidden where response.text.contains("name=\"password\""): .signIn
            case .forbidden: .forbidden
            case .conflict: .notNow
            case .seeOther where goes.contains("/account/sign-in"): .signIn
            case .internalServerError, .serviceUnavailable, .methodNotAllowed: .failed
            default: .letIn
            }
    }
}

extension Route {
    /// As it stands in the list of routes, with its method.
    var name: String {
        let path = pattern.map { piece in
            switch piece {
            case .word(let word): word
            case .place(let name, let ending): "{\(name)}\(ending)"
            }
        }.joined(separator: "/")
        return (kind == .show ? "GET " : "POST ") + (path.isEmpty ? "/" : path)
    }

    /// An address of this route with these values at its places.
    func path(_ values: [String: String]) -> String {
        "/"
            + pattern.map { piece in
                switch piece {
                case .word(let word): word
                // A measure's sections are others than the city's.
                case .place("section", let ending): (pattern.contains(.word("measures")) ? "m" : values["section"] ?? "") + ending
                case .place("account", let ending): (values[pattern.contains(.word("colleagues")) ? "colleague" : "account"] ?? "") + ending
                case .place("question", let ending): (pattern.contains(.word("measures")) ? "m.title" : values["question"] ?? "") + ending
                case .place(let name, let ending): (values[name] ?? "") + ending
                }
            }.joined(separator: "/")
    }
}
