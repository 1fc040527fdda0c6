import Domain
import GRDB

extension Reader {
    /// What the viewer may read of what the council writes about a report: the own feedback, what others have shared, the agreed one, the notes.
    ///
    /// Nothing for those who may know of none of it.
    package func papers(of report: Report, viewer: Viewer) throws -> [Paper] {
        let drafts = try may(.readDrafts, report, viewer)
        let notes = try may(.readNotes, report, viewer)
        guard drafts || notes else { return [] }
        return try db.all(
            """
            \(Self.selectPaper) WHERE report = ?1
            AND (?3 AND (kind = 'agreed' OR kind = 'own' AND (paper.account = ?2 OR sharedAt IS NOT NULL)) OR ?4 AND kind = 'notes')
            ORDER BY kind, startedAt, paper.id
            """, [report.id, viewer.account, drafts, notes], paper)
    }

    /// One of these.
    package func paper(_ kind: Paper.Kind, of report: Report, account: Int64? = nil, viewer: Viewer) throws -> Paper? {
        try papers(of: report, viewer: viewer).first { $0.kind == kind && $0.account == account }
    }

    /// Everything that stands in a paper; nil for those who may not read it.
    package func content(of paper: Paper, viewer: Viewer) throws -> PaperContent? {
        guard let paper = try readable(paper, viewer) else { return nil }
        return PaperContent(paper: paper, passages: try passages(of: paper), items: try items(of: paper, removed: false))
    }

    /// The strengths and recommendations that were removed from a paper, the lowest number first.
    package func removedItems(of paper: Paper, viewer: Viewer) throws -> [PaperItem] {
        guard let paper = try readable(paper, viewer) else { return [] }
        return try items(of: paper, removed: true)
    }

    /// Who has confirmed the agreed feedback, and for which revision.
    package func confirmations(of paper: Paper, viewer: Viewer) throws -> [Confirmation] {
        guard let paper = try readable(paper, viewer) else { return [] }
        return try db.all(
            """
            SELECT account, account.name, revision, confirmedAt FROM confirmation JOIN account ON account.id = confirmation.account
            WHERE paper = ? ORDER BY confirmedAt, account
            """, [paper.id]
        ) { Confirmation(account: $0[0], name: $0[1], revision: $0[2], confirmedAt: $0[3]) }
    }

    /// Who else has the edition open, by name; not for those who only read what somebody has shared.
    package func presence(in paper: Paper, language: String, now: Instant, viewer: Viewer) throws -> [Presence] {
        guard try mayOpen(paper, viewer) else { return [] }
        return try db.all(
            """
            SELECT account.id, account.name, seenAt FROM paperPresence AS p JOIN account ON account.id = p.account
            WHERE paper = ? AND p.language = ? AND seenAt BETWEEN ? AND ? AND account.id <> ? AND account.disabledAt IS NULL
            ORDER BY account.name, account.id
            """, [paper.id, language, now + -Presence.lasts, now + Presence.lasts, viewer.account]
        ) { Presence(account: $0[0], name: $0[1], seenAt: $0[2]) }
    }

    /// When the viewer's own page of this edition was last heard of; nil where it was another edition, or never.
    package func ownPresence(in paper: Paper, language: String, viewer: Viewer) throws -> Instant? {
        try db.first(
            "SELECT seenAt FROM paperPresence WHERE paper = ? AND account = ? AND language = ?", [paper.id, viewer.account, language]
        ) { $0[0] }
    }

    /// The paper as it is stored, if the viewer may read it: whose it is and what it belongs to is asked anew.
    func readable(_ paper: Paper, _ viewer: Viewer) throws -> Paper? {
        guard let stored = try db.first("\(Self.selectPaper) WHERE paper.id = ?", [paper.id], self.paper) else { return nil }
        if stored.kind == .general { return mayWriteGeneral(viewer) ? stored : nil }
        guard let report = try storedReport(of: stored), try may(stored.kind == .notes ? .readNotes : .readDrafts, report, viewer)
        else { return nil }
        return stored.kind != .own || stored.sharedAt != nil || stored.account == viewer.account ? stored : nil
    }

    /// Whether the viewer is one of those who write it: only they see its history, what stands beside its passages, and who is there.
    func mayOpen(_ paper: Paper, _ viewer: Viewer) throws -> Bool {
        guard let stored = try readable(paper, viewer) else { return false }
        return stored.kind != .own || stored.account == viewer.account
    }

    private func storedReport(of paper: Paper) throws -> Report? {
        try db.first("SELECT id, member, year, state, createdAt FROM report WHERE id = ?", [paper.report], report)
    }

    private func items(of paper: Paper, removed: Bool) throws -> [PaperItem] {
        try db.all(
            """
            SELECT number, kind, position FROM paperItem WHERE paper = ?1 AND (removedAt IS NOT NULL) = ?2
            ORDER BY kind DESC, CASE WHEN ?2 THEN number END, position, number
            """, [paper.id, removed]
        ) { PaperItem(number: $0[0], kind: PaperItem.Kind(rawValue: $0[1]) ?? .strength, position: $0[2], isRemoved: removed) }
    }

    static let selectPaper = """
        SELECT paper.id, kind, year, report, paper.account, coalesce(account.name, ''), paper.language, reportVersion, startedAt, revision, sharedAt,
        correctedSince FROM paper LEFT JOIN account ON account.id = paper.account
        """

    func paper(_ row: Row) -> Paper {
        Paper(
            id: row[0], kind: Paper.Kind(rawValue: row[1]) ?? .own, year: row[2], report: row[3], account: row[4], name: row[5],
            language: row[6], reportVersion: row[7], startedAt: row[8], revision: row[9], sharedAt: row[10], correctedSince: row[11])
    }
}
