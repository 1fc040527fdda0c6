import Credentials
import Domain
import Testing
import UseCases

@testable import Ocrtctl

struct LoginTests {
    private let workplace: Workplace

    init() throws {
        workplace = try Workplace.withDatabase()
        workplace.environment["OCRT_BASE_ADDRESS"] = "https://report.example.org/"
        _ = workplace.run("member", "add", "--name", "de=Graz", "--country", "at", "--language", "de")
    }

    private func issue(_ user: String, role: String = "primary", member: [String] = ["--member", "graz"]) -> Workplace.Outcome {
        workplace.run(["login", "issue", "--role", role, "--user", user, "--name", "Kim Moser", "--email", "kim@example.org"] + member)
    }

    @Test func issuedLinkAndCodeActivate() throws {
        let outcome = issue("Graz")
        #expect(outcome.code == 0)
        let lines = outcome.output.split(separator: "\n").map { $0.split(separator: /\s{2,}/).map(String.init) }
        #expect(lines.map(\.first) == ["user name", "link", "code", "valid until"])
        #expect(lines[0][1] == "graz")
        #expect(lines[3][1] == "2027-02-15 12:00 GMT")
        let link = "https://report.example.org/account/activate?token="
        let token = try #require(Token(text: String(lines[1][1].dropFirst(link.count))))
        #expect(lines[1][1].hasPrefix(link))
        let store = try workplace.store()
        let passwords = SetPassword(store: store, hasher: PasswordHasher(), gate: HashingGate())
        #expect(try passwords.account(for: token, now: workplace.now).userName == "graz")
        let code = try #require(ShortCode(typed: lines[2][1]))
        let activation = try #require(try store.read { try $0.activation(tokenHash: token.hash) })
        #expect(activation.codeHash == code.hash(userName: "graz"))
    }

    @Test func resetReplacesTheLink() throws {
        let first = try token(in: issue("graz"))
        let second = try token(in: workplace.run("login", "reset", " GRAZ "))
        let passwords = SetPassword(store: try workplace.store(), hasher: PasswordHasher(), gate: HashingGate())
        #expect(throws: Refusal.wrongState(.activationUsed)) { try passwords.account(for: first, now: workplace.now) }
        #expect(try passwords.account(for: second, now: workplace.now).userName == "graz")
    }

    @Test func disableEnableAndHandOver() throws {
        _ = issue("graz")
        #expect(workplace.run("login", "disable", "graz") == .done("graz is disabled."))
        let disabled = try English()["refusal.account-disabled"]
        #expect(workplace.run("login", "reset", "graz") == .refused(disabled))
        #expect(workplace.run("login", "hand-over", "graz", "--name", "Toni Nachfolge") == .refused(disabled))
        #expect(workplace.run("login", "enable", "graz") == .done("graz is enabled."))
        #expect(workplace.run("login", "hand-over", "graz", "--name", "Toni Nachfolge", "--email", "toni@example.org").code == 0)
        #expect(workplace.run("login", "list") == .done("graz  primary  graz  invited  never  Toni Nachfolge  toni@example.org"))
    }

    @Test func lists() throws {
        #expect(workplace.run("login", "list") == .done("No logins yet."))
        _ = issue("graz")
        _ = issue("office", role: "admin", member: [])
        #expect(
            workplace.run("login", "list")
                == .done(
                    """
                    graz    primary  graz  invited  never  Kim Moser  kim@example.org
                    office  admin    -     invited  never  Kim Moser  kim@example.org
                    """))
        #expect(
            workplace.run("login", "list", "--member", "graz") == .done("graz  primary  graz  invited  never  Kim Moser  kim@example.org"))
    }

    @Test func refusals() throws {
        let texts = try English()
        _ = issue("graz")
        #expect(issue("graz", role: "secondary") == .refused("--user: \(texts["account.user-name-taken"])"))
        #expect(issue("graz.two") == .refused("--role: \(texts["account.primary-exists"])"))
        #expect(issue("ü", role: "secondary") == .refused("--user: \(texts["login.user-name-form"])"))
        #expect(issue("linz", member: ["--member", "linz"]) == .refused("There is no member linz; see: ocrtctl member list"))
        for command in ["reset", "disable", "enable"] {
            #expect(workplace.run("login", command, "nobody") == .refused("There is no login nobody; see: ocrtctl login list"))
        }
    }

    @Test(arguments: [
        ["--role", "primary"], ["--role", "admin", "--member", "graz"], ["--role", "king", "--member", "graz"], ["--member", "graz"],
    ]) func wrongUsage(options: [String]) {
        #expect(workplace.run(["login", "issue", "--user", "graz", "--name", "Kim Moser"] + options).code == 64)
    }

    private func token(in outcome: Workplace.Outcome) throws -> Token {
        let match = try #require(outcome.output.firstMatch(of: /token=(\S+)/))
        return try #require(Token(text: String(match.output.1)))
    }
}
