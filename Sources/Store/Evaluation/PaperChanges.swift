import Domain
import GRDB

/// Whether a change is allowed was decided before, in the same transaction.
extension Writer {
    /// Begins a paper, or does nothing where it was begun.
    ///
    /// - Parameters:
    ///   - account: whose own it is; nil for what several write.
    ///   - version: the latest frozen version of the report.
    /// - Returns: true when it is new.
    package func beginPaper(
        _ kind: Paper.Kind, of report: Report, account: Int64?, language: String, version: Int, at now: Instant, by writer: Int64
    ) throws -> Bool {
        try db.change(
            """
            INSERT INTO paper (kind, year, report, account, language, reportVersion, startedAt, startedBy) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """, [kind.rawValue, report.year, report.id, account, language, version, now, writer]) == 1
    }

    /// Shows an own feedback to the others. False when it was shown before.
    package func sharePaper(_ paper: Int64, at now: Instant) throws -> Bool {
        try db.change("UPDATE paper SET sharedAt = ? WHERE id = ? AND kind = 'own' AND sharedAt IS NULL", [now, paper]) == 1
    }

    /// Opens the agreed feedback for a correction, or closes it again (nil). False when nothing changed.
    package func setCorrection(_ since: Instant?, paper: Int64) throws -> Bool {
        try db.change(
            "UPDATE paper SET correctedSince = ?1 WHERE id = ?2 AND kind = 'agreed' AND (correctedSince IS NULL) = (?1 IS NOT NULL)",
            [since, paper]) == 1
    }

    /// Somebody's word for a revision of the agreed feedback, in the place of an earlier one.
    package func confirm(_ paper: Paper, at now: Instant, by account: Int64) throws {
        try db.change(
            """
            INSERT INTO confirmation (paper, account, revision, confirmedAt) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (paper, account) DO UPDATE SET revision = ?3, confirmedAt = ?4
            """, [paper.id, account, paper.revision, now])
    }

    /// Writes down that a person has an edition open; the one before is forgotten.
    package func notePresence(in paper: Int64, language: String, account: Int64, at now: Instant) throws {
        try db.change(
            """
            INSERT INTO paperPresence (paper, account, language, seenAt) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (paper, account) DO UPDATE SET language = ?3, seenAt = ?4
            """, [paper, account, language, now])
    }

    /// Adds a strength or a recommendation behind the others.
    ///
    /// - Parameter formKey: of the form that asked for it; the same key again adds nothing.
    /// - Returns: its number and whether it is new.
    package func insertItem(_ kind: PaperItem.Kind, paper: Int64, formKey: String, by account: Int64) throws -> (number: Int, isNew: Bool) {
        let earlier = try db.first("SELECT number FROM paperItem WHERE paper = ? AND formKey = ?", [paper, formKey]) { $0[0] as Int }
        if let earlier { return (earlier, false) }
        try db.change(
            """
            INSERT INTO paperItem (paper, number, kind, position, formKey, addedBy)
            SELECT ?1, coalesce(max(number), 0) + 1, ?2, coalesce(max(position), 0) + 1, ?3, ?4 FROM paperItem WHERE paper = ?1
            """, [paper, kind.rawValue, formKey, account])
        try touch(paper)
        let number = try db.first("SELECT max(number) FROM paperItem WHERE paper = ?", [paper]) { $0[0] as Int? }
        return ((number ?? nil) ?? 0, true)
    }

    /// Gives these strengths or recommendations their places: the first number comes first.
    package func order(items numbers: [Int], paper: Int64) throws {
        for (place, number) in numbers.enumerated() {
            try db.change("UPDATE paperItem SET position = ? WHERE paper = ? AND number = ?", [place + 1, paper, number])
        }
        try touch(paper)
    }

    /// Takes a strength or a recommendation out (an instant), or puts it back (nil); its words stay. False when nothing changed.
    package func setItemRemoved(_ removedAt: Instant?, paper: Int64, number: Int) throws -> Bool {
        let changed = try db.change(
            "UPDATE paperItem SET removedAt = ?1 WHERE paper = ?2 AND number = ?3 AND (removedAt IS NULL) = (?1 IS NOT NULL)",
            [removedAt, paper, number])
        if changed == 1 { try touch(paper) }
        return changed == 1
    }

    /// What stands in the paper has changed: whatever was confirmed before is not what stands there now.
    func touch(_ paper: Int64) throws { try db.change("UPDATE paper SET revision = revision + 1 WHERE id = ?", [paper]) }
}
