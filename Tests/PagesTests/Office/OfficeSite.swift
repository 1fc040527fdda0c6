import Domain
import HTTP
import OfficePages
import TestSupport
import Web

/// Requests to the office's program.
struct OfficeSite {
    let site: Site
    let admin: Person

    init() throws {
        site = try Site()
        admin = try site.signIn("office", role: .admin)
    }

    func get(_ path: String, as person: Person? = nil) throws -> Response { try site.get(path, as: person ?? admin, routes: officeRoutes) }

    func post(_ path: String, _ fields: [(String, String)] = [], as person: Person? = nil) throws -> Response {
        try site.post(path, fields, as: person ?? admin, routes: officeRoutes)
    }

    /// Adds a member with these names and nothing else worth telling.
    @discardableResult
    func member(_ slug: String, names: [String: String], inhabitants: Int64? = nil) throws -> Int64 {
        try site.store.write { writer in
            try writer.insert(
                Member(
                    id: 0, slug: slug, names: names, country: "at", inhabitants: inhabitants,
                    inhabitantsYear: inhabitants == nil ? nil : 2025, language: "de",
                    mayor: "",
                    salutation: "", contactName: "", contactEmail: ""), at: Site.noon)
        }
    }

    func stored(_ slug: String) throws -> Member? { try site.store.read { try $0.member(slug: slug) } }

    func account(_ userName: String) throws -> Account? { try site.store.read { try $0.accountSecret(userName: userName)?.account } }

    /// How many members there are.
    func memberCount() throws -> Int { try site.store.read { try $0.allMembers().count } }

    /// The fields of a member that can be taken.
    static let graz: [(String, String)] = [
        ("name.en", "Graz"), ("name.fr", ""), ("name.de", "Graz"), ("country", "at"), ("inhabitants", "302 749"),
        ("inhabitants_year", "2025"),
        ("language", "de"), ("mayor", "Elke Kahr"), ("salutation", "Frau Bürgermeisterin"), ("mayor_email", "mayor@graz.example"),
        ("contact_name", "Kim"),
        ("contact_email", "kim@graz.example"),
    ]
}

extension [(String, String)] {
    /// The same fields with other values for these names.
    func with(_ changes: (String, String)...) -> [(String, String)] {
        filter { field in !changes.contains { $0.0 == field.0 } } + changes
    }
}
