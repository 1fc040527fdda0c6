import TestSupport
import Testing

@testable import Store

@Suite struct SQLiteVersionTests {
    @Test(arguments: ["3.38", "3.38.0", "3.40.1", "3.100.0", "4.0"])
    func thisOneIsNewEnough(version: String) {
        #expect(throws: Never.self) { try SQLiteVersion.check(version) }
    }

    @Test(arguments: ["3.37.2", "3.7.17", "2.100.0", "unknown"])
    func thisOneIsTooOldAndSaysSo(version: String) {
        #expect(throws: StoreProblem.sqlite(found: version)) { try SQLiteVersion.check(version) }
        #expect("\(StoreProblem.sqlite(found: version))" == "SQLite 3.38 or later is needed, this is \(version)")
    }
}
