import Domain
import Foundation

/// Values of header fields: checked, encoded and folded.
enum HeaderText {
    /// Words of people, such as a subject: as they are where they are short and ASCII, else as encoded words (RFC 2047).
    static func words(_ text: String, field: String) throws(MailProblem) -> String {
        try check(text, field)
        return isPlain(text) && text.utf8.count <= 60 ? text : encodedWords(text, room: 75 - 2 - field.utf8.count)
    }

    /// A name and an address.
    static func mailbox(_ mailbox: MailMessage.Mailbox, field: String) throws(MailProblem) -> String {
        try check(mailbox.name, field)
        let email = mailbox.email
        guard AddressCheck.isEmail(email), email.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { throw MailProblem(field: field) }
        if mailbox.name.isEmpty { return email }
        let name =
            isPlain(mailbox.name) && mailbox.name.utf8.count <= 60
            ? "\"" + mailbox.name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
            : encodedWords(mailbox.name, room: 75 - 2 - field.utf8.count)
        return "\(name)\r\n <\(email)>"
    }

    /// A Message-ID without its brackets.
    static func id(_ text: String) throws(MailProblem) -> String {
        let pieces = text.split(separator: "@", omittingEmptySubsequences: false)
        let isClean = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !Array("<>()\"\\,;".utf8).contains($0) }
        guard pieces.count == 2, pieces.allSatisfy({ !$0.isEmpty }), isClean else { throw MailProblem(field: "Message-ID") }
        return text
    }

    /// A value that needs no encoding, such as a media type.
    static func token(_ text: String, field: String) throws(MailProblem) -> String {
        let isToken = text.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || Array("/-+.".utf8).contains(byte)
        }
        guard !text.isEmpty, isToken else { throw MailProblem(field: field) }
        return text
    }

    /// A parameter as RFC 2231 has it, in pieces where it is long.
    static func parameter(_ name: String, _ value: String) throws(MailProblem) -> String {
        try check(value, name)
        var pieces = [""]
        for character in value {
            let encoded = character.utf8.map(percent).joined()
            if pieces[pieces.count - 1].utf8.count + encoded.utf8.count > 50 { pieces.append("") }
            pieces[pieces.count - 1] += encoded
        }
        if pieces.count == 1 { return "\(name)*=UTF-8''\(pieces[0])" }
        return pieces.enumerated().map { "\(name)*\($0)*=\($0 == 0 ? "UTF-8''" : "")\($1)" }.joined(separator: ";\r\n ")
    }

    private static func percent(_ byte: UInt8) -> String {
        let isPlain =
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || [0x2D, 0x2E, 0x5F].contains(byte)
        return isPlain ? String(UnicodeScalar(byte)) : "%" + Hex.text(byte)
    }

    /// A line break or NUL in a value would begin a header field of its own.
    private static func check(_ text: String, _ field: String) throws(MailProblem) {
        let isClean = text.unicodeScalars.allSatisfy { scalar in
            scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && scalar.value != 0x2028 && scalar.value != 0x2029
        }
        guard isClean else { throw MailProblem(field: field) }
    }

    /// "=?" would be read as the beginning of an encoded word.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && text.firstRange(of: "=?") == nil
    }

    /// Whole characters only, no word longer than 75 bytes; the first has only so much room beside the field's name.
    private static func encodedWords(_ text: String, room: Int) -> String {
        var pieces: [[UInt8]] = [[]]
        for character in text {
            let most = ((pieces.count == 1 ? room : 75) - 12) / 4 * 3
            let bytes = Array(character.utf8)
            if !pieces[pieces.count - 1].isEmpty && pieces[pieces.count - 1].count + bytes.count > most { pieces.append([]) }
            pieces[pieces.count - 1] += bytes
        }
        return pieces.map { "=?UTF-8?B?\(Data($0).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }
}

/// Two hexadecimal digits, in capitals.
enum Hex {
    static func text(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true) }
}
