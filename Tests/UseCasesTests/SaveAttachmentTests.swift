import Credentials
import Domain
import Store
import TestSupport
import Testing

@testable import UseCases

@Suite struct SaveAttachmentTests {
    private let city: City

    init() throws { city = try City.started() }

    @Test func aFileOfFiveMegabytesIsTakenAndOneByteMoreIsNot() throws {
        let largest = pdf(size: 5_242_880)
        try city.saveAttachment.perform(largest, fileName: "largest.pdf", wish: city.wish())
        let report = try #require(try city.report())
        #expect(try city.store.read { try $0.attachmentBytes(of: report, viewer: city.secondary) } == largest)
        #expect(try city.attachment()?.size == 5_242_880)
        #expect(throws: AttachmentProblem.tooLarge) {
            try city.saveAttachment.perform(pdf(size: 5_242_881), fileName: "a.pdf", wish: city.wish())
        }
        #expect(try city.attachment()?.fileName == "largest.pdf")
    }

    @Test(arguments: [
        ([], "a.pdf", AttachmentProblem.empty), (Array("MZ program".utf8), "a.pdf", .otherType),
        (Array("<html>".utf8), "a.html", .otherType),
        ([0x50, 0x4B, 0x03, 0x04] + Array("word/x".utf8), "a.zip", .otherType),
        ([0x50, 0x4B, 0x03, 0x04] + Array("evil".utf8), "a.docx", .otherType),
        ([0x25], "a.pdf", .otherType),
    ])
    func whatCannotBeTakenLeavesTheEarlierFile(bytes: [UInt8], name: String, problem: AttachmentProblem) throws {
        try city.saveAttachment.perform(pdf(size: 100), fileName: "earlier.pdf", wish: city.wish())
        #expect(throws: problem) { try city.saveAttachment.perform(bytes, fileName: name, wish: city.wish()) }
        #expect(try city.attachment()?.fileName == "earlier.pdf")
        #expect(try city.events() == [.reportCreated, .attachmentSaved])
    }

    @Test(arguments: [
        (Array("%PDF-1.7".utf8), "picture.png", AttachmentType.pdf), ([0xFF, 0xD8, 0xFF, 0xE0], "scan.pdf", .jpeg),
        ([0x50, 0x4B, 0x03, 0x04] + Array("word/document.xml".utf8), "Bericht.DOCX", .docx),
    ])
    func theContentTellsTheType(bytes: [UInt8], name: String, type: AttachmentType) throws {
        try city.saveAttachment.perform(bytes, fileName: name, wish: city.wish())
        let attachment = try #require(try city.attachment())
        #expect(attachment.type == type)
        #expect(attachment.digest == Digest.sha256Hex(bytes))
        #expect(attachment.savedBy == "Anna")
        #expect(attachment.savedAt == City.noon)
    }

    @Test(arguments: [
        ("report.pdf", "report.pdf"), ("C:\\Users\\anna\\report.pdf", "report.pdf"), ("../../etc/passwd", "passwd"), ("", "attachment"),
        ("/", "attachment"), ("..", "attachment"), ("  report.pdf ", "report.pdf"), ("re\r\nport\0.pdf", "report.pdf"),
        ("Zu\u{308}rich.pdf", "Zürich.pdf"),
        ("Έκθεση 2027.pdf", "Έκθεση 2027.pdf"), ("a/\u{301}b.pdf", "\u{301}b.pdf"), ("annual\u{202E}fdp.exe", "annualfdp.exe"),
        ("a\u{85}b.pdf", "ab.pdf"),
        (String(repeating: "x", count: 200) + ".pdf", String(repeating: "x", count: 146) + ".pdf"),
        (String(repeating: "x", count: 200), String(repeating: "x", count: 150)),
        ("a." + String(repeating: "y", count: 200), "a." + String(repeating: "y", count: 148)),
    ])
    func theFileNameIsCleaned(typed: String, stored: String) {
        #expect(Array(SaveAttachment.plainName(typed).unicodeScalars) == Array(stored.unicodeScalars))
    }

    @Test func theVerySameFileIsStoredOnce() throws {
        #expect(try city.saveAttachment.perform(pdf(size: 100), fileName: "a.pdf", wish: city.wish()))
        let again = try city.saveAttachment.perform(
            pdf(size: 100), fileName: "a.pdf", wish: city.wish(by: city.secondary, at: City.noon + 60))
        #expect(!again)
        #expect(try city.attachment()?.savedBy == "Anna")
        #expect(try city.events() == [.reportCreated, .attachmentSaved])
        #expect(try city.saveAttachment.perform(pdf(size: 100), fileName: "b.pdf", wish: city.wish()), "another name is another file")
        #expect(try city.saveAttachment.perform(pdf(size: 101), fileName: "b.pdf", wish: city.wish()), "so are other bytes")
    }

    @Test func aNewFileTakesThePlaceOfTheEarlierOneAndCanBeRemoved() throws {
        for name in ["one.pdf", "two.pdf"] {
            try city.saveAttachment.perform(pdf(size: 100), fileName: name, wish: city.wish(by: city.secondary))
        }
        #expect(try city.attachment()?.fileName == "two.pdf")
        for _ in 0..<2 { try city.saveAttachment.remove(city.wish()) }
        #expect(try city.attachment() == nil)
        #expect(try city.events() == [.reportCreated, .attachmentSaved, .attachmentSaved, .attachmentRemoved])
    }

    @Test func onlyTheCityChangesItsDraft() throws {
        for (viewer, refusal) in city.outsiders {
            #expect(throws: refusal) { try city.saveAttachment.perform(pdf(size: 9), fileName: "a.pdf", wish: city.wish(by: viewer)) }
            #expect(throws: refusal) { try city.saveAttachment.remove(city.wish(by: viewer)) }
        }
        try city.complete()
        _ = try city.submitReport.perform(city.wish())
        #expect(throws: Refusal.wrongState(.reportSubmitted)) {
            try city.saveAttachment.perform(pdf(size: 9), fileName: "a.pdf", wish: city.wish())
        }
        #expect(throws: Refusal.wrongState(.reportSubmitted)) { try city.saveAttachment.remove(city.wish()) }
    }

    private func pdf(size: Int) -> [UInt8] { Array("%PDF-".utf8) + [UInt8](repeating: 0x20, count: size - 5) }
}
