import Domain
import Foundation
import HTTP
import Testing
import TestSupport

@testable import Web

/// The crawler: everybody asks for every address and sends every form, in every state of a report. What happens is what the table of permissions says,
/// and stands in `addresses.txt` beside this file for everybody to review.
@Suite("Who gets where")
struct AccessTests {
    @Test("Every address has a line in the table of rules, and every line an address")
    func everyAddressHasARule() {
        #expect(Set(AccessCrawl.routes.map(\.name)).symmetricDifference(accessRules.keys).sorted() == [])
    }

    /// After a wanted change, run the tests once with OCRT_WRITE_TABLES=1 and look at the difference.
    @Test("Signed in as each role, as nobody and with a disabled login: every address answers as the table of permissions says")
    func whatIsShownIsWhatThePermissionsSay() throws {
        var crawl = AccessCrawl()
        for state in ReportState.allCases { try crawl.walk(state) }
        #expect(crawl.differences.joined(separator: "\n") == "")
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "addresses.txt")
        if ProcessInfo.processInfo.environment["OCRT_WRITE_TABLES"] == "1" { try Data(crawl.table.utf8).write(to: file) }
        #expect(String(decoding: try Data(contentsOf: file), as: UTF8.self) == crawl.table)
    }
}
