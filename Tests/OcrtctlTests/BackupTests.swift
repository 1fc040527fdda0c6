import Foundation
import Store
import Testing

struct BackupTests {
    @Test func theCopyHoldsTheSame() throws {
        let workplace = try Workplace.withDatabase()
        _ = workplace.run("member", "add", "--name", "el=Αθήνα", "--slug", "athens", "--country", "gr", "--language", "el")
        let copy = "\(workplace.folder)/copy.sqlite"
        #expect(workplace.run("backup", copy) == .done("\(copy) is a sound copy of the database."))
        #expect(try Workplace.mode(copy) == 0o600)

        let restored = "\(workplace.folder)/restored"
        try FileManager.default.createDirectory(atPath: restored, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: copy, toPath: Store.file(in: restored))
        let (here, there) = (try workplace.store(), try Store.open(folder: restored, readers: 1))
        #expect(try there.read { try $0.allMembers() } == here.read { try $0.allMembers() })
        #expect(try there.read { try $0.journal() } == here.read { try $0.journal() })
        #expect(try there.violations() == [])
    }

    @Test func nothingIsOverwritten() throws {
        let workplace = try Workplace.withDatabase()
        let file = try workplace.file("precious", "text")
        let complaint = "\(file) is there already and stays as it is; name a file that does not exist yet"
        #expect(workplace.run("backup", file) == .refused(complaint))
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "text")
    }

    @Test func aFailedCopyLeavesNothing() throws {
        let workplace = try Workplace.withDatabase()
        let copy = "\(workplace.folder)/nowhere/copy.sqlite"
        #expect(workplace.run("backup", copy) == .refused("not stored: \(copy): No such file or directory"))
    }

    @Test func aDamagedCopyIsNoticed() throws {
        let workplace = try Workplace.withDatabase()
        let copy = "\(workplace.folder)/copy.sqlite"
        _ = workplace.run("backup", copy)
        let handle = try #require(FileHandle(forWritingAtPath: copy))
        // The second page is a table's root.
        try handle.seek(toOffset: 4096)
        try handle.write(contentsOf: Data(repeating: 0xFF, count: 64))
        try handle.close()
        #expect(!Store.damage(inCopy: copy).isEmpty)
    }
}
