import Foundation
import TestSupport
import Testing

@testable import Domain

/// Characters are counted the same way everywhere: code points after NFC, a line break once. The browser's tests read the same cases.
@Suite struct AnswerLengthTests {
    struct Case: Decodable, Sendable, CustomTestStringConvertible {
        var `case`: String
        var text: String
        var length: Int
        var testDescription: String { self.case }
    }

    static let cases: [Case] = {
        let file = URL(fileURLWithPath: "\(Site.sourceRoot)/Tests/vectors/answer-length.json")
        return (try? JSONDecoder().decode([Case].self, from: Data(contentsOf: file))) ?? []
    }()

    @Test(arguments: cases)
    func isCountedInCodePoints(example: Case) { #expect(AnswerLength.of(example.text) == example.length) }

    @Test func everyCaseIsRead() { #expect(Self.cases.count > 40) }
}
