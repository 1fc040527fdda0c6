import Credentials
import Domain
import Foundation
import HTTP
import Logging
import Store
import Synchronization
import UseCases
import Web

/// A whole site without sockets: a real SQLite file in a folder of its own, a clock that stands still, and requests as the web server passes them.
package final class Site: Sendable {
    package let application: Application
    private let sample: SampleStore

    package static let noon = SampleStore.noon
    package static let deadline = SampleStore.deadline

    package var folder: String { sample.folder }
    package var store: Store { sample.store }

    /// A site with the sample questionnaire, a cycle 2027 that is open at `noon`, and Argon2id with its least cost.
    package init(
        questionnaire: Questionnaire = .sample, texts: [String: [String: String]] = Questionnaire.sampleTexts, hasCycle: Bool = true,
        typeset: String = Site.typesetProgram
    ) throws {
        sample = try SampleStore(questionnaire: questionnaire, texts: texts, hasCycle: hasCycle)
        let clock = SettableClock(start: Site.noon)
        self.clock = clock
        let configuration = try Configuration(
            dataFolder: sample.folder,
            values: [
                .argon2MemoryKiB: "8", .argon2Passes: "1", .baseAddress: "http://127.0.0.1:8080", .contactEmail: "office@example.org",
                .fontsFolder: Site.fontsFolder, .typeset: typeset,
            ])
        application = Application(
            configuration: configuration, textsFolder: Site.textsFolder, clock: Clock { clock.now },
            log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    private let clock: SettableClock

    /// What the site's clock says; set it to travel.
    package var now: Instant {
        get { clock.now }
        set { clock.set(newValue) }
    }

    /// Moves the clock and lets these people sign in anew at once, as they would after weeks.
    package func travel(to instant: Instant, with people: Person...) throws {
        now = instant
        try store.write { writer in
            for person in people {
                try writer.endSession(tokenHash: person.token.hash)
                try writer.insertSession(tokenHash: person.token.hash, account: person.viewer.account, language: .en, at: instant)
            }
        }
    }

    /// The interface's texts as they lie in the source tree.
    package static var textsFolder: String { "\(sourceRoot)/Sources/Web/Messages/Texts" }

    /// The fonts as they lie in the source tree.
    package static var fontsFolder: String { "\(sourceRoot)/Sources/Typesetting/Fonts" }

    /// The program that makes PDF files, which the build puts beside the tests.
    package static let typesetProgram = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .appendingPathComponent("typeset").path

    /// The project's folder.
    package static let sourceRoot = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    // MARK: People

    /// Adds a member with this slug; its English name is the slug with a capital letter.
    @discardableResult
    package func member(_ slug: String, language: String = "de", inhabitants: Int64? = 300_000) throws -> Int64 {
        try sample.member(slug, language: language, inhabitants: inhabitants)
    }

    /// Adds the cycle 2025, in which members can have reported before.
    package func addFormerCycle() throws { try sample.addFormerCycle() }

    /// Adds an account with the password `Site.password` and signs it in.
    package func signIn(_ userName: String, role: Role, member: Int64? = nil) throws -> Person {
        let token = Token()
        let viewer = try sample.account(userName, role: role, member: member, phc: application.hasher.hash(Site.password))
        try store.write { try $0.insertSession(tokenHash: token.hash, account: viewer.account, language: .en, at: Site.noon) }
        return Person(token: token, viewer: viewer, userName: userName)
    }

    package static let password = "a sentence nobody guesses"

    // MARK: Requests

    package func get(
        _ path: String, as person: Person? = nil, routes: [Route], headers: [String: String] = [:]
    ) throws -> Response {
        application.answer(try Request(environment: environment("GET", path, person, headers)), routes: routes)
    }

    /// Sends a form of this site. `csrf` and `Origin` are right unless the fields or headers say otherwise.
    package func post(
        _ path: String, _ fields: [(String, String)] = [], as person: Person? = nil, routes: [Route], headers: [String: String] = [:]
    ) throws -> Response {
        let sealed = fields.contains { $0.0 == "csrf" } ? fields : fields + [("csrf", Seal.csrf(for: person?.token ?? visitor))]
        let body = sealed.map { PercentEncoding.encode($0.0) + "=" + PercentEncoding.encode($0.1) }.joined(separator: "&")
        return try post(
            path, body: Array(body.utf8), type: "application/x-www-form-urlencoded", as: person, routes: routes, headers: headers)
    }

    /// Sends a form with one file.
    package func upload(
        _ path: String, field: String, fileName: String, bytes: [UInt8], as person: Person, routes: [Route]
    ) throws -> Response {
        let head = """
            --edge\r\nContent-Disposition: form-data; name="csrf"\r\n\r\n\(Seal.csrf(for: person.token))\r\n--edge\r\nContent-Disposition: form-data; \
            name="\(field)"; filename="\(fileName)"\r\nContent-Type: application/octet-stream\r\n\r\n
            """
        let body = Array(head.utf8) + bytes + Array("\r\n--edge--\r\n".utf8)
        return try post(path, body: body, type: "multipart/form-data; boundary=edge", as: person, routes: routes)
    }

    package func post(
        _ path: String, body: [UInt8], type: String, as person: Person?, routes: [Route], headers: [String: String] = [:]
    ) throws -> Response {
        var environment = environment("POST", path, person, headers)
        environment["CONTENT_TYPE"] = type
        environment["CONTENT_LENGTH"] = String(body.count)
        if environment["HTTP_ORIGIN"] == nil { environment["HTTP_ORIGIN"] = "http://127.0.0.1:8080" }
        return application.answer(try Request(environment: environment, body: body), routes: routes)
    }

    /// The token that seals forms of people who are not signed in, as if a page had been opened before.
    private let visitor = Token()

    private func environment(_ method: String, _ path: String, _ person: Person?, _ headers: [String: String]) -> [String: String] {
        let pieces = path.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var environment = [
            "REQUEST_METHOD": method, "REQUEST_URI": path, "QUERY_STRING": pieces.count > 1 ? String(pieces[1]) : "",
            "SCRIPT_NAME": String(pieces[0]), "REMOTE_ADDR": "192.0.2.7",
            "HTTP_COOKIE": person.map { "ocrt=\($0.token.text)" } ?? "ocrt-visitor=\(visitor.text)",
        ]
        for (name, value) in headers { environment["HTTP_\(name.uppercased().replacingOccurrences(of: "-", with: "_"))"] = value }
        return environment
    }
}

/// A signed-in person of a test.
package struct Person: Sendable {
    package var token: Token
    package var viewer: Viewer
    package var userName: String
}

/// A clock that stands still until a test moves it.
final class SettableClock: Sendable {
    private let time: Mutex<Instant>
    init(start: Instant) { time = Mutex(start) }
    var now: Instant { time.withLock { $0 } }
    func set(_ instant: Instant) { time.withLock { $0 = instant } }
}

extension Response {
    /// The body as text.
    package var text: String { String(decoding: body, as: UTF8.self) }
}
