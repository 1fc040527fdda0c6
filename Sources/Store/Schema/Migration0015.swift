/// A passage's history can hold erased lines, as an answer's can.
///
/// `passageHistory` is made anew, since the words its column may hold stand in a constraint.
let migration0015 = """
    CREATE TABLE passageHistoryAnew (          -- every revision of a passage, as in answerHistory
        paper INTEGER NOT NULL REFERENCES paper (id), -- it stands in
        language TEXT NOT NULL,
        place TEXT NOT NULL,                   -- as in passage
        revision INTEGER NOT NULL,
        text TEXT NOT NULL,
        origin TEXT NOT NULL                   -- how it came about; carried: from a shared paper. erased: the text was erased on request.
            CHECK (origin IN ('saved', 'typed', 'joined', 'restored', 'carried', 'erased')),
        savedAt INTEGER NOT NULL,
        savedBy INTEGER NOT NULL REFERENCES account (id),
        PRIMARY KEY (paper, language, place, revision)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO passageHistoryAnew (paper, language, place, revision, text, origin, savedAt, savedBy)
        SELECT paper, language, place, revision, text, origin, savedAt, savedBy FROM passageHistory;
    DROP TABLE passageHistory;
    ALTER TABLE passageHistoryAnew RENAME TO passageHistory;
    """
