import Domain
import Foundation

/// A draft as data, in the layout of a frozen version, with `"state":"draft"` and the version 0.
package struct AnswerJSON: Encodable {
    private let content: SubmissionContent

    package init(cycle: Cycle, member: Member, visibility: Visibility, measures: [Measure], attachment: Attachment?) {
        content = SubmissionContent(
            cycle: cycle, member: member, version: 0, visibility: visibility, measures: measures, attachment: attachment)
    }

    private enum Key: String, CodingKey { case state }

    package func encode(to encoder: any Encoder) throws {
        try content.encode(to: encoder)
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(ReportState.draft.rawValue, forKey: .state)
    }

    /// Keys sorted by code point, UTF-8.
    package func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self))
    }
}
