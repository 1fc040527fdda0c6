import Domain
import Testing

/// A file is judged by its content; the name only tells apart what shares the ZIP container.
@Suite struct AttachmentTests {
    private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
    private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    private static let taken: [(content: [UInt8], name: String, type: AttachmentType)] = [
        (bytes("%PDF-1.7 ..."), "plan.pdf", AttachmentType.pdf), (bytes("%PDF-1.4"), "plan.exe", .pdf),
        ([0xFF, 0xD8, 0xFF, 0xE0], "a.jpg", .jpeg),
        (png + [0], "photo", .png), (zip + bytes("word/document.xml"), "Plan.DOCX", .docx),
        (zip + bytes("xl/workbook.xml"), "a.xlsx", .xlsx),
        (zip + bytes("ppt/slides"), "a.b.pptx", .pptx), (zip + bytes("mimetypeapplication/vnd.oasis.opendocument.text"), "a.odt", .odt),
        (zip + bytes("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"), "a.ods", .ods),
        (zip + bytes("mimetypeapplication/vnd.oasis.opendocument.presentation"), "a.odp", .odp),
        (zip + [UInt8](repeating: 0, count: 100_000) + bytes("word/"), "a.docx", .docx),
    ]

    @Test(arguments: taken)
    func isTakenByContent(content: [UInt8], name: String, type: AttachmentType) throws {
        #expect(try Domain.Attachment.accept(content, fileName: name) == type)
    }

    private static let refused: [(content: [UInt8], name: String)] = [
        (bytes("MZ program"), "plan.pdf"), (bytes("hello"), "a.txt"), (bytes(" %PDF-1.7"), "a.pdf"), ([0xFF, 0xD8], "a.jpg"),
        (bytes("<html><script>"), "a.png"), (zip + bytes("word/document.xml"), "a.zip"), (zip + bytes("word/document.xml"), "a.docm"),
        (zip + bytes("word/document.xml"), "a.xlsx"), (zip + bytes("anything"), "a.docx"), (zip + bytes("word/"), ""), (zip, "a.pdf"),
    ]

    @Test(arguments: refused)
    func isRefusedByContent(content: [UInt8], name: String) {
        #expect(throws: AttachmentProblem.otherType) { try Domain.Attachment.accept(content, fileName: name) }
    }

    @Test func hasASize() throws {
        let pdf = Self.bytes("%PDF-") + [UInt8](repeating: 0, count: Domain.Attachment.largestSize - 5)
        #expect(Domain.Attachment.largestSize == 5_242_880)
        #expect(try Domain.Attachment.accept(pdf, fileName: "a.pdf") == .pdf)
        #expect(throws: AttachmentProblem.tooLarge) { try Domain.Attachment.accept(pdf + [0], fileName: "a.pdf") }
        #expect(throws: AttachmentProblem.empty) { try Domain.Attachment.accept([], fileName: "a.pdf") }
    }

    @Test func everyTypeHasItsOwnMediaType() {
        #expect(Set(AttachmentType.allCases.map(\.mediaType)).count == AttachmentType.allCases.count)
    }
}
