import Domain
import Foundation
import Store
import TestSupport
import Testing
import UseCases

@testable import Ocrtctl

struct CheckTests {
    @Test func aNewDatabase() throws {
        let workplace = try Workplace.withDatabase()
        #expect(workplace.run("check") == .done("All is well."))
    }

    @Test func withoutADatabase() throws {
        let workplace = try Workplace()
        #expect(workplace.run("check") == .found("database: there is no database \(workplace.data)/ocrt.sqlite; run `ocrtctl migrate`"))
    }

    @Test func aBrokenInvariant() throws {
        let workplace = try Workplace.withDatabase()
        try workplace.store().write { writer in
            try writer.insert(.sample, texts: [:], source: "", at: Site.noon)
            try writer.save(
                Cycle(year: 2027, questionnaire: "sample", opensAt: Site.noon, deadline: Site.noon, grace: 0, zone: "Europe/Vienna"))
        }
        #expect(workplace.run("check") == .found("broken: a cycle opens before its deadline: 2027"))
    }

    @Test func filesThatOthersCanRead() throws {
        let workplace = try Workplace.withDatabase()
        let database = "\(workplace.data)/ocrt.sqlite"
        let configuration = try workplace.file("ocrt.conf", "")
        workplace.environment["OCRT_CONFIG"] = configuration
        try Workplace.setMode(0o755, workplace.data)
        try Workplace.setMode(0o644, database)
        try Workplace.setMode(0o646, configuration)
        let outcome = workplace.run("check")
        let found = [
            "permissions: others can read \(workplace.data); run: chmod o-rwx \(workplace.data)",
            "permissions: the group can read \(workplace.data); run: chmod g-rwx \(workplace.data)",
            "permissions: others can read \(database); run: chmod o-rwx \(database)",
            "permissions: the group can read \(database); run: chmod g-rwx \(database)",
            "permissions: others can change \(configuration); run: chmod o-rwx \(configuration)",
        ]
        #expect(outcome == .found(found.joined(separator: "\n")))
    }

    /// Rented web space puts all its customers into one group; a service's configuration is its group's to read.
    @Test func filesThatTheGroupCanChange() throws {
        let workplace = try Workplace.withDatabase()
        let lock = "\(workplace.data)/write.lock"
        let configuration = try workplace.file("ocrt.conf", "")
        workplace.environment["OCRT_CONFIG"] = configuration
        try Workplace.setMode(0o640, configuration)
        try Workplace.setMode(0o710, workplace.data)
        try Workplace.setMode(0o660, lock)
        let found = [
            "permissions: the group can read \(workplace.data); run: chmod g-rwx \(workplace.data)",
            "permissions: the group can change \(lock); run: chmod g-rwx \(lock)",
        ]
        #expect(workplace.run("check") == .found(found.joined(separator: "\n")))
        try Workplace.setMode(0o700, workplace.data)
        #expect(workplace.run("check") == .done("All is well."))
    }

    /// Rented web space: everything lies in one folder that is closed to others.
    @Test func behindAClosedFolderNothingCanBeRead() throws {
        let workplace = try Workplace.withDatabase()
        try Workplace.setMode(0o755, workplace.data)
        try Workplace.setMode(0o700, workplace.folder)
        #expect(workplace.run("check") == .done("All is well."))
    }

    @Test func weakHashing() throws {
        let workplace = try Workplace.withDatabase()
        workplace.environment["OCRT_ARGON2_PASSES"] = "4"
        let outcome = workplace.run("check")
        #expect(outcome.code == 2)
        #expect(outcome.output.hasPrefix("passwords: 7168 KiB and 4 passes are less than OWASP recommends"))
    }

