import Foundation
import Store
import TestSupport
import Testing

@testable import Ocrtctl

struct RestoreTests {
    private func addMember(_ slug: String, _ workplace: Workplace) {
        let outcome = workplace.run(
            "member", "add", "--name", "en=\(slug.capitalized)", "--slug", slug, "--country", "at", "--language", "de")
        #expect(outcome.code == 0, "\(outcome.complaint)")
    }

    private func slugs(_ workplace: Workplace) throws -> [String] { try workplace.store().read { try $0.allMembers() }.map(\.slug) }

    @Test func goesBackAndKeepsWhatWasThere() throws {
        let workplace = try Workplace.withDatabase()
        addMember("graz", workplace)
        let copy = "\(workplace.folder)/copy.sqlite", database = "\(workplace.data)/ocrt.sqlite"
        _ = workplace.run("backup", copy)
        addMember("linz", workplace)
        #expect(
            workplace.run("restore", copy)
                == .done("The database as it was is now in \(database).before-restore.\n\(database) is what \(copy) holds."))
        #expect(try slugs(workplace) == ["graz"])
        #expect(try Workplace.mode(database) == 0o600)
        #expect(workplace.run("check") == .done("All is well."))
        // And forth again.
        #expect(workplace.run("restore", "\(database).before-restore").code == 0)
        #expect(try slugs(workplace).sorted() == ["graz", "linz"])
    }

    @Test func onANewMachine() throws {
        let workplace = try Workplace.withDatabase(), other = try Workplace()
        let copy = "\(workplace.folder)/copy.sqlite"
        _ = workplace.run("backup", copy)
        #expect(other.run("restore", copy) == .done("\(other.data)/ocrt.sqlite is what \(copy) holds."))
        #expect(try Workplace.mode(other.data) == 0o700)
        #expect(other.run("check") == .done("All is well."))
    }

    @Test func whatIsNoCopyIsRefused() throws {
        let workplace = try Workplace.withDatabase()
        let file = try workplace.file("letter", "This is a letter.")
        let outcome = workplace.run("restore", file)
        #expect(outcome.code == 1 && outcome.output == "")
        #expect(outcome.complaint.hasPrefix("\(file) cannot be put back: it is no sound database (SQLite error 26"))
        #expect(outcome.complaint.hasSuffix("nothing was changed"))
        #expect(
            workplace.run("restore", "\(workplace.folder)/none")
                == .refused("\(workplace.folder)/none cannot be put back: there is no such file; nothing was changed"))
    }
}

struct DataFolderOwnerTests {
    /// As every command that works in the data folder asks it.
    private func refusal(owner: uid_t, caller: uid_t, _ arguments: [String]) throws -> String? {
        let folder = try TemporaryFolder.make()
        if owner != geteuid() { try #require(chown(folder, owner, gid_t.max) == 0) }
        do { try DataFolder(path: folder).requireOwner(caller: caller, arguments: arguments) } catch {
            return error.description.replacing(folder, with: "FOLDER")
        }
        return nil
    }

    @Test func theOwnerMay() throws {
        #expect(try refusal(owner: geteuid(), caller: geteuid(), ["ocrtctl", "migrate"]) == nil)
        #expect(throws: Never.self) { try DataFolder(path: "/no/such/folder").requireOwner(caller: 4711, arguments: []) }
    }

    @Test func anotherUserIsTold() throws {
        let own = FileOwner(id: geteuid()).name
        #expect(
            try refusal(owner: geteuid(), caller: 54_321, ["ocrtctl", "backup", "x"])
                == "The folder FOLDER belongs to \(own), and this is 54321: run it as \(own).")
    }

    @Test(.enabled(if: geteuid() == 0, "only root gives folders away")) func rootIsToldTheRightCommand() throws {
        #expect(
            try refusal(owner: 54_321, caller: 0, ["/opt/ocrt/bin/ocrtctl", "backup", "my copy"])
                == """
                The folder FOLDER belongs to 54321, and this is root: run: runuser -u 54321 -- /opt/ocrt/bin/ocrtctl backup 'my copy'   \
                (or: sudo -u 54321 …), with OCRT_DATA and OCRT_CONFIG as the site has them.
                """)
    }

    /// Nothing is made, and nothing is changed, in somebody else's folder.
    @Test(
        .enabled(if: geteuid() == 0, "only root gives folders away"),
        arguments: [
            ["migrate"], ["check"], ["backup", "copy"], ["restore", "copy"], ["demo"], ["member", "list"], ["login", "list"],
            ["cycle", "list"],
        ])
    func everyCommandAsks(arguments: [String]) throws {
        let workplace = try Workplace()
        try FileManager.default.createDirectory(atPath: workplace.data, withIntermediateDirectories: true)
        try #require(chown(workplace.data, 54_321, gid_t.max) == 0)
        let outcome = workplace.run(arguments == ["demo"] ? ["demo", "--content", "\(Site.sourceRoot)/content"] : arguments)
        #expect(outcome.code == 1)
        #expect(outcome.complaint.hasPrefix("The folder \(workplace.data) belongs to 54321, and this is root: run: runuser -u 54321 -- "))
        #expect(try FileManager.default.contentsOfDirectory(atPath: workplace.data) == [])
    }

    @Test(.enabled(if: geteuid() == 0, "only root gives files away")) func filesOfSomebodyElseAreFound() throws {
        let workplace = try Workplace.withDatabase()
        let owner = FileOwner(id: geteuid()).name
        let files = ["ocrt.sqlite", "write.lock", "write.turnstile"].map { "\(workplace.data)/\($0)" }
        for file in files { try #require(chown(file, 54_321, gid_t.max) == 0) }
        let found = files.map {
            "ownership: \($0) belongs to 54321, its folder to \(owner): the site cannot open it; run: chown \(owner) \($0)"
        }
        #expect(workplace.run("check") == .found(found.joined(separator: "\n")))
    }
}
