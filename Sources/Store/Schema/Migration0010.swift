/// After the feedback: updates, what a city decides on publication, and the library of what is published.
let migration0010 = """
    CREATE TABLE reportUpdate (                -- a city writes its next version after the feedback
        report INTEGER NOT NULL REFERENCES report (id),
        number INTEGER NOT NULL,               -- from 1
        version INTEGER NOT NULL,              -- the frozen version it started from
        startedAt INTEGER NOT NULL,            -- what was saved from then on belongs to the update
        startedBy INTEGER NOT NULL REFERENCES account (id), -- the responsible person
        endedAt INTEGER,                       -- NULL while it is being written
        endedBy INTEGER REFERENCES account (id),
        outcome TEXT CHECK (outcome IN ('submitted', 'dropped')), -- how it ended
        PRIMARY KEY (report, number),
        FOREIGN KEY (report, version) REFERENCES submission (report, version),
        CHECK ((endedAt IS NULL) = (endedBy IS NULL) AND (endedAt IS NULL) = (outcome IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX reportUpdateOpen ON reportUpdate (report) WHERE endedAt IS NULL;

    CREATE TABLE publication (                 -- what a city has decided; the row with the highest number holds
        report INTEGER NOT NULL REFERENCES report (id),
        number INTEGER NOT NULL,               -- from 1
        scope TEXT NOT NULL CHECK (scope IN ('nothing', 'report', 'report and feedback')), -- how much members may read
        version INTEGER NOT NULL,              -- the frozen version it is about
        hasAttachment INTEGER NOT NULL CHECK (hasAttachment IN (0, 1)), -- 1: with the attached file
        hasContact INTEGER NOT NULL CHECK (hasContact IN (0, 1)), -- 1: with the answers that are contact data
        decidedAt INTEGER NOT NULL,            -- from then on it holds
        decidedBy INTEGER NOT NULL REFERENCES account (id), -- the responsible person
        deciderName TEXT NOT NULL,             -- as it was then
        PRIMARY KEY (report, number),
        FOREIGN KEY (report, version) REFERENCES submission (report, version),
        CHECK (scope <> 'nothing' OR (hasAttachment = 0 AND hasContact = 0))
    ) STRICT, WITHOUT ROWID;

    -- What is published now. Every query of the library goes through it, besides what the library's own tables hold.
    CREATE VIEW published AS
        SELECT p.report, p.number, p.scope, p.version, p.hasAttachment, p.hasContact, p.decidedAt, p.deciderName
        FROM publication AS p JOIN report ON report.id = p.report
        WHERE p.scope <> 'nothing' AND report.state IN ('evaluated', 'updating', 'updated')
        AND p.number = (SELECT max(number) FROM publication AS last WHERE last.report = p.report);

    CREATE TABLE libraryEntry (                -- a published report or measure; made anew with each decision on publication
        id INTEGER PRIMARY KEY,
        report INTEGER NOT NULL REFERENCES report (id),
        measure INTEGER NOT NULL,              -- the measure's number, 0 for the report itself
        position INTEGER NOT NULL,             -- the measure's place in the report
        language TEXT NOT NULL,                -- of its words, BCP 47
        title TEXT NOT NULL,
        summary TEXT NOT NULL,                 -- for lists
        text TEXT NOT NULL,                    -- every published word, for excerpts
        UNIQUE (report, measure)
    ) STRICT;

    CREATE TABLE libraryTag (                  -- what an entry can be found by, besides its words
        use TEXT NOT NULL CHECK (use IN ('point', 'form', 'offer', 'need')), -- of which question
        option TEXT NOT NULL,                  -- the id of the option that was chosen there
        entry INTEGER NOT NULL REFERENCES libraryEntry (id) ON DELETE CASCADE, -- whose
        PRIMARY KEY (use, option, entry)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX libraryTagEntry ON libraryTag (entry);

    -- The words of each entry, folded as `FoldedText` does; its row is the entry's. Taken out with it, and the index made anew, so that no word stays.
    CREATE VIRTUAL TABLE libraryText USING fts5 (title, place, words, tokenize = "unicode61 remove_diacritics 0");
    """
