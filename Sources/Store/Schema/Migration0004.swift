/// Dividing the work in a city: who holds a section until when, what is done, and what the report waits for.
let migration0004 = """
    CREATE TABLE task (                        -- a section in somebody's hands, or done
        report INTEGER NOT NULL REFERENCES report (id),
        measure INTEGER NOT NULL,              -- number of the measure, 0 for the city's level
        section TEXT NOT NULL,                 -- the section's id
        holder INTEGER REFERENCES account (id), -- NULL while nobody holds it
        dueOn TEXT,                            -- YYYY-MM-DD in the cycle's zone, NULL without a date
        givenAt INTEGER,                       -- NULL while nobody holds it
        givenBy INTEGER REFERENCES account (id),
        doneAt INTEGER,                        -- when somebody said that the section is done, NULL while it is not
        doneBy INTEGER REFERENCES account (id),
        PRIMARY KEY (report, measure, section),
        CHECK ((holder IS NULL) = (givenAt IS NULL) AND (holder IS NULL) = (givenBy IS NULL) AND (dueOn IS NULL OR holder IS NOT NULL)),
        CHECK ((doneAt IS NULL) = (doneBy IS NULL))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE reportMark (                  -- what the report waits for; ended ones stay as its history
        report INTEGER NOT NULL REFERENCES report (id),
        kind TEXT NOT NULL CHECK (kind IN ('approval', 'submission request')),
        number INTEGER NOT NULL,               -- from 1 for each report and kind
        note TEXT NOT NULL,                    -- whose approval, or what the colleague adds
        setAt INTEGER NOT NULL,
        setBy INTEGER NOT NULL REFERENCES account (id),
        endedAt INTEGER,                       -- NULL while it holds
        endedBy INTEGER REFERENCES account (id),
        outcome TEXT CHECK (outcome IN ('given', 'withdrawn', 'submitted')), -- how it ended
        PRIMARY KEY (report, kind, number),
        CHECK ((endedAt IS NULL) = (endedBy IS NULL) AND (endedAt IS NULL) = (outcome IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX reportMarkHolds ON reportMark (report, kind) WHERE endedAt IS NULL;
    """
