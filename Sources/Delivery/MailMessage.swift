import Domain
import Foundation

/// A mail as bytes: RFC 5322 with MIME, text in UTF-8 as quoted-printable, attachments as base64.
///
/// Nothing in it depends on the moment or on chance: the same values give the same bytes, so that a second try is the same mail.
package struct MailMessage: Sendable {
    /// A person's name and mail address.
    package struct Mailbox: Hashable, Sendable {
        package var name: String
        package var email: String

        package init(name: String, email: String) {
            self.name = name
            self.email = email
        }
    }

    /// A file that goes with the mail.
    package struct Attachment: Hashable, Sendable {
        package var fileName: String
        /// Such as "application/pdf".
        package var type: String
        package var bytes: [UInt8]

        package init(fileName: String, type: String, bytes: [UInt8]) {
            self.fileName = fileName
            self.type = type
            self.bytes = bytes
        }
    }

    package var from: Mailbox
    package var to: Mailbox
    package var replyTo: Mailbox?
    package var subject: String
    /// Plain text.
    package var body: String
    package var attachments: [Attachment]
    /// Without angle brackets.
    package var messageId: String
    package var date: Instant
    package var language: String

    package init(
        from: Mailbox, to: Mailbox, replyTo: Mailbox? = nil, subject: String, body: String, attachments: [Attachment] = [],
        messageId: String, date: Instant, language: String
    ) {
        self.from = from
        self.to = to
        self.replyTo = replyTo
        self.subject = subject
        self.body = body
        self.attachments = attachments
        self.messageId = messageId
        self.date = date
        self.language = language
    }

    /// The whole mail. Lines end with CRLF, none is longer than 78 bytes but where an address or id is.
    ///
    /// - Throws: `MailProblem` for a value with a line break or another control character in a header, and for an address that is none or not ASCII.
    package func bytes() throws(MailProblem) -> [UInt8] {
        let id = try HeaderText.id(messageId)
        var lines = [
            "From: \(try HeaderText.mailbox(from, field: "From"))",
            "To: \(try HeaderText.mailbox(to, field: "To"))",
        ]
        if let replyTo { lines.append("Reply-To: \(try HeaderText.mailbox(replyTo, field: "Reply-To"))") }
        lines += [
            "Subject: \(try HeaderText.words(subject, field: "Subject"))",
            "Date: \(MailDate.text(date))",
            "Message-ID: <\(id)>",
            "Auto-Submitted: auto-generated",
            "Content-Language: \(try HeaderText.token(language, field: "Content-Language"))",
            "MIME-Version: 1.0",
        ]
        guard !attachments.isEmpty else { return Self.bytes(lines + Self.textPart(body)) }
        // "=_" stands in no quoted-printable text and in no base64.
        let boundary = "=_" + String(id.filter { $0.isLetter || $0.isNumber }.prefix(40))
        lines += ["Content-Type: multipart/mixed; boundary=\"\(boundary)\"", "", "--\(boundary)"] + Self.textPart(body)
        for attachment in attachments { lines += ["--\(boundary)"] + (try Self.part(attachment)) }
        return Self.bytes(lines + ["--\(boundary)--"])
    }

    private static func textPart(_ body: String) -> [String] {
        ["Content-Type: text/plain; charset=UTF-8", "Content-Transfer-Encoding: quoted-printable", ""] + QuotedPrintable.lines(body)
    }

    private static func part(_ attachment: Attachment) throws(MailProblem) -> [String] {
        let type = try HeaderText.token(attachment.type, field: "Content-Type")
        let name = try HeaderText.parameter("filename", attachment.fileName)
        let base64 = Data(attachment.bytes).base64EncodedString(options: [.lineLength76Characters, .endLineWithCarriageReturn])
        return ["Content-Type: \(type)", "Content-Transfer-Encoding: base64", "Content-Disposition: attachment;\r\n \(name)", ""]
            + base64.split(separator: "\r").map(String.init)
    }

    private static func bytes(_ lines: [String]) -> [UInt8] { Array(lines.map { $0 + "\r\n" }.joined().utf8) }
}

/// Why a mail cannot be made: the header field that a value does not fit into. Nothing of the value is repeated.
package struct MailProblem: Error, Hashable, Sendable {
    package var field: String
}
