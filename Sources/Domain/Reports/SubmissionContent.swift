import FoundationEssentials

/// What a submission freezes: everything a reader of the report will see, and nothing that was hidden.
package struct SubmissionContent: Codable, Sendable, Equatable {
    /// The layout of this structure, so that old submissions stay readable.
    package var format = 1
    package var year: Int
    /// The member's slug.
    package var member: String
    /// The questionnaire's version.
    package var questionnaire: String
    /// 1 for the first submission of a report.
    package var version: Int
    /// The city's answers by question.
    package var answers: [String: Entry]
    /// In the city's order.
    package var measures: [MeasureEntry]
    package var attachment: AttachmentEntry?

    /// One answer.
    package struct Entry: Codable, Sendable, Equatable {
        package var text: String
        package var parts: [String: String]
    }

    /// One measure with the number its address has, which is not its place in the list.
    package struct MeasureEntry: Codable, Sendable, Equatable {
        package var number: Int
        package var answers: [String: Entry]
    }

    /// The attached file by its name, size and hash: its bytes are not part of the content.
    package struct AttachmentEntry: Codable, Sendable, Equatable {
        package var fileName: String
        package var size: Int
        package var sha256: String
    }

    /// Takes the shown, non-empty answers out of a draft.
    package init(
        cycle: Cycle, member: Member, version: Int, visibility: Visibility, measures: [Measure], attachment: Attachment?
    ) {
        year = cycle.year
        self.member = member.slug
        questionnaire = visibility.questionnaire.version
        self.version = version
        answers = Self.entries(visibility.questionnaire.citySections, measure: 0, visibility)
        self.measures = measures.sorted { $0.position < $1.position }.map {
            MeasureEntry(
                number: $0.number, answers: Self.entries(visibility.questionnaire.measureSections, measure: $0.number, visibility))
        }
        self.attachment = attachment.map { AttachmentEntry(fileName: $0.fileName, size: $0.size, sha256: $0.digest) }
    }

    private static func entries(_ sections: [Section], measure: Int, _ visibility: Visibility) -> [String: Entry] {
        var entries: [String: Entry] = [:]
        for question in sections.flatMap({ visibility.shown(in: $0, measure: measure) }) {
            guard let answer = visibility.answers[AnswerKey(measure: measure, question: question.id)]?.withoutHiddenTexts, !answer.isEmpty
            else { continue }
            entries[question.id] = Entry(text: answer.text, parts: answer.parts)
        }
        return entries
    }

    /// The canonical form: JSON, keys sorted by code point, no white space, UTF-8. Equal contents give equal bytes; its SHA-256 is the report's hash.
    package func canonicalJSON() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self))
    }

    package init(canonicalJSON bytes: [UInt8]) throws {
        self = try JSONDecoder().decode(SubmissionContent.self, from: Data(bytes))
    }
}

/// A frozen version of a report.
package struct Submission: Hashable, Sendable {
    package var version: Int
    package var submittedAt: Instant
    /// The name of the person who submitted.
    package var submittedBy: String
    /// SHA-256 of the canonical content, hexadecimal.
    package var digest: String
    /// What the receipt shows and a person can read out: year, member and the hash's first twelve digits.
    package var reference: String

    package init(version: Int, submittedAt: Instant, submittedBy: String, digest: String, reference: String) {
        self.version = version
        self.submittedAt = submittedAt
        self.submittedBy = submittedBy
        self.digest = digest
        self.reference = reference
    }

    /// What people quote: year, member, version and the beginning of the hash.
    package static func reference(year: Int, member: String, version: Int, digest: String) -> String {
        "\(year)-\(member.uppercased())-\(version)-\(digest.prefix(12).uppercased())"
    }
}
