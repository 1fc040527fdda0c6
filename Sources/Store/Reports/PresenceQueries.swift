import Domain
import GRDB

/// The page on which a person was last heard of.
package struct PresencePlace: Hashable, Sendable {
    package var measure: Int
    /// The section's id.
    package var section: String
    package var seenAt: Instant

    package init(measure: Int, section: String, seenAt: Instant) {
        self.measure = measure
        self.section = section
        self.seenAt = seenAt
    }
}

extension Reader {
    /// Who else has this section's page open, by name: for people of the report's city, and never a login that was switched off.
    package func presence(of report: Report, measure: Int, section: String, now: Instant, viewer: Viewer) throws -> [Presence] {
        guard Permissions.refusal(of: .readReport, on: .report(member: report.member, state: report.state), by: viewer) == nil else {
            return []
        }
        return try db.all(
            """
            SELECT account.id, account.name, presence.seenAt FROM presence JOIN account ON account.id = presence.account
            WHERE presence.report = ? AND presence.measure = ? AND presence.section = ? AND presence.seenAt BETWEEN ? AND ?
                AND account.id <> ? AND account.disabledAt IS NULL
            ORDER BY account.name, account.id
            """, [report.id, measure, section, now + -Presence.lasts, now + Presence.lasts, viewer.account]
        ) { Presence(account: $0[0], name: $0[1], seenAt: $0[2]) }
    }

    /// Where the viewer's own page of this report was last heard of; nil where it never was.
    package func ownPresence(of report: Report, viewer: Viewer) throws -> PresencePlace? {
        try db.first("SELECT measure, section, seenAt FROM presence WHERE report = ? AND account = ?", [report.id, viewer.account]) {
            PresencePlace(measure: $0[0], section: $0[1], seenAt: $0[2])
        }
    }
}

extension Writer {
    /// Writes down on which page a person is now; the page before is forgotten.
    package func notePresence(report: Int64, account: Int64, measure: Int, section: String, at now: Instant) throws {
        try db.change(
            """
            INSERT INTO presence (report, account, measure, section, seenAt) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (report, account) DO UPDATE SET measure = ?3, section = ?4, seenAt = ?5
            """, [report, account, measure, section, now])
    }
}
