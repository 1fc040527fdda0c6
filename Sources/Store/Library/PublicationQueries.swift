import Domain
import Foundation
import GRDB

extension Reader {
    /// The city's decisions on publication, the first first: for people of that city, nobody else.
    package func publications(of report: Report, viewer: Viewer) throws -> [Publication] {
        let subject = Subject.publication(member: report.member, state: report.state, scope: .nothing)
        guard Permissions.refusal(of: .readDecisions, on: subject, by: viewer) == nil else { return [] }
        return try db.all("SELECT \(columns) FROM publication WHERE report = ? ORDER BY number", [report.id], publication)
    }

    /// The members whose report of a cycle is published: for the office, which sees which and no more.
    package func publishedMembers(year: Int, viewer: Viewer) throws -> Set<Int64> {
        guard Permissions.refusal(of: .manageMembers, on: .members, by: viewer) == nil else { return [] }
        return Set(
            try db.all("SELECT member FROM published JOIN report ON report.id = published.report WHERE year = ?", [year]) { $0[0] as Int64 }
        )
    }

    /// A report in the library and the decision that put it there; nil where there is none, for whatever reason.
    package func published(year: Int, member: Int64, viewer: Viewer) throws -> (report: Report, publication: Publication)? {
        guard try mayUseLibrary(viewer) else { return nil }
        return try db.first(
            """
            SELECT number, scope, version, hasAttachment, hasContact, decidedAt, deciderName, report.id, member, year, state, createdAt
            FROM published JOIN report ON report.id = published.report WHERE year = ? AND member = ?
            """, [year, member]
        ) { row in
            (
                Report(id: row[7], member: row[8], year: row[9], state: ReportState(rawValue: row[10]) ?? .draft, createdAt: row[11]),
                try publication(row)
            )
        }
    }

    /// The frozen version that is published, and its canonical content; members read what `SubmissionContent.published` leaves of it.
    package func publishedSubmission(of report: Report, viewer: Viewer) throws -> (submission: Submission, content: [UInt8])? {
        guard try mayUseLibrary(viewer) else { return nil }
        return try db.first(
            """
            SELECT s.version, submittedAt, submitterName, digest, reference, content FROM published
            JOIN submission AS s ON s.report = published.report AND s.version = published.version WHERE published.report = ?
            """, [report.id]
        ) { row in
            (
                Submission(version: row[0], submittedAt: row[1], submittedBy: row[2], digest: row[3], reference: row[4]),
                Array((row[5] as String).utf8)
            )
        }
    }

    /// The released feedback that is published with a report, the first release first; nothing where the city has published its report alone.
    package func publishedFeedback(of report: Report, viewer: Viewer) throws -> [ReleasedFeedback] {
        guard try mayUseLibrary(viewer) else { return [] }
        return try db.all(
            """
            SELECT f.number, reportVersion, content, releasedAt, releaserName, reason FROM published
            JOIN feedbackRelease AS f ON f.report = published.report WHERE published.report = ? AND scope = 'report and feedback'
            ORDER BY f.number
            """, [report.id]
        ) { row in
            ReleasedFeedback(
                number: row[0], reportVersion: row[1], content: try FeedbackContent(canonicalJSON: Array((row[2] as String).utf8)),
                releasedAt: row[3], releasedBy: row[4], reason: row[5])
        }
    }

    /// The version of a published report that the council has judged: told with the report, whether its feedback is published or not.
    package func judgedVersion(of report: Report, viewer: Viewer) throws -> Int? {
        guard try mayUseLibrary(viewer) else { return nil }
        return try db.first(
            """
            SELECT f.reportVersion FROM published JOIN feedbackRelease AS f ON f.report = published.report
            WHERE published.report = ? ORDER BY f.number DESC LIMIT 1
            """, [report.id]
        ) { $0[0] }
    }

    /// The bytes of a published report's attachment; nil where the city has not released it.
    package func publishedAttachment(of report: Report, viewer: Viewer) throws -> [UInt8]? {
        guard try mayUseLibrary(viewer) else { return nil }
        return try db.first(
            """
            SELECT bytes FROM published JOIN submission AS s ON s.report = published.report AND s.version = published.version
            JOIN file ON file.digest = s.attachment WHERE published.report = ? AND hasAttachment = 1
            """, [report.id]
        ) { Array($0[0] as Data) }
    }

    /// The library is open to everybody whose account may be used now. Whose it is, is asked anew: a value that was kept opens nothing.
    func mayUseLibrary(_ viewer: Viewer) throws -> Bool {
        try db.first(
            "SELECT 1 FROM account WHERE id = ? AND role = ? AND member IS ? AND disabledAt IS NULL",
            [viewer.account, viewer.role.rawValue, viewer.member]
        ) { _ in true } ?? false
    }

    private var columns: String { "number, scope, version, hasAttachment, hasContact, decidedAt, deciderName" }

    private func publication(_ row: Row) throws -> Publication {
        Publication(
            number: row[0],
            choice: PublicationChoice(PublicationScope(rawValue: row[1]) ?? .nothing, hasAttachment: row[3], hasContact: row[4]),
            version: row[2], decidedAt: row[5], decidedBy: row[6])
    }
}

extension Writer {
    /// Adds a decision. Whether it is allowed was decided before, in the same transaction.
    package func insert(_ publication: Publication, report: Int64, by account: Int64) throws {
        try db.change(
            """
            INSERT INTO publication (report, number, scope, version, hasAttachment, hasContact, decidedAt, decidedBy, deciderName)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                report, publication.number, publication.choice.scope.rawValue, publication.version, publication.choice.hasAttachment,
                publication.choice.hasContact, publication.decidedAt, account, publication.decidedBy,
            ])
    }
}
