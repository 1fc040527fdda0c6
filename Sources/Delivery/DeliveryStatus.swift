import Domain
import Foundation

/// What a mail system reports about one mail (RFC 3464): the bounce, read from the bytes as they came.
package struct DeliveryStatus: Hashable, Sendable {
    /// Who did not get it.
    package var finalRecipient: String
    /// failed, delayed, delivered, relayed or expanded, in lower case.
    package var action: String
    /// Such as "5.1.1".
    package var status: String
    /// What the other mail system said; empty where the report does not tell.
    package var diagnostic: String
    /// Of the mail it is about, without angle brackets.
    package var messageId: String

    /// Whether the mail will not arrive any more.
    package var isFailure: Bool { action == "failed" }

    private static let mostBytes = 2_000_000

    /// Nil for anything that is no delivery report, or one that does not say which mail it is about.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count <= Self.mostBytes else { return nil }
        let mail = MailPart(String(decoding: bytes, as: UTF8.self).streamSafe)
        guard mail.type == "multipart/report" else { return nil }
        let parts = mail.parts
        guard let report = parts.first(where: { $0.type == "message/delivery-status" }),
            let original = parts.last(where: { ["message/rfc822", "text/rfc822-headers", "message/rfc822-headers"].contains($0.type) })
        else { return nil }
        // The first block is about the mail, the next ones about a recipient each; each of our mails has one.
        let blocks = report.body.split(separator: "\n\n").map { MailPart.fields(String($0)) }
        guard let block = blocks.first(where: { $0["action"] != nil }), let action = block["action"],
            let id = MailPart(original.body).fields["message-id"]
        else { return nil }
        finalRecipient = Self.withoutType(block["final-recipient"] ?? "")
        self.action = action.lowercased()
        status = String((block["status"] ?? "").prefix { $0 != " " })
        diagnostic = Self.withoutType(block["diagnostic-code"] ?? "")
        messageId = String(id.drop { "<> \t".contains($0) }.dropLast { "<> \t".unicodeScalars.contains($0) })
    }

    /// "rfc822; anna@graz.example" is "anna@graz.example".
    private static func withoutType(_ value: String) -> String {
        guard let mark = value.firstIndex(of: ";") else { return value.trimmingSpaces }
        return String(value[value.index(after: mark)...]).trimmingSpaces
    }
}

/// A mail or a part of one: header fields and a body. Lines end with a line feed here, whatever they had.
struct MailPart {
    var fields: [String: String]
    var body: String

    init(_ text: String) {
        let text = text.replacing("\r\n", with: "\n")
        let gap = text.firstRange(of: "\n\n")
        fields = Self.fields(String(text[..<(gap?.lowerBound ?? text.endIndex)]))
        body = gap.map { String(text[$0.upperBound...]) } ?? ""
    }

    /// The media type, in lower case, without parameters.
    var type: String { String((fields["content-type"] ?? "text/plain").prefix { $0 != ";" }).trimmingSpaces.lowercased() }

    /// The parts of a multipart.
    var parts: [MailPart] {
        guard let boundary else { return [] }
        let lines = ("\n" + body).components(separatedBy: "\n--" + boundary)
        // Before the first mark stands nothing, behind the last one neither.
        return lines.dropFirst().filter { !$0.hasPrefix("--") }.map { piece in
            MailPart(String(piece.drop { $0 == " " || $0 == "\t" }.dropFirst()))
        }
    }

    private var boundary: String? {
        guard let header = fields["content-type"], let name = header.range(of: "boundary=", options: .caseInsensitive) else { return nil }
        let rest = header[name.upperBound...]
        let value = rest.hasPrefix("\"") ? rest.dropFirst().prefix { $0 != "\"" } : rest.prefix { $0 != ";" && !$0.isWhitespace }
        return value.isEmpty ? nil : String(value)
    }

    /// Header fields by their name in lower case, unfolded; the first of a name counts.
    static func fields(_ head: String) -> [String: String] {
        var fields: [String: String] = [:]
        var last: String?
        for line in head.split(separator: "\n") {
            if line.first == " " || line.first == "\t" {
                if let last { fields[last, default: ""] += " " + String(line).trimmingSpaces }
            } else if let colon = line.firstIndex(of: ":") {
                let name = line[..<colon].lowercased()
                last = fields[name] == nil ? name : nil
                if let last { fields[last] = String(line[line.index(after: colon)...]).trimmingSpaces }
            }
        }
        return fields
    }
}
