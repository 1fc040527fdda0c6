import AccountPages
import Domain
import HTTP
import TestSupport
import Testing
import Web

/// Every field of a form has a largest length, and what is longer is not worked on.
@Suite("A field that is far too long")
struct LongFieldTests {
    @Test(
        "The form comes back with a sentence at the field, in the reader's language, and with what was typed",
        arguments: [
            ("en", "it has 1 characters more than the 60 that fit here"), ("fr", "il a 1 caractères de plus que les 60 possibles ici"),
            ("de", "er hat 1 Zeichen mehr als die 60, die hier Platz haben"),
        ])
    func colleague(language: String, words: String) throws {
        let site = try Site()
        let person = try site.signIn("graz", role: .primary, member: site.member("graz"))
        let browser = try Browser(site, signedInAs: person)
        _ = try browser.open("/account/colleagues?lang=\(language)")
        let name = String(repeating: "\u{1F1E6}", count: 61)
        let refused = try browser.fill("/account/colleagues", ["username": name, "name": "Ada", "email": "ada@example.org"])
        #expect(refused.status == .unprocessableContent)
        let page = PageReading(refused)
        #expect(page.words.contains(words))
        #expect(refused.text.contains("id=\"error--username\""))
        #expect(page.value(of: "username") == name && page.value(of: "name") == "Ada" && page.value(of: "email") == "ada@example.org")
        #expect(
            try site.store.read { try $0.accounts(ofMember: person.viewer.member ?? 0, viewer: person.viewer) }.map(\.userName) == ["graz"])
    }

    @Test("A name and a password of any length cost a stranger's sign-in nothing, and count as no failure")
    func signIn() throws {
        let site = try Site()
        _ = try site.signIn("graz", role: .primary, member: site.member("graz"))
        let browser = try Browser(site)
        for fields in [
            ["username": String(repeating: "\u{1F1E6}", count: 60_000)],
            ["username": "graz", "password": String(repeating: "x\u{300}\u{316}", count: 40_000)],
        ] {
            let refused = try browser.fill("/account/sign-in", fields)
            #expect(refused.status == .unprocessableContent)
            #expect(PageReading(refused).words.contains("that fit here"))
        }
        #expect(try browser.signIn("graz").status == .seeOther)
    }

    @Test("Whichever field of a form it is that is too long", arguments: ["username", "code", "password", "repeated"])
    func activation(name: String) throws {
        let browser = try Browser(Site())
        let typed = ["username": "graz", "code": "ABCDE-12345", "password": "a long pass phrase", "repeated": "a long pass phrase"]
        let refused = try browser.fill("/account/activate", typed.merging([name: String(repeating: "x", count: 5000)]) { $1 })
        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("id=\"error--\(name)\"") && PageReading(refused).words.contains("that fit here"))
    }

    @Test("A new password that is too long, in any of its fields", arguments: ["current", "password", "repeated"])
    func password(name: String) throws {
        let site = try Site()
        let browser = try Browser(site, signedInAs: try site.signIn("graz", role: .primary, member: site.member("graz")))
        let refused = try browser.fill("/account/password", [name: String(repeating: "x", count: 5000)])
        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("id=\"error--\(name)\""))
    }

    @Test("What a page itself puts into its form counts as not sent when it is longer than that can be")
    func ownValues() throws {
        let site = try Site()
        let browser = try Browser(site)
        let refused = try browser.fill(
            "/account/sign-in", ["username": "nobody", "password": "x", "next": "/" + String(repeating: "a", count: 2000)])
        #expect(PageReading(refused).value(of: "next") == "")
    }

    @Test("A field's bytes are four for each character", arguments: [(FieldSize.line, 1000), (.password, 4096), (.text(40), 160)])
    func bytes(size: FieldSize, bytes: Int) { #expect(size.bytes == bytes) }
}
