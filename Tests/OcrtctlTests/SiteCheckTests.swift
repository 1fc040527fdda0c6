import Foundation
import TestSupport
import Testing

@testable import Ocrtctl

/// Whether people can reach the site safely, and mail them.
struct SiteCheckTests {
    @Test(arguments: [
        ("http://127.0.0.1:8080", "address: http://127.0.0.1:8080 is this machine alone, so that links lead nowhere;"),
        ("https://localhost", "address: https://localhost is this machine alone, so that links lead nowhere;"),
        ("http://Reports.Example.org:80/", "address: http://reports.example.org is not encrypted, so that others can read passwords;"),
    ])
    func anAddressThatIsNotForPeople(address: String, finding: String) throws {
        let workplace = try Workplace.withDatabase()
        workplace.environment["OCRT_BASE_ADDRESS"] = address
        let outcome = workplace.run("check")
        #expect(outcome.code == 2 && outcome.output.hasPrefix(finding) && !outcome.output.contains("All is well"))
        #expect(outcome.output.split(separator: "\n").count == 1)
    }

    @Test func anAddressWithAPath() throws {
        let workplace = try Workplace.withDatabase()
        workplace.environment["OCRT_BASE_ADDRESS"] = "https://example.org/ocrt"
        let said =
            "OCRT_BASE_ADDRESS: base_address has no path: the site needs a host's name of its own, such as https://reports.example.org"
        #expect(workplace.run("check") == .refused(said))
    }

    @Test func noAddressAtAll() throws {
        let workplace = try Workplace.withDatabase()
        workplace.environment["OCRT_BASE_ADDRESS"] = nil
        #expect(workplace.run("check").output.hasPrefix("address: http://127.0.0.1:8080 is this machine alone"))
    }

    @Test func aMailCommandThatIsMissing() throws {
        let workplace = try Workplace.withDatabase()
        let text = try workplace.file("no program", "x")
        for (command, program) in [("/nowhere/sendmail -i", "/nowhere/sendmail"), ("\"\(text)\" -i", text), ("/usr", "/usr")] {
            workplace.environment["OCRT_SENDMAIL"] = command
            let said = "mail: there is no program \(program), so that no mail goes; install a mail system, or name its command as sendmail"
            #expect(workplace.run("check") == .found(said))
        }
        try Workplace.setMode(0o755, text)
        workplace.environment["OCRT_SENDMAIL"] = "\"\(text)\" -i"
        #expect(workplace.run("check") == .done("All is well."))
    }

    @Test(arguments: ["sendmail -i", ""]) func aMailCommandWithoutAPath(command: String) throws {
        let workplace = try Workplace.withDatabase()
        workplace.environment["OCRT_SENDMAIL"] = command
        #expect(workplace.run("check") == .found("mail: sendmail takes the full path of a program, and its arguments: \(command)"))
    }
}
