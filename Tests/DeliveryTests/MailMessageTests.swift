import Domain
import Testing

@testable import Delivery

@Suite struct MailMessageTests {
    private static func message(
        to name: String = "Anna", subject: String = "Report", body: String = "Dear Anna,\n", attachments: [MailMessage.Attachment] = []
    ) -> MailMessage {
        MailMessage(
            from: .init(name: "ECCAR", email: "office@eccar.example"), to: .init(name: name, email: "anna@graz.example"),
            replyTo: .init(name: "", email: "reporting@eccar.example"), subject: subject, body: body, attachments: attachments,
            messageId: "abc@ocrt.example", date: Instant(seconds: 1_801_483_200), language: "en")
    }

    private static func text(_ message: MailMessage) throws -> String { String(decoding: try message.bytes(), as: UTF8.self) }

    @Test func aPlainMailIsExactlyThis() throws {
        let expected = """
            From: "ECCAR"\r\n <office@eccar.example>\r\nTo: "Anna"\r\n <anna@graz.example>\r\nReply-To: reporting@eccar.example\r\n\
            Subject: Report\r\nDate: Mon, 01 Feb 2027 12:00:00 +0000\r\nMessage-ID: <abc@ocrt.example>\r\nAuto-Submitted: auto-generated\r\n\
            Content-Language: en\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n\
            Content-Transfer-Encoding: quoted-printable\r\n\r\nDear Anna,\r\n
            """
        #expect(try Self.text(Self.message()) == expected)
    }

    @Test(arguments: [
        ("Rap", "Rap"), ("Łódź", "=?UTF-8?B?xYHDs2TFug==?="), ("=?x", "=?UTF-8?B?PT94?="),
    ])
    func aSubjectIsEncodedWhereItMust(subject: String, header: String) throws {
        #expect(try Self.text(Self.message(subject: subject)).contains("Subject: \(header)\r\n"))
    }

    @Test(arguments: [
        "Έκθεση για την πόλη της Αθήνας και τα μέτρα της κατά του ρατσισμού", "Отчёт города о борьбе с расизмом и дискриминацией",
        "İstanbul Büyükşehir Belediyesi ırkçılığa karşı rapor: ğüşıöç",
    ])
    func aLongSubjectIsFoldedBetweenWholeLetters(subject: String) throws {
        let text = try Self.text(Self.message(to: subject, subject: subject))
        for line in text.split(separator: "\r\n") { #expect(line.utf8.count <= 76, "\(line)") }
        #expect(text.utf8.allSatisfy { $0 < 0x80 })
    }

    @Test(arguments: ["a\r\nBcc: x@evil.example", "a\nb", "a\rb", "a\0b", "a\u{2028}b", "a\u{85}b", "a\u{7F}b"])
    func aLineBreakInAHeaderIsRefused(evil: String) {
        #expect(throws: MailProblem(field: "Subject")) { try Self.message(subject: evil).bytes() }
        #expect(throws: MailProblem(field: "To")) { try Self.message(to: evil).bytes() }
        let file = MailMessage.Attachment(fileName: evil, type: "application/pdf", bytes: [1])
        #expect(throws: MailProblem(field: "filename")) { try Self.message(attachments: [file]).bytes() }
    }

    @Test(arguments: ["a@b.example\nBcc: c@d.example", "no address", "ä@b.example", "<a@b.example>", ""])
    func whatIsNoAddressIsRefused(email: String) {
        var message = Self.message()
        message.to.email = email
        #expect(throws: MailProblem(field: "To")) { try message.bytes() }
    }

    @Test(arguments: ["a b@c", "a>\r\nX: y@c", "abc", "@c", "a@", "a@b@c"])
    func whatIsNoMessageIdIsRefused(id: String) {
        var message = Self.message()
        message.messageId = id
        #expect(throws: MailProblem(field: "Message-ID")) { try message.bytes() }
    }

    @Test func aQuoteInANameStaysAQuote() throws {
        #expect(try Self.text(Self.message(to: "Anna \"Ann\" \\ B")).contains("To: \"Anna \\\"Ann\\\" \\\\ B\"\r\n"))
    }

    @Test(arguments: [
        ("a\n", ["a"]), ("a", ["a"]), ("", [""]), ("a \nb\t\n", ["a=20", "b=09"]), ("=", ["=3D"]), (".\n..", ["=2E", "=2E."]),
        ("From you", ["=46rom you"]), ("é", ["=C3=A9"]), ("a\r\nb\rc", ["a", "b", "c"]), ("a\n\n", ["a", ""]),
    ])
    func textAsQuotedPrintable(text: String, lines: [String]) { #expect(QuotedPrintable.lines(text) == lines) }

    @Test func longLinesAreBrokenSoftly() {
        #expect(QuotedPrintable.lines(String(repeating: "x", count: 76)) == [String(repeating: "x", count: 76)])
        #expect(QuotedPrintable.lines(String(repeating: "x", count: 77)) == [String(repeating: "x", count: 75) + "=", "xx"])
        for line in QuotedPrintable.lines(String(repeating: "ğ .", count: 400)) { #expect(line.utf8.count <= 76 && !line.hasPrefix(".")) }
    }

    @Test func anAttachmentHasItsNameAsRFC2231() throws {
        let short = MailMessage.Attachment(fileName: "Liège.pdf", type: "application/pdf", bytes: Array(repeating: 7, count: 100))
        let text = try Self.text(Self.message(attachments: [short]))
        #expect(text.contains("Content-Disposition: attachment;\r\n filename*=UTF-8''Li%C3%A8ge.pdf\r\n"))
        #expect(text.contains("boundary=\"=_abcocrtexample\"") && text.hasSuffix("\r\n--=_abcocrtexample--\r\n"))
        let long = MailMessage.Attachment(
            fileName: String(repeating: "Ω", count: 30) + ".pdf", type: "application/pdf", bytes: [1])
        let folded = try Self.text(Self.message(attachments: [long]))
        #expect(folded.contains(" filename*0*=UTF-8''%CE%A9") && folded.contains(";\r\n filename*1*=%CE%A9"))
        for line in (text + folded).split(separator: "\r\n") { #expect(line.utf8.count <= 78, "\(line)") }
    }
}
