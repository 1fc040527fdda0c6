import CouncilPages
import Domain
import HTTP
import OfficePages
import Store
import TestSupport
import Testing

/// Two cities that have submitted, one that writes, and people of the council: one who has Graz in hand, one with a conflict with Graz, one who leads.
struct CouncilSite {
    let site: Site
    let graz: City
    let lyon: City
    /// Writes its draft.
    let bern: City
    let admin: Person
    let reader: Person
    let lead: Person
    /// Has a conflict with Graz.
    let recused: Person
    /// Has nothing in hand.
    let other: Person

    init() throws {
        let site = try Site()
        self.site = site
        graz = try City(site)
        lyon = try City(site, slug: "lyon")
        bern = try City(site, slug: "bern")
        admin = try site.signIn("office", role: .admin)
        reader = try site.signIn("reader", role: .council)
        lead = try site.signIn("lead", role: .council)
        recused = try site.signIn("recused", role: .council)
        other = try site.signIn("other", role: .council)
        for (city, words) in [(graz, "A city on the Mur"), (lyon, "Entre Rhône et Saône"), (bern, "Only a draft")] {
            try Self.fill(city, words)
        }
        for city in [graz, lyon] { _ = try city.post("/check") }
        let admin = admin.viewer, people = (reader.viewer, lead.viewer, recused.viewer), city = graz.member
        try site.store.write { writer in
            let report = try #require(try writer.reader.frozenReport(year: 2027, member: city, viewer: admin))
            try writer.assign(report: report.id, to: people.0.account, isLead: false, at: Site.noon, by: admin.account)
            try writer.assign(report: report.id, to: people.1.account, isLead: true, at: Site.noon, by: admin.account)
            _ = try writer.insert(
                Recusal(account: people.2.account, member: city, reason: .conflict, note: "Married there", declaredAt: Site.noon),
                by: people.2.account)
        }
    }

    private static func fill(_ city: City, _ words: String) throws {
        _ = try city.post("")
        _ = try city.save("/prof", ["prof.context": words])
        _ = try city.save("/gov", ["gov.unit": "no"])
        _ = try city.addMeasure("A measure of \(city.slug)")
    }

    func get(_ path: String, as person: Person) throws -> Response { try site.get(path, as: person, routes: councilRoutes) }

    func post(_ path: String, _ fields: [(String, String)] = [], as person: Person) throws -> Response {
        try site.post(path, fields, as: person, routes: councilRoutes)
    }

    func office(_ path: String) throws -> Response { try site.get(path, as: admin, routes: officeRoutes) }

    func office(_ path: String, _ fields: [(String, String)]) throws -> Response {
        try site.post(path, fields, as: admin, routes: officeRoutes)
    }

    /// Gives somebody a mail address, such as `other@example.org`.
    func giveAddress(to person: Person) throws {
        try site.store.write {
            try $0.handOver(account: person.viewer.account, name: person.viewer.name, email: "\(person.userName)@example.org")
        }
        try site.travel(to: site.now, with: person)
    }

    /// What the journal says about a subject, the oldest first.
    func journal(_ subject: String, _ event: JournalEvent) throws -> [JournalEntry] {
        try site.store.read { try $0.journal(subject: subject) }.filter { $0.event == event }.reversed()
    }
}
