import Domain
import GRDB

extension Writer {
    /// Puts a published report into the library, in the place of what stood there of it.
    ///
    /// - Parameters:
    ///   - member: found by its names.
    ///   - language: in which the report says that it is written; nil where it does not say: its member's language holds then, whichever it is.
    package func fillLibrary(report: Int64, member: Member, language: String?, entries: [LibraryEntry]) throws {
        try clearLibrary(report: report)
        let place = Self.place(of: member)
        for entry in entries {
            try db.change(
                "INSERT INTO libraryEntry (report, measure, position, language, title, summary, text) VALUES (?, ?, ?, ?, ?, ?, ?)",
                [report, entry.measure, entry.position, language ?? "", entry.title, entry.summary, entry.text])
            let id = db.lastInsertedRowID
            try db.change(
                "INSERT INTO libraryText (rowid, title, place, words) VALUES (?, ?, ?, ?)",
                [id, FoldedText.line(entry.title), place, FoldedText.line(entry.text)])
            for tag in entry.tags {
                try db.change("INSERT INTO libraryTag (use, option, entry) VALUES (?, ?, ?)", [tag.use.rawValue, tag.option, id])
            }
        }
    }

    /// Takes a report out of the library: no list, count, search or index holds a word of it afterwards.
    package func clearLibrary(report: Int64) throws {
        try db.change("DELETE FROM libraryText WHERE rowid IN (SELECT id FROM libraryEntry WHERE report = ?)", [report])
        let removed = try db.change("DELETE FROM libraryEntry WHERE report = ?", [report])
        // Words that were removed stay in the index until it is made anew.
        if removed > 0 { try db.change("INSERT INTO libraryText (libraryText) VALUES ('rebuild')", []) }
    }

    /// What is published of a member is found by its names as they are now. All else that the library says of a member is asked of the member itself.
    ///
    /// Belongs to every change of a member, in the same transaction.
    func renameInLibrary(_ member: Member) throws {
        try db.change(
            """
            UPDATE libraryText SET place = ?1 WHERE place <> ?1 AND rowid IN (
                SELECT e.id FROM libraryEntry AS e JOIN report ON report.id = e.report WHERE report.member = ?2)
            """, [Self.place(of: member), member.id])
    }

    /// The member's names as the index holds them.
    private static func place(of member: Member) -> String {
        FoldedText.line(member.names.sorted { $0.key < $1.key }.map(\.value).joined(separator: " "))
    }
}
