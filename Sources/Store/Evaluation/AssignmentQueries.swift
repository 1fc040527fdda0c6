import Domain
import GRDB

extension Reader {
    /// What somebody of the council has to do with a member's report of a cycle; `none` for everybody else.
    package func councilTie(year: Int, member: Int64, viewer: Viewer) throws -> CouncilTie {
        guard viewer.role == .council else { return .none }
        let isRecused = try db.first("SELECT 1 FROM recusal WHERE account = ? AND member = ?", [viewer.account, member]) { _ in true }
        if isRecused == true { return .recused }
        let isLead = try db.first(
            """
            SELECT isLead FROM assignment JOIN report ON report.id = assignment.report
            WHERE assignment.account = ? AND report.member = ? AND report.year = ?
            """, [viewer.account, member, year]
        ) { $0[0] as Bool }
        return isLead.map { $0 ? .lead : .assigned } ?? .none
    }

    /// In whose hands a report lies, the lead first. Not for those who may not read it.
    package func assignments(of report: Report, viewer: Viewer) throws -> [Assignment] {
        guard try mayReadFrozen(report, viewer), !viewer.role.belongsToMember else { return [] }
        return try db.all(
            """
            SELECT account.id, account.name, isLead, assignedAt FROM assignment JOIN account ON account.id = assignment.account
            WHERE report = ? ORDER BY isLead DESC, account.name, account.id
            """, [report.id]
        ) { Assignment(account: $0[0], name: $0[1], isLead: $0[2], assignedAt: $0[3]) }
    }

    /// Whether the viewer may read what the city has frozen.
    ///
    /// Whose report it is and where it stands is asked anew: a value that was changed on the way opens nothing.
    func mayReadFrozen(_ report: Report, _ viewer: Viewer) throws -> Bool { try may(.readFrozen, report, viewer) }

    /// Whether the viewer may read the council's released feedback on it.
    func mayReadFeedback(_ report: Report, _ viewer: Viewer) throws -> Bool { try may(.readFeedback, report, viewer) }

    /// Whether the viewer may do this with a report, by what is stored of it.
    func may(_ action: Action, _ report: Report, _ viewer: Viewer) throws -> Bool {
        guard let stored = try db.first("SELECT id, member, year, state, createdAt FROM report WHERE id = ?", [report.id], self.report)
        else {
            return false
        }
        let tie = try councilTie(year: stored.year, member: stored.member, viewer: viewer)
        let subject = Subject.frozen(member: stored.member, state: stored.state, tie: tie)
        return Permissions.refusal(of: action, on: subject, by: viewer) == nil
    }
}

extension Writer {
    /// Puts a report into somebody's hands; where it is there already, only the lead may change.
    ///
    /// Whether it is allowed was decided before, in the same transaction, and that nobody else leads.
    package func assign(report: Int64, to account: Int64, isLead: Bool, at now: Instant, by office: Int64) throws {
        try db.change(
            """
            INSERT INTO assignment (report, account, isLead, assignedAt, assignedBy) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (report, account) DO UPDATE SET isLead = ?3
            """, [report, account, isLead, now, office])
    }

    /// Takes a report out of somebody's hands.
    ///
    /// - Returns: false where it was not there.
    package func endAssignment(report: Int64, account: Int64) throws -> Bool {
        try db.change("DELETE FROM assignment WHERE report = ? AND account = ?", [report, account]) == 1
    }
}
