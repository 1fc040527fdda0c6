/// The one file of a report, without its bytes.
package struct Attachment: Hashable, Sendable {
    package var fileName: String
    package var type: AttachmentType
    /// In bytes.
    package var size: Int
    /// SHA-256 of the bytes, as hexadecimal digits.
    package var digest: String
    package var savedAt: Instant
    package var savedBy: String

    package init(fileName: String, type: AttachmentType, size: Int, digest: String, savedAt: Instant, savedBy: String) {
        self.fileName = fileName
        self.type = type
        self.size = size
        self.digest = digest
        self.savedAt = savedAt
        self.savedBy = savedBy
    }

    /// 5 MB as the procedure counts them, in bytes.
    package static let largestSize = 5_242_880

    /// Whether these bytes can be the attachment, judged by content, never by the name alone.
    package static func accept(_ bytes: [UInt8], fileName: String) throws(AttachmentProblem) -> AttachmentType {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= largestSize else { throw .tooLarge }
        guard let type = AttachmentType(content: bytes, fileName: fileName) else { throw .otherType }
        return type
    }
}

/// Why a file is not taken. The raw value ends the message key: `attachment.<raw value>`.
package enum AttachmentProblem: String, Error, CaseIterable, Sendable {
    case none = "not-chosen"
    case empty
    case tooLarge = "too-large"
    case otherType = "other-type"
}
