import Credentials
import Domain
import Store

/// A mayor's office says that it has got the letter, without a login: the link in the mail is the key.
package struct ReceiveLetter: Sendable {
    /// What stands for the link's secret in a mail that has not gone.
    package static let secretPlace = "{token}"
    /// How long a link can be used, in seconds: half a year.
    static let lifetime: Int64 = 183 * 86_400

    let store: Store

    package init(store: Store) { self.store = store }

    /// The letter that a link is about; nil for a link that is unknown or too old.
    package func find(_ token: Token, now: Instant) throws -> LetterReceipt? {
        try store.read { try $0.letterReceipt(tokenHash: token.hash, at: now) }
    }

    /// Notes that the letter was received. The first time counts; a second time changes nothing.
    ///
    /// - Returns: the letter with the moment that counts; nil for a link that is unknown or too old.
    package func perform(_ token: Token, now: Instant) throws -> LetterReceipt? {
        try store.write { writer in
            guard var receipt = try writer.reader.letterReceipt(tokenHash: token.hash, at: now) else { return nil }
            guard try writer.insert(letterReceipt: receipt.letter, at: now) else { return receipt }
            try writer.note(JournalEntry(at: now, account: nil, event: .letterReceived, subject: "letter/\(receipt.reference)"))
            receipt.receivedAt = now
            return receipt
        }
    }
}
