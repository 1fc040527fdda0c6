import Domain
import DocumentPages
import HTTP
import LibraryPages
import OfficePages
import ReportPages
import Store
import TestSupport
import UseCases
import Web

/// A whole site with a city whose feedback is released, and the office's words in English, German and Greek.
struct LetterSite {
    let site: Site
    let admin: Person
    let council: Person
    let primary: Person
    let member: Int64
    let release: ReleasedFeedback

    init(
        slug: String = "graz", name: String = "Łódź", language: String = "pl", mayorEmail: String = "mayor@city.example",
        typeset: String = Site.typesetProgram
    ) throws {
        site = try Site(typeset: typeset)
        admin = try site.signIn("office", role: .admin)
        council = try site.signIn("noor", role: .council)
        member = try site.member(slug, language: language)
        primary = try site.signIn("anna", role: .primary, member: member)
        let id = member, anna = primary.viewer, token = primary.token
        let stored = try site.store.write { writer in
            try writer.handOver(account: anna.account, name: "Anna", email: "anna@city.example")
            // A new address ends the sessions.
            try writer.insertSession(tokenHash: token.hash, account: anna.account, language: .en, at: Site.noon)
            var member = try writer.reader.member(id: id)
            member?.names[language] = name
            member?.mayorEmail = mayorEmail
            if let member { try writer.update(member, at: Site.noon) }
            return member
        }
        for language in ["en", "de", "el", "pl"] {
            try ChangeLetterTexts(store: site.store).save(.sample(language), over: nil, by: .commandLine, now: Site.noon)
        }
        guard let stored else { throw Refusal.notFound }
        release = try site.store.releaseSample(stored, editions: [.sample("en"), .sample(language)], by: council.viewer)
        let words = LetterWording(site.application).words
        let step = PrepareFeedbackMail(shelf: site.application.shelf, words: words)
        try site.store.write { [release, council] in
            try step.perform(year: 2027, member: slug, release: release, viewer: council.viewer, now: Site.noon, in: $0)
        }
    }

    func office(_ path: String, as person: Person? = nil) throws -> Response {
        try site.get(path, as: person ?? admin, routes: officeRoutes)
    }

    func send(_ path: String, _ fields: [(String, String)] = [], as person: Person? = nil) throws -> Response {
        try site.post(path, fields, as: person ?? admin, routes: officeRoutes)
    }

    func document(_ path: String, as person: Person? = nil) throws -> Response {
        try site.get(path, as: person ?? admin, routes: documentRoutes)
    }

    func make(_ path: String, as person: Person? = nil) throws -> Response {
        try site.post(path, as: person ?? admin, routes: documentRoutes)
    }

    func report(_ path: String, as person: Person) throws -> Response { try site.get(path, as: person, routes: reportRoutes) }

    func letters() throws -> [LetterRecord] { try site.store.read { try $0.letters(year: 2027, viewer: admin.viewer) } }

    func file(_ letter: LetterRecord) throws -> LetterFile? {
        try site.store.read { try $0.letterFile(of: letter.id, viewer: admin.viewer) }
    }

    /// Lets everything go that is held.
    func releaseAll() throws {
        let held = try site.store.read { try $0.messages(in: .held, viewer: admin.viewer) }
        let list = held.map { "\($0.id):\($0.revision)" }.joined(separator: ",")
        _ = try send("/office/outbox/release", [("messages", list)])
    }

    /// Lets the letter go, and gives back the link's secret, as the mayor's office gets it.
    func deliver() throws -> String {
        _ = try send("/office/letters/2027", [("general", "later")])
        _ = try make("/document/letters/2027")
        try releaseAll()
        let worker = DeliverNext(store: site.store, worker: "w") { Site.noon }
        var body = ""
        while try worker.perform(handOver: { parcel in
            if parcel.message.content.account == nil { body = parcel.message.content.text.body }
            return .accepted("")
        }) != .idle {}
        let rest = body.split(separator: "/received/").last.map(String.init) ?? ""
        return String(rest.prefix(43))
    }
}
