import Domain
import GRDB

extension Reader {
    /// The latest release of a cycle's general feedback; nil before it is released. Every city gets it, so a viewer is not asked for.
    package func generalFeedback(year: Int) throws -> GeneralFeedback? {
        try db.first(
            """
            SELECT number, content, releasedAt, releaserName FROM generalRelease WHERE year = ? ORDER BY number DESC LIMIT 1
            """, [year]
        ) { row in
            GeneralFeedback(
                year: year, number: row[0], texts: try GeneralFeedback.texts(canonicalJSON: Array((row[1] as String).utf8)),
                releasedAt: row[2], releasedBy: row[3])
        }
    }

    /// The text of the latest release by language (BCP 47); empty before it is released.
    package func releasedGeneralFeedback(year: Int) throws -> [String: String] { try generalFeedback(year: year)?.texts ?? [:] }
}

extension Writer {
    /// Adds a release. Whether it is allowed was decided before, in the same transaction.
    package func insert(_ feedback: GeneralFeedback, by account: Int64) throws {
        try db.change(
            """
            INSERT INTO generalRelease (year, number, content, releasedAt, releasedBy, releaserName) VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                feedback.year, feedback.number, String(decoding: try feedback.canonicalJSON(), as: UTF8.self), feedback.releasedAt, account,
                feedback.releasedBy,
            ])
    }
}
