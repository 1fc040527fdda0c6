import Domain
import GRDB

extension Reader {
    /// The council's vocabulary by kind and name: for the council, nobody else.
    package func councilTags(viewer: Viewer) throws -> [CouncilTag] {
        guard viewer.role == .council else { return [] }
        return try db.all("SELECT id, kind, name FROM tag ORDER BY kind, name", [], tag)
    }

    /// What a report is tagged with: for those who may read the council's notes on it.
    package func tags(of report: Report, viewer: Viewer) throws -> Set<TagPlace> {
        guard try may(.readNotes, report, viewer) else { return [] }
        return Set(
            try db.all("SELECT tag, section, measure FROM reportTag WHERE report = ?", [report.id]) {
                TagPlace(tag: $0[0], section: $0[1], measure: $0[2])
            })
    }

    /// How many reports of a cycle that are with the council carry each tag, wherever in them: for the general feedback. A member of the council is
    /// in no count of a report that it has no part in. Nothing for anybody but council and office.
    package func tagCounts(year: Int, viewer: Viewer) throws -> [TagCount] {
        guard viewer.role == .council || viewer.role == .admin else { return [] }
        return try db.all(
            """
            SELECT tag.id, tag.kind, tag.name, count(DISTINCT report.id) FROM tag JOIN reportTag ON reportTag.tag = tag.id
            JOIN report ON report.id = reportTag.report
            WHERE report.year = ?1 AND report.state <> 'draft'
            AND NOT EXISTS (SELECT 1 FROM recusal WHERE recusal.account = ?2 AND recusal.member = report.member)
            GROUP BY tag.id ORDER BY count(DISTINCT report.id) DESC, tag.kind, tag.name
            """, [year, viewer.account]
        ) { TagCount(tag: tag($0), reports: $0[3]) }
    }

    private func tag(_ row: Row) -> CouncilTag {
        CouncilTag(id: row[0], kind: CouncilTag.Kind(rawValue: row[1]) ?? .challenge, name: row[2])
    }
}

extension Writer {
    /// Adds a word to the vocabulary, or does nothing where it has it.
    package func addTag(_ kind: CouncilTag.Kind, name: String, at now: Instant, by account: Int64?) throws -> CouncilTag? {
        try db.change(
            "INSERT INTO tag (kind, name, addedAt, addedBy) VALUES (?, ?, ?, ?) ON CONFLICT (kind, name) DO NOTHING",
            [kind.rawValue, name, now, account])
        return try db.first("SELECT id FROM tag WHERE kind = ? AND name = ?", [kind.rawValue, name]) {
            CouncilTag(id: $0[0], kind: kind, name: name)
        }
    }

    /// Sets exactly these tags at a place of a report.
    package func setTags(_ tags: Set<Int64>, report: Int64, section: String, measure: Int, at now: Instant, by account: Int64) throws {
        let before = Set(
            try db.all("SELECT tag FROM reportTag WHERE report = ? AND section = ? AND measure = ?", [report, section, measure]) {
                $0[0] as Int64
            })
        for tag in before.subtracting(tags) {
            try db.change(
                "DELETE FROM reportTag WHERE report = ? AND section = ? AND measure = ? AND tag = ?", [report, section, measure, tag])
        }
        for tag in tags.subtracting(before).sorted() {
            try db.change(
                "INSERT INTO reportTag (report, measure, section, tag, taggedAt, taggedBy) VALUES (?, ?, ?, ?, ?, ?)",
                [report, measure, section, tag, now, account])
        }
    }
}
