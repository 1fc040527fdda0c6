/// What the council writes: papers with passages, their histories and what stands beside them; what was agreed to; notes and tags.
let migration0008 = """
    CREATE TABLE paper (                       -- something that people of the council write, alone or together
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('own', 'agreed', 'notes', 'general')),
        year INTEGER NOT NULL REFERENCES cycle (year),
        report INTEGER REFERENCES report (id), -- NULL for the cycle's general feedback
        account INTEGER REFERENCES account (id), -- whose own it is, NULL for what several write
        language TEXT NOT NULL,                -- in which it was begun, BCP 47
        reportVersion INTEGER NOT NULL,        -- the latest frozen version when it was begun, 0 for the general feedback
        startedAt INTEGER NOT NULL,            -- when somebody began it
        startedBy INTEGER NOT NULL REFERENCES account (id), -- who began it
        revision INTEGER NOT NULL DEFAULT 0,
        sharedAt INTEGER,                      -- when its writer showed it to the others, NULL while it is private
        correctedSince INTEGER,                -- since when a correction is being written, NULL while there is none
        CHECK ((kind = 'general') = (report IS NULL) AND (kind = 'own') = (account IS NOT NULL)),
        CHECK ((sharedAt IS NULL OR kind = 'own') AND (correctedSince IS NULL OR kind = 'agreed'))
    ) STRICT;
    CREATE UNIQUE INDEX paperOnce ON paper (year, kind, coalesce(report, 0), coalesce(account, 0));
    CREATE INDEX paperReport ON paper (report);

    CREATE TABLE passage (                     -- one text of a paper
        paper INTEGER NOT NULL REFERENCES paper (id), -- it stands in
        language TEXT NOT NULL,                -- BCP 47, empty for what says the same in every edition
        place TEXT NOT NULL,                   -- where it stands in the paper, such as section.prof
        text TEXT NOT NULL,
        revision INTEGER NOT NULL,
        savedAt INTEGER NOT NULL,
        savedBy INTEGER NOT NULL REFERENCES account (id),
        PRIMARY KEY (paper, language, place)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE passageHistory (              -- every revision of a passage, as in answerHistory
        paper INTEGER NOT NULL REFERENCES paper (id), -- it stands in
        language TEXT NOT NULL,
        place TEXT NOT NULL,                   -- as in passage
        revision INTEGER NOT NULL,
        text TEXT NOT NULL,
        origin TEXT NOT NULL CHECK (origin IN ('saved', 'typed', 'joined', 'restored', 'carried')), -- how it came about; carried: from a shared paper
        savedAt INTEGER NOT NULL,
        savedBy INTEGER NOT NULL REFERENCES account (id),
        PRIMARY KEY (paper, language, place, revision)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE passageConflict (             -- as answerConflict
        paper INTEGER NOT NULL REFERENCES paper (id), -- it stands in
        language TEXT NOT NULL,
        place TEXT NOT NULL,                   -- as in passage
        account INTEGER NOT NULL REFERENCES account (id), -- who typed it
        base INTEGER NOT NULL,                 -- the revision it was based on, 0 for none
        text TEXT NOT NULL,
        typedAt INTEGER NOT NULL,
        PRIMARY KEY (paper, language, place, account, base)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE paperPresence (               -- who has a paper open
        paper INTEGER NOT NULL REFERENCES paper (id), -- the open one
        account INTEGER NOT NULL REFERENCES account (id),
        language TEXT NOT NULL,                -- of the edition
        seenAt INTEGER NOT NULL,               -- when its page was last heard of
        PRIMARY KEY (paper, account)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE paperItem (                   -- a strength or a recommendation; its words are the passages item.N and about.N
        paper INTEGER NOT NULL REFERENCES paper (id), -- it stands in
        number INTEGER NOT NULL,               -- from 1, never used again
        kind TEXT NOT NULL CHECK (kind IN ('strength', 'recommendation')),
        position INTEGER NOT NULL,             -- order among those of its kind
        formKey TEXT NOT NULL,                 -- of the form that added it: sent twice, it adds once
        addedBy INTEGER NOT NULL REFERENCES account (id), -- who added it
        removedAt INTEGER,                     -- NULL while it stands
        PRIMARY KEY (paper, number),
        UNIQUE (paper, formKey)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE confirmation (                -- somebody's word that the agreed feedback can go as it is
        paper INTEGER NOT NULL REFERENCES paper (id), -- the agreed one
        account INTEGER NOT NULL REFERENCES account (id),
        revision INTEGER NOT NULL,
        confirmedAt INTEGER NOT NULL,          -- when it was given
        PRIMARY KEY (paper, account)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE tag (                         -- the council's vocabulary
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('challenge', 'need')),
        name TEXT NOT NULL,
        addedAt INTEGER NOT NULL,              -- when somebody added it
        addedBy INTEGER REFERENCES account (id), -- NULL for those it began with
        UNIQUE (kind, name)
    ) STRICT;

    CREATE TABLE reportTag (                   -- a tag on a report, a section or a measure
        report INTEGER NOT NULL REFERENCES report (id),
        measure INTEGER NOT NULL,
        section TEXT NOT NULL,                 -- the section's id, empty for the whole report or a measure
        tag INTEGER NOT NULL REFERENCES tag (id), -- from the vocabulary
        taggedAt INTEGER NOT NULL,             -- when it was set
        taggedBy INTEGER NOT NULL REFERENCES account (id), -- who set it
        PRIMARY KEY (report, measure, section, tag)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX reportTagTag ON reportTag (tag);
    """
