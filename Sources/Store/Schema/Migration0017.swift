/// Texts are measured, so that no login can fill the disk: how much a report or a paper holds, and how much an account has written in an hour. One
/// text of a person stands beside an answer. A report that is read several times on a day by the same person is noted in one line with its number.
///
/// The sizes are kept by triggers, since texts are added, thinned out, erased and decided about in many places.
let migration0017 = """
    -- What was typed on several bases was joined by nobody yet: the latest stays.
    CREATE TABLE answerConflictAnew (          -- what somebody typed while another person saved something else; kept until it is decided
        report INTEGER NOT NULL REFERENCES report (id),
        measure INTEGER NOT NULL,
        question TEXT NOT NULL,
        account INTEGER NOT NULL REFERENCES account (id), -- who typed it
        base INTEGER NOT NULL,                 -- the revision it was last based on, 0 for none
        text TEXT NOT NULL,
        parts TEXT NOT NULL,                   -- as in answer
        typedAt INTEGER NOT NULL,
        PRIMARY KEY (report, measure, question, account) -- one text of a person
    ) STRICT, WITHOUT ROWID;
    INSERT OR REPLACE INTO answerConflictAnew (report, measure, question, account, base, text, parts, typedAt)
        SELECT report, measure, question, account, base, text, parts, typedAt FROM answerConflict ORDER BY typedAt, base;
    DROP TABLE answerConflict;
    ALTER TABLE answerConflictAnew RENAME TO answerConflict;

    CREATE TABLE passageConflictAnew (         -- as answerConflict
        paper INTEGER NOT NULL REFERENCES paper (id), -- it stands in
        language TEXT NOT NULL,
        place TEXT NOT NULL,                   -- as in passage
        account INTEGER NOT NULL REFERENCES account (id), -- who typed it
        base INTEGER NOT NULL,                 -- the revision it was last based on, 0 for none
        text TEXT NOT NULL,
        typedAt INTEGER NOT NULL,
        PRIMARY KEY (paper, language, place, account) -- one text of a person
    ) STRICT, WITHOUT ROWID;
    INSERT OR REPLACE INTO passageConflictAnew (paper, language, place, account, base, text, typedAt)
        SELECT paper, language, place, account, base, text, typedAt FROM passageConflict ORDER BY typedAt, base;
    DROP TABLE passageConflict;
    ALTER TABLE passageConflictAnew RENAME TO passageConflict;

    CREATE TABLE sheetTextConflictAnew (       -- what the same person typed in another window meanwhile, until one of both is chosen
        year INTEGER NOT NULL,
        number INTEGER NOT NULL,               -- of the candidacy
        account INTEGER NOT NULL REFERENCES account (id), -- whose sheet it is
        place TEXT NOT NULL,                   -- as in sheetText
        base INTEGER NOT NULL,                 -- the revision it was last based on, 0 for none
        text TEXT NOT NULL,
        typedAt INTEGER NOT NULL,
        PRIMARY KEY (year, number, account, place), -- one text of a field
        FOREIGN KEY (year, number) REFERENCES candidacy (year, number)
    ) STRICT, WITHOUT ROWID;
    INSERT OR REPLACE INTO sheetTextConflictAnew (year, number, account, place, base, text, typedAt)
        SELECT year, number, account, place, base, text, typedAt FROM sheetTextConflict ORDER BY typedAt, base;
    DROP TABLE sheetTextConflict;
    ALTER TABLE sheetTextConflictAnew RENAME TO sheetTextConflict;

    CREATE TABLE writtenBytes (                -- how much an account has written in the hour it last wrote in
        account INTEGER NOT NULL PRIMARY KEY REFERENCES account (id),
        hour INTEGER NOT NULL,                 -- hours since 1970
        bytes INTEGER NOT NULL                 -- so far
    ) STRICT;

    CREATE TABLE storedBytes (                 -- how much is stored of texts; kept by the triggers below
        kind TEXT NOT NULL CHECK (kind IN ('answers', 'history', 'paper')), -- a report's answers, all that led to them, or a paper with what led to it
        id INTEGER NOT NULL,                   -- of the report or the paper
        bytes INTEGER NOT NULL,                -- texts, and a little for each row
        PRIMARY KEY (kind, id)
    ) STRICT, WITHOUT ROWID;
    \(measuring("answer", kind: "answers", id: "report", texts: ["text", "parts"]))
    \(measuring("answerHistory", kind: "history", id: "report", texts: ["text", "parts"]))
    \(measuring("answerConflict", kind: "history", id: "report", texts: ["text", "parts"]))
    \(measuring("passageHistory", kind: "paper", id: "paper", texts: ["text"]))
    \(measuring("passageConflict", kind: "paper", id: "paper", texts: ["text"]))

    ALTER TABLE journal ADD COLUMN
        times INTEGER;                         -- how often something was read on that day (UTC); NULL for what happened once
    CREATE INDEX journalReading ON journal (account, subject, details, event, at) WHERE times IS NOT NULL;
    """

/// Counts what the table holds, and keeps it counted.
private func measuring(_ table: String, kind: String, id: String, texts: [String]) -> String {
    // `length` counts a text's characters, a blob's bytes. 100 is for the row and its keys, so that many short texts count too.
    func size(_ row: String) -> String { "100 + " + texts.map { "length(CAST(\(row)\($0) AS BLOB))" }.joined(separator: " + ") }
    let added = "ON CONFLICT (kind, id) DO UPDATE SET bytes = bytes + excluded.bytes"
    return """
        INSERT INTO storedBytes (kind, id, bytes) SELECT '\(kind)', \(id), sum(\(size(""))) FROM \(table) WHERE true GROUP BY \(id)
            \(added);
        CREATE TRIGGER \(table)Added AFTER INSERT ON \(table) BEGIN
            INSERT INTO storedBytes (kind, id, bytes) VALUES ('\(kind)', NEW.\(id), \(size("NEW."))) \(added);
        END;
        CREATE TRIGGER \(table)Changed AFTER UPDATE ON \(table) BEGIN
            UPDATE storedBytes SET bytes = bytes + (\(size("NEW."))) - (\(size("OLD."))) WHERE kind = '\(kind)' AND id = NEW.\(id);
        END;
        CREATE TRIGGER \(table)Gone AFTER DELETE ON \(table) BEGIN
            UPDATE storedBytes SET bytes = bytes - (\(size("OLD."))) WHERE kind = '\(kind)' AND id = OLD.\(id);
        END;
        """
}
