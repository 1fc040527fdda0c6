import Domain
import Foundation
import Testing
import TestSupport

@testable import Typesetting

@Suite("Typesetter")
struct TypesetterTests {
    @Test("A document becomes a PDF file")
    func sample() throws {
        let file = try Typesetter.shared.pdf(.sample, fonts: "\(Site.sourceRoot)/Sources/Typesetting/Fonts")
        try Data(file).write(to: URL(fileURLWithPath: "/tmp/doc/sample.pdf"))
        #expect(file.starts(with: "%PDF-1.7".utf8))
    }
}
