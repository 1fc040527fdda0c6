/// The kinds of file a report can carry, recognised by their first bytes.
package enum AttachmentType: String, CaseIterable, Sendable {
    case pdf, docx, xlsx, pptx, odt, ods, odp, jpeg, png

    /// The type by content; the name only tells apart the formats that share the ZIP container. Nil for everything else.
    package init?(content: [UInt8], fileName: String) {
        let suffix = fileName.lowercased().split(separator: ".").last.map(String.init) ?? ""
        if content.starts(with: Array("%PDF-".utf8)) { self = .pdf; return }
        if content.starts(with: [0xFF, 0xD8, 0xFF]) { self = .jpeg; return }
        if content.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { self = .png; return }
        guard content.starts(with: [0x50, 0x4B, 0x03, 0x04]), let type = AttachmentType(rawValue: suffix), let mark = type.containerMark,
            content.prefix(16_384).contains(mark) || content.suffix(16_384).contains(mark)
        else { return nil }
        self = type
    }

    /// What a ZIP container of this type has among its names.
    private var containerMark: [UInt8]? {
        switch self {
        case .docx: Array("word/".utf8)
        case .xlsx: Array("xl/".utf8)
        case .pptx: Array("ppt/".utf8)
        case .odt: Array("application/vnd.oasis.opendocument.text".utf8)
        case .ods: Array("application/vnd.oasis.opendocument.spreadsheet".utf8)
        case .odp: Array("application/vnd.oasis.opendocument.presentation".utf8)
        case .pdf, .jpeg, .png: nil
        }
    }

    /// The media type sent with the download.
    package var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation"
        case .odt: "application/vnd.oasis.opendocument.text"
        case .ods: "application/vnd.oasis.opendocument.spreadsheet"
        case .odp: "application/vnd.oasis.opendocument.presentation"
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        }
    }
}
