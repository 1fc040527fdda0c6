import Domain
import Foundation
import HTTP
import Store
import Testing
import TestSupport
import Web

@Suite("When the server is at fault")
struct FailureTests {
    @Test("Without a database every page says that the site is being worked on; after `ocrtctl migrate` the same program answers")
    func missing() throws {
        let site = try Site(), folder = try TemporaryFolder.make(), log = LogBook()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let browser = try Browser(site, folder: folder, log: log)
        for method in ["GET", "POST"] {
            let answer =
                try method == "GET"
                ? browser.open("/account/sign-in", headers: ["Accept-Language": "fr"]) : browser.post("/account/sign-in", [])
            #expect(answer.status == .serviceUnavailable)
            #expect(answer.header("Retry-After") == "60")
            #expect(!answer.text.contains(folder))
        }
        #expect(PageReading(try browser.open("/account/sign-in")).heading == "The site is being worked on")
        #expect(log.lines.count == 3)
        #expect(log.lines.allSatisfy { $0.hasPrefix("error: 503: there is no database \(folder)") && $0.contains("ocrtctl migrate") })
        #expect(!FileManager.default.fileExists(atPath: Store.file(in: folder)))
        try Store.migrate(folder: folder)
        #expect(try browser.open("/account/sign-in").status == .ok)
    }

    @Test(
        "Another schema, or a file that is no database: 503, the log says what to do, the file stays as it is",
        arguments: ["", "no database at all, but some words"])
    func schema(content: String) throws {
        let folder = try TemporaryFolder.make(), log = LogBook()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try content.write(toFile: Store.file(in: folder), atomically: true, encoding: .utf8)
        let answer = try Browser(Site(), folder: folder, log: log).open("/account/sign-in")
        #expect(answer.status == .serviceUnavailable)
        #expect(log.lines.count == 1)
        #expect(log.lines[0].contains("the file is empty or no database of this program"))
        #expect(try String(contentsOfFile: Store.file(in: folder), encoding: .utf8) == content)
    }

    @Test("A broken database file: the page has a number and nothing else, the log has both")
    func broken() throws {
        let folder = try TemporaryFolder.make(), log = LogBook()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Store.migrate(folder: folder)
        let file = URL(fileURLWithPath: Store.file(in: folder))
        let whole = try Data(contentsOf: file)
        try (whole.prefix(4096) + Data(repeating: 0x5A, count: whole.count - 4096)).write(to: file)
        let answer = try Browser(Site(), folder: folder, log: log).open("/account/sign-in")
        try check(answer, log, tells: "malformed")
    }

    @Test("Any other error of a page: the same, in the person's language and frame")
    func unexpected() throws {
        struct Secret: Error { let password = "horse battery" }
        let city = try City(Site()), log = LogBook()
        let browser = try Browser(city.site, log: log)
        _ = try browser.signIn("graz")
        _ = try browser.open("/account/password?lang=de")
        browser.routes = [.show("broken/{x}") { _ in throw Secret() }]
        let answer = try browser.open("/broken/1?token=abc")
        try check(answer, log, tells: "horse battery")
        #expect(answer.text.contains("<html lang=\"de\">"))
        #expect(PageReading(answer).words.contains("Graz"))
        #expect(!log.lines[0].contains("abc"), "a query may hold a secret")
    }

    private func check(_ answer: Response, _ log: LogBook, tells: String) throws {
        #expect(answer.status == .internalServerError)
        #expect(log.lines.count == 1)
        let reference = try #require(log.lines[0].firstMatch(of: #/^error: 500 ([0-9A-Z]{1,7}) /#)).1
        #expect(log.lines[0].contains(tells))
        let words = PageReading(answer).words
        #expect(words.contains(reference))
        #expect(words.contains("office@example.org"))
        for secret in [tells, "SQL", "error", "Error", ".swift", "/tmp"] { #expect(!words.contains(secret), "\(secret)") }
    }
}
