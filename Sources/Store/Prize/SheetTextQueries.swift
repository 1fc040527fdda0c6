import Domain
import GRDB

/// A score sheet, as the fields of one scorer on one candidacy.
package struct SheetKey: Hashable, Sendable {
    package var year: Int
    /// Of the candidacy.
    package var number: Int
    /// Whose it is.
    package var account: Int64

    package init(year: Int, number: Int, account: Int64) {
        self.year = year
        self.number = number
        self.account = account
    }

    var arguments: StatementArguments { [year, number, account] }
}

extension Reader {
    /// What stands on a sheet, field by field: only for the person whose sheet it is, others get nothing.
    package func sheetTexts(_ sheet: SheetKey, viewer: Viewer) throws -> [SheetPlace: SavedAnswer] {
        guard sheet.account == viewer.account else { return [:] }
        let rows = try db.all(
            "SELECT place, text, revision, savedAt FROM sheetText WHERE year = ? AND number = ? AND account = ?", sheet.arguments
        ) { row in
            (
                SheetPlace(row[0]),
                SavedAnswer(
                    answer: Answer(row[1]), revision: row[2], savedByAccount: viewer.account, savedBy: viewer.name, savedAt: row[3])
            )
        }
        var texts: [SheetPlace: SavedAnswer] = [:]
        for case (let place?, let saved) in rows { texts[place] = saved }
        return texts
    }

    /// What the same person typed in another window and has not decided about, the latest first. Nothing for others.
    package func textsBeside(_ sheet: SheetKey, viewer: Viewer) throws -> [AnswerBeside] {
        guard sheet.account == viewer.account else { return [] }
        return try db.all(
            """
            SELECT place, base, c.text, typedAt FROM sheetTextConflict AS c LEFT JOIN sheetText USING (year, number, account, place)
            WHERE year = ? AND number = ? AND account = ? AND sheetText.text IS NOT c.text ORDER BY typedAt DESC, base DESC
            """, sheet.arguments
        ) {
            AnswerBeside(
                key: AnswerKey(question: $0[0]), account: viewer.account, name: viewer.name, base: $0[1], answer: Answer($0[2]),
                typedAt: $0[3])
        }
    }

    /// On which of a year's candidacies the viewer has written something, given or not.
    package func begunSheets(year: Int, viewer: Viewer) throws -> Set<Int> {
        Set(
            try db.all("SELECT DISTINCT number FROM sheetText WHERE year = ? AND account = ? AND text <> ''", [year, viewer.account]) {
                $0[0] as Int
            })
    }
}

extension Writer {
    /// Saves a field of a sheet, if the stored revision still is `expected`.
    ///
    /// - Returns: false when another window was faster; nothing is changed then.
    /// - Throws: as `spend`.
    package func saveSheetText(
        _ text: String, _ sheet: SheetKey, at place: SheetPlace, expected: Int64, at now: Instant
    ) throws -> Bool {
        // A sheet has a text for each criterion and no history.
        try spend(text.utf8.count, of: sheet.account, in: nil, at: now)
        let key = sheet.arguments + [place.name]
        let changed =
            expected == 0
            ? try db.change(
                """
                INSERT INTO sheetText (year, number, account, place, text, revision, savedAt) VALUES (?, ?, ?, ?, ?, 1, ?)
                ON CONFLICT (year, number, account, place) DO NOTHING
                """, key + [text, now])
            : try db.change(
                """
                UPDATE sheetText SET text = ?, revision = revision + 1, savedAt = ?
                WHERE year = ? AND number = ? AND account = ? AND place = ? AND revision = ?
                """, [text, now] + key + [expected])
        return changed == 1
    }

    /// Keeps a text beside its field, in the place of an earlier one.
    ///
    /// - Throws: as `spend`.
    package func keepBeside(_ beside: AnswerBeside, _ sheet: SheetKey, at place: SheetPlace) throws {
        try spend(beside.answer.text.utf8.count, of: sheet.account, in: nil, at: beside.typedAt)
        try db.change(
            """
            INSERT INTO sheetTextConflict (year, number, account, place, base, text, typedAt) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            ON CONFLICT (year, number, account, place) DO UPDATE SET base = ?5, text = ?6, typedAt = ?7
            """, sheet.arguments + [place.name, beside.base, beside.answer.text, beside.typedAt])
    }

    /// Takes a text from beside its field: the person has decided.
    package func removeBeside(_ sheet: SheetKey, at place: SheetPlace, base: Int64) throws {
        try db.change(
            "DELETE FROM sheetTextConflict WHERE year = ? AND number = ? AND account = ? AND place = ? AND base = ?",
            sheet.arguments + [place.name, base])
    }
}
