/// Score sheets as they are being filled in. What a scorer has typed is kept from the first word on; it counts once the whole sheet is given.
let migration0016 = """
    CREATE TABLE sheetText (                   -- one field of a scorer's sheet; nobody else sees it
        year INTEGER NOT NULL,
        number INTEGER NOT NULL,               -- of the candidacy
        account INTEGER NOT NULL REFERENCES account (id), -- whose sheet it is
        place TEXT NOT NULL,                   -- step.CRITERION or comment.CRITERION
        text TEXT NOT NULL,                    -- the step, or the comment on it
        revision INTEGER NOT NULL,             -- from 1, one more with each change
        savedAt INTEGER NOT NULL,
        PRIMARY KEY (year, number, account, place),
        FOREIGN KEY (year, number) REFERENCES candidacy (year, number)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO sheetText (year, number, account, place, text, revision, savedAt)
    SELECT year, number, account, 'step.' || criterion, CAST(value AS TEXT), 1, scoredAt FROM score;
    INSERT INTO sheetText (year, number, account, place, text, revision, savedAt)
    SELECT year, number, account, 'comment.' || criterion, comment, 1, scoredAt FROM score WHERE comment <> '';

    CREATE TABLE sheetTextConflict (           -- what the same person typed in another window meanwhile, until one of both is chosen
        year INTEGER NOT NULL,
        number INTEGER NOT NULL,               -- of the candidacy
        account INTEGER NOT NULL REFERENCES account (id), -- whose sheet it is
        place TEXT NOT NULL,                   -- as in sheetText
        base INTEGER NOT NULL,                 -- the revision it was based on, 0 for none
        text TEXT NOT NULL,
        typedAt INTEGER NOT NULL,
        PRIMARY KEY (year, number, account, place, base),
        FOREIGN KEY (year, number) REFERENCES candidacy (year, number)
    ) STRICT, WITHOUT ROWID;
    """
