/// Memory across cycles: answers and measures taken over from a member's earlier report, and what the council recommended then.
let migration0005 = """
    CREATE TABLE carriedAnswer (               -- an answer that was taken over from the earlier report
        report INTEGER NOT NULL REFERENCES report (id),
        measure INTEGER NOT NULL,
        question TEXT NOT NULL,
        fromYear INTEGER NOT NULL,             -- the earlier report's cycle
        carriedAt INTEGER NOT NULL,
        carriedBy INTEGER NOT NULL REFERENCES account (id),
        confirmedAt INTEGER,                   -- when somebody said that it is still true, or changed it; NULL while nobody has
        confirmedBy INTEGER REFERENCES account (id),
        PRIMARY KEY (report, measure, question)
    ) STRICT, WITHOUT ROWID;

    ALTER TABLE measure ADD COLUMN continuesYear INTEGER;    -- the cycle of the measure that this one continues, NULL for a new one
    ALTER TABLE measure ADD COLUMN continuesNumber INTEGER;  -- that measure's number

    -- a former measure is continued once
    CREATE UNIQUE INDEX measureContinues ON measure (report, continuesYear, continuesNumber) WHERE continuesYear IS NOT NULL;

    CREATE TABLE recommendation (              -- what the council recommended to a member
        id INTEGER PRIMARY KEY,
        member INTEGER NOT NULL REFERENCES member (id),
        year INTEGER NOT NULL,                 -- the cycle whose report it answers
        measure INTEGER NOT NULL,              -- number of the measure it is about, 0 for the city's level
        point INTEGER CHECK (point BETWEEN 1 AND 10), -- of the Ten-Point Plan, NULL for the whole report or a measure
        position INTEGER NOT NULL,             -- place among the member's recommendations of that year, from 1
        language TEXT NOT NULL,                -- of the text, BCP 47
        text TEXT NOT NULL,
        UNIQUE (member, year, position)
    ) STRICT;
    """