    @Test func sentencesThatAreMissingInALanguage() throws {
        let workplace = try Workplace.withDatabase()
        workplace.environment["OCRT_TEXTS_FOLDER"] = workplace.folder
        _ = try workplace.file("en.json", #"{"a": "A", "days.one": "a day", "only.one": "one"}"#)
        _ = try workplace.file("fr.json", #"{"a": "A", "days.one": "un jour", "days.other": "des jours", "only.one": "un"}"#)
        _ = try workplace.file("de.json", #"{"days.one": "ein Tag", "days.other": "Tage", "only.one": "eins"}"#)
        let found = [
            "messages: en.json has no days.other", "messages: en.json has no only.other", "messages: fr.json has no only.other",
            "messages: de.json has no a", "messages: de.json has no only.other",
        ]
        #expect(workplace.run("check") == .found(found.joined(separator: "\n")))
    }

    @Test func aLanguageThatIsMissing() throws {
        let folder = try Workplace().folder
        #expect(MessagesCheck(folder: folder).findings() == ["messages: \(folder)/en.json is missing or cannot be read"])
    }

    /// So it looks behind a proxy that is not declared: every visitor is the proxy.
    @Test func allVisitorsComeFromOneProxy() throws {
        let workplace = try Workplace.withDatabase()
        workplace.environment["OCRT_BASE_ADDRESS"] = "https://reports.example.org"
        let store = try workplace.store(), now = workplace.now
        func begin(_ name: String, from address: String) throws {
            try store.write { writer in
                let account = try writer.insert(
                    Account(
                        id: 0, userName: name, name: name, email: "", role: .council, member: nil, state: .invited, createdAt: Site.noon,
                        lastSignInAt: nil), by: nil)
                try writer.insertSession(
                    tokenHash: Array(name.utf8), account: account, language: nil, from: NetworkAddress(address) ?? .unknown,
                    at: now)
            }
        }
        for name in ["anna", "berta"] { try begin(name, from: "10.0.0.5") }
        #expect(workplace.run("check") == .done("All is well."))
        try begin("carla", from: "::ffff:10.0.0.5")
        let finding = """
            addresses: all 3 sessions that began within a day, of 3 people, came from 10.0.0.5, so that visitors cannot be told apart; \
            if a proxy of yours stands before the web server, set trust_forwarded_for = yes
            """
        #expect(workplace.run("check") == .found(finding))
        try begin("dora", from: "203.0.113.9")
        #expect(workplace.run("check") == .done("All is well."))
    }

    @Test(arguments: [
        ("10.0.0.5", 3, "https://reports.example.org", 1), (nil, 3, "https://reports.example.org", 0),
        ("10.0.0.5", 2, "https://reports.example.org", 0), ("127.0.0.1", 9, "http://127.0.0.1:8080", 0),
        ("127.0.0.1", 9, "http://localhost", 0), ("127.0.0.1", 9, "http://ocrt.localhost:8080", 0), ("::1", 9, "http://[::1]:8080", 0),
        ("127.0.0.1", 9, "https://localhost.example.org", 1),
    ]) func visitorAddresses(address: String?, accounts: Int, base: String, findings: Int) throws {
        for trusts in [false, true] {
            let check = VisitorAddressCheck(
                beginnings: SessionBeginnings(sessions: 9, accounts: accounts, privateAddress: address), trustsForwardedFor: trusts,
                baseAddress: try BaseAddress(base))
            #expect(check.findings().count == findings)
            #expect(check.findings().allSatisfy { $0.contains("X-Forwarded-For is a proxy's own") == trusts })
        }
    }

    @Test(arguments: [(0, 1), (1, 1), (2, 0), (3, 0)]) func durability(setting: Int, findings: Int) {
        #expect(DurabilityCheck(setting: setting).findings().count == findings)
    }

    @Test(arguments: [
        (
            "/srv/net/ocrt", JournalMode.wal,
            ["disk: /srv/net/ocrt lies on a network file system (nfs4); set journal_mode = delete while no program runs"]
        ),
        ("/srv/net/ocrt", .delete, []),
        ("/srv/network", .wal, []),
        ("/srv/net/local disk/ocrt", .wal, []),
        ("/srv/over", .wal, ["disk: /srv/over lies on a network file system (cifs); set journal_mode = delete while no program runs"]),
    ]) func networkFileSystems(folder: String, journal: JournalMode, findings: [String]) {
        let mounts = """
            /dev/sda1 / ext4 rw 0 0
            files:/export /srv/net nfs4 rw 0 0
            /dev/sdb1 /srv/net/local\\040disk ext4 rw 0 0
            /dev/sdc1 /srv/over ext4 rw 0 0
            //host/share /srv/over cifs rw 0 0
            """
        #expect(DiskCheck(folder: folder, journal: journal).findings(mounts: mounts) == findings)
    }
}
