import Domain
import GRDB

extension Reader {
    /// Every passage of a paper that the viewer was found to be allowed to read.
    func passages(of paper: Paper) throws -> [PaperContent.Key: SavedAnswer] {
        var passages: [PaperContent.Key: SavedAnswer] = [:]
        let rows = try db.all("\(Self.selectPassage) WHERE paper = ?", [paper.id]) { ($0[0] as String, $0[1] as String, saved($0)) }
        for (language, name, saved) in rows {
            if let place = PassagePlace(name) { passages[PaperContent.Key(place, language)] = saved }
        }
        return passages
    }

    /// The passage at a place of a paper; nil where none was written, or for those who may not read it.
    package func passage(of paper: Paper, at place: PaperContent.Key, viewer: Viewer) throws -> SavedAnswer? {
        guard try readable(paper, viewer) != nil else { return nil }
        return try db.first(
            "\(Self.selectPassage) WHERE paper = ? AND passage.language = ? AND place = ?", [paper.id, place.language, place.place.name],
            saved)
    }

    /// Every revision of a passage without its text, the newest first: for those who write the paper.
    package func revisions(of paper: Paper, at place: PaperContent.Key, viewer: Viewer) throws -> [AnswerRevision] {
        guard try mayOpen(paper, viewer) else { return [] }
        return try db.all(
            """
            SELECT revision, origin, savedAt, savedBy, account.name FROM passageHistory AS h JOIN account ON account.id = savedBy
            WHERE paper = ? AND h.language = ? AND place = ? ORDER BY revision DESC
            """, [paper.id, place.language, place.place.name]
        ) { row in
            AnswerRevision(
                revision: row[0], origin: AnswerOrigin(rawValue: row[1]) ?? .saved, savedAt: row[2], savedByAccount: row[3], savedBy: row[4]
            )
        }
    }

    /// A passage as it was in an earlier revision; nil where there is none, or it was thinned out or erased.
    package func passage(of paper: Paper, at place: PaperContent.Key, revision: Int64, viewer: Viewer) throws -> Answer? {
        guard try mayOpen(paper, viewer) else { return nil }
        return try db.first(
            "SELECT text FROM passageHistory WHERE paper = ? AND language = ? AND place = ? AND revision = ? AND origin <> 'erased'",
            [paper.id, place.language, place.place.name, revision]
        ) { Answer($0[0]) }
    }

    /// The texts that stand beside passages of a paper and wait for a decision, the latest first: for those who write it.
    ///
    /// - Parameter place: leaves all others out; nil for the whole paper.
    package func textsBeside(
        of paper: Paper, at place: PaperContent.Key? = nil, viewer: Viewer
    ) throws -> [(place: PaperContent.Key, text: AnswerBeside)] {
        guard try mayOpen(paper, viewer) else { return [] }
        return try db.all(
            """
            SELECT c.language, c.place, c.account, account.name, c.base, c.text, c.typedAt
            FROM passageConflict AS c JOIN account ON account.id = c.account
            LEFT JOIN passage ON passage.paper = c.paper AND passage.language = c.language AND passage.place = c.place
            WHERE c.paper = ?1 AND passage.text IS NOT c.text AND (?2 IS NULL OR c.language = ?2 AND c.place = ?3)
            ORDER BY c.typedAt DESC, c.base DESC
            """, [paper.id, place?.language, place?.place.name]
        ) { row -> (place: PaperContent.Key, text: AnswerBeside)? in
            PassagePlace(row[1]).map { place in
                (
                    PaperContent.Key(place, row[0]),
                    AnswerBeside(
                        key: AnswerKey(question: place.name), account: row[2], name: row[3], base: row[4], answer: Answer(row[5]),
                        typedAt: row[6])
                )
            }
        }.compactMap(\.self)
    }

    private static let selectPassage = """
        SELECT passage.language, place, text, revision, savedAt, savedBy, account.name FROM passage JOIN account ON account.id = savedBy
        """

    private func saved(_ row: Row) -> SavedAnswer {
        SavedAnswer(answer: Answer(row[2]), revision: row[3], savedByAccount: row[5], savedBy: row[6], savedAt: row[4])
    }
}

extension Writer {
    /// Saves a passage and its history line, if the stored revision still is `expected`. Whatever was confirmed of the paper is taken back by it.
    ///
    /// - Returns: false when somebody else was faster; nothing is changed then.
    /// - Throws: as `spend`.
    package func savePassage(
        _ text: String, of paper: Int64, at place: PaperContent.Key, expected: Int64, origin: AnswerOrigin, at now: Instant,
        by account: Int64
    ) throws -> Bool {
        try spend(text.utf8.count, of: account, in: .paper(paper), at: now)
        let changed =
            expected == 0
            ? try db.change(
                """
                INSERT INTO passage (paper, language, place, text, revision, savedAt, savedBy) VALUES (?, ?, ?, ?, 1, ?, ?)
                ON CONFLICT (paper, language, place) DO NOTHING
                """, [paper, place.language, place.place.name, text, now, account])
            : try db.change(
                """
                UPDATE passage SET text = ?, revision = revision + 1, savedAt = ?, savedBy = ?
                WHERE paper = ? AND language = ? AND place = ? AND revision = ?
                """, [text, now, account, paper, place.language, place.place.name, expected])
        guard changed == 1 else { return false }
        try db.change(
            """
            INSERT INTO passageHistory (paper, language, place, revision, text, origin, savedAt, savedBy) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """, [paper, place.language, place.place.name, expected + 1, text, origin.rawValue, now, account])
        try touch(paper)
        return true
    }

    /// Takes out of a passage's history what autosave has put between the beginning and the end of one piece of work.
    package func thinPassage(of paper: Int64, at place: PaperContent.Key, before: Instant) throws {
        try db.change(
            """
            DELETE FROM passageHistory AS middle WHERE paper = ?1 AND language = ?2 AND place = ?3 AND savedAt < ?4 AND origin = 'saved'
            AND revision > 1 AND EXISTS (
                SELECT 1 FROM passageHistory AS next WHERE next.paper = ?1 AND next.language = ?2 AND next.place = ?3
                AND next.revision = middle.revision + 1 AND next.origin = 'saved' AND next.savedBy = middle.savedBy
                AND next.savedAt - middle.savedAt BETWEEN 0 AND ?5
            )
            """, [paper, place.language, place.place.name, before, AnswerRevision.pause - 1])
    }

    /// Keeps a text beside its passage, in the place of an earlier one of the same person.
    ///
    /// - Throws: as `spend`.
    package func keepBeside(_ beside: AnswerBeside, of paper: Int64, at place: PaperContent.Key) throws {
        try spend(beside.answer.text.utf8.count, of: beside.account, in: .paper(paper), at: beside.typedAt)
        try db.change(
            """
            INSERT INTO passageConflict (paper, language, place, account, base, text, typedAt) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            ON CONFLICT (paper, language, place, account) DO UPDATE SET base = ?5, text = ?6, typedAt = ?7
            """, [paper, place.language, place.place.name, beside.account, beside.base, beside.answer.text, beside.typedAt])
    }

    /// Takes a text from beside its passage: a person has decided.
    package func removeBeside(of paper: Int64, at place: PaperContent.Key, account: Int64, base: Int64) throws {
        try db.change(
            "DELETE FROM passageConflict WHERE paper = ? AND language = ? AND place = ? AND account = ? AND base = ?",
            [paper, place.language, place.place.name, account, base])
    }
}
