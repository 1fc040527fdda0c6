import Foundation
import Testing

struct MigrateTests {
    @Test func createsFolderAndDatabaseForTheOwnerAlone() throws {
        let workplace = try Workplace()
        let outcome = workplace.run("migrate")
        let database = "\(workplace.data)/ocrt.sqlite"
        #expect(outcome.code == 0)
        #expect(outcome.output.hasPrefix("Applied 0001 accounts, members, cycles, reports.\n"))
        #expect(outcome.output.hasSuffix("\n\(database) is up to date."))
        #expect(try Workplace.mode(workplace.data) == 0o700)
        #expect(try Workplace.mode(database) == 0o600)
    }

    @Test func againChangesNothing() throws {
        let workplace = try Workplace.withDatabase()
        #expect(workplace.run("migrate") == .done("\(workplace.data)/ocrt.sqlite is up to date."))
    }

    @Test func theOptionOverrulesTheEnvironment() throws {
        let workplace = try Workplace()
        let other = "\(workplace.folder)/other"
        #expect(workplace.run("migrate", "--data", other).code == 0)
        #expect(FileManager.default.fileExists(atPath: "\(other)/ocrt.sqlite"))
        #expect(!FileManager.default.fileExists(atPath: workplace.data))
    }

    @Test func aFolderThatCannotBe() throws {
        let workplace = try Workplace()
        let inTheWay = try workplace.file("file", "")
        let outcome = workplace.run("migrate", "--data", "\(inTheWay)/data")
        #expect(outcome == .refused("The folder \(inTheWay)/data cannot be created: Not a directory."))
    }

    @Test func withoutAFolder() throws {
        let workplace = try Workplace()
        workplace.environment["OCRT_DATA"] = nil
        #expect(workplace.run("migrate") == .refused("OCRT_DATA is not set: it names the data folder"))
    }
}
