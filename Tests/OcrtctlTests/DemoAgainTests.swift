import Domain
import Foundation
import Store
import TestSupport
import Testing

@testable import Ocrtctl

struct DemoAgainTests {
    @Test func theSecondTimeChangesNothing() throws {
        let workplace = try Workplace.withDatabase()
        let printed = workplace.runDemo()
        _ = workplace.run("backup", "\(workplace.folder)/first")
        workplace.now = workplace.now + 34_560_000
        #expect(workplace.runDemo() == printed)
        _ = workplace.run("backup", "\(workplace.folder)/second")
        let (first, second) = ("\(workplace.folder)/first", "\(workplace.folder)/second")
        #expect(FileManager.default.contents(atPath: first) == FileManager.default.contents(atPath: second))
    }

    @Test func aDatabaseInUseIsLeftAsItIs() throws {
        let workplace = try Workplace.withDatabase()
        _ = workplace.run("login", "issue", "--role", "admin", "--user", "office", "--name", "The real office")
        let before = try workplace.store().read { try $0.journal() }
        #expect(
            workplace.runDemo()
                == .refused("\(workplace.data)/ocrt.sqlite has members or logins that are not the demo's; it is left as it is."))
        #expect(try workplace.store().read { try $0.journal() } == before)
    }

    @Test func withoutTheContent() throws {
        let workplace = try Workplace.withDatabase()
        #expect(workplace.run("demo", "--content", "/nowhere") == .refused("/nowhere/demo/cities.json is missing."))
        #expect(
            throws: Failure("The demo's content is neither here nor beside the program; name the project's folder content: --content DIR")
        ) {
            try ContentFolder.find(from: [workplace.folder])
        }
        #expect(try ContentFolder.find(from: [workplace.folder, Site.sourceRoot]) == "\(Site.sourceRoot)/content")
    }
}
