import Domain
import HTTP
import PrizePages
import Store
import TestSupport
import UseCases

/// Requests to the prize's program, by the people of a `PrizeStory`.
struct PrizeSite {
    let site: Site
    let story: PrizeStory
    private let people: [String: Person]

    init() throws {
        site = try Site()
        let site = site
        var people: [String: Person] = [:]
        story = try PrizeStory(
            store: site.store,
            account: { name, role, member in
                let person = try site.signIn(name, role: role, member: member)
                people[name] = person
                return person.viewer
            }
        ) { try site.member($0, inhabitants: $1) }
        for (name, role) in [("graz.colleague", Role.secondary), ("expert.recused", .council)] {
            people[name] = try site.signIn(name, role: role, member: role == .secondary ? story.members["graz"] : nil)
        }
        self.people = people
    }

    func person(_ name: String) -> Person? { people[name] }

    /// `graz`, `hallein` and `linz` are primaries; `office`, `office.two`, `expert`, `expert.two` and `board` say themselves who they are.
    func get(_ path: String, as name: String? = nil) throws -> Response {
        try site.get("/prize/2027\(path)", as: name.flatMap { people[$0] }, routes: prizeRoutes)
    }

    func post(_ path: String, _ fields: [(String, String)] = [], as name: String? = nil) throws -> Response {
        try site.post("/prize/2027\(path)", fields, as: name.flatMap { people[$0] }, routes: prizeRoutes)
    }

    /// Sends a form of a page as a browser would, after these fields were typed or pressed.
    func send(_ page: Response, to path: String, _ changes: [String: String] = [:], as name: String? = nil) throws -> Response {
        guard let form = SentForm(in: page.text, action: "/prize/2027\(path)") else {
            throw NoSuchForm(action: path, page: page.text)
        }
        return try post(path, form.fields(changes), as: name)
    }

    /// Chooses and goes on to the page where the ballot is checked.
    func check(_ vote: String, _ category: String = "large", as name: String) throws -> Response {
        try send(get("/vote/\(category)", as: name), to: "/vote/\(category)", ["vote": vote], as: name)
    }

    /// Chooses, checks, casts.
    func cast(_ vote: String, _ category: String = "large", as name: String) throws -> Response {
        try send(check(vote, category, as: name), to: "/vote/\(category)", ["step": "cast"], as: name)
    }

    /// The receipt's code on the page that ends a vote.
    func receipt(_ page: Response) -> String? {
        guard let start = page.text.range(of: "<code class=\"code\">"), let end = page.text[start.upperBound...].range(of: "</code>") else {
            return nil
        }
        return String(page.text[start.upperBound..<end.lowerBound])
    }
}
