/// The letter to the mayor: the office's words for it, the letters made of them, their files, and who has received one.
let migration0009 = """
    ALTER TABLE member ADD COLUMN mayorEmail TEXT NOT NULL DEFAULT ''; -- where the letter goes, may be empty

    CREATE TABLE letterText (                  -- the office's words for letters; a change is a new row
        language TEXT NOT NULL,                -- BCP 47
        revision INTEGER NOT NULL,             -- from 1
        content TEXT NOT NULL,                 -- JSON, text by piece
        changedAt INTEGER NOT NULL,            -- since when they are used
        changedBy INTEGER REFERENCES account (id), -- NULL: the command line
        PRIMARY KEY (language, revision)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE letterChoice (                -- what becomes of a cycle's letters while its general feedback is not released
        year INTEGER NOT NULL PRIMARY KEY REFERENCES cycle (year),
        general TEXT NOT NULL CHECK (general IN ('wait', 'later')), -- they wait for it, or go and it follows in a second letter
        chosenAt INTEGER NOT NULL,             -- the last choice
        chosenBy INTEGER NOT NULL REFERENCES account (id) -- somebody of the office
    ) STRICT;

    CREATE TABLE letter (                      -- the council's answer as an official letter; its words never change
        id INTEGER PRIMARY KEY,
        report INTEGER NOT NULL REFERENCES report (id),
        release INTEGER NOT NULL,              -- the released feedback in it
        kind TEXT NOT NULL CHECK (kind IN ('feedback', 'general')), -- general: the general feedback, sent later by itself
        reference TEXT NOT NULL UNIQUE,        -- what people quote
        language TEXT NOT NULL,                -- of its first part, BCP 47
        fileName TEXT NOT NULL,                -- of the PDF
        document TEXT NOT NULL,                -- canonical JSON of everything in it
        digest TEXT NOT NULL,                  -- SHA-256 of document
        hasGeneral INTEGER NOT NULL CHECK (hasGeneral IN (0, 1)), -- 1: the cycle's general feedback is in it
        madeAt INTEGER NOT NULL,               -- also its date
        madeBy INTEGER REFERENCES account (id), -- who released the feedback or made the letter anew
        supersededAt INTEGER,                  -- when another one took its place, NULL while it is the latest
        FOREIGN KEY (report, release) REFERENCES feedbackRelease (report, number)
    ) STRICT;
    CREATE UNIQUE INDEX letterLatest ON letter (report, kind) WHERE supersededAt IS NULL;
    CREATE INDEX letterReport ON letter (report);

    CREATE TABLE letterFile (                  -- the PDF of a letter: exactly these bytes go
        letter INTEGER NOT NULL PRIMARY KEY REFERENCES letter (id), -- one file a letter
        bytes BLOB NOT NULL,
        digest TEXT NOT NULL,                  -- SHA-256 of bytes
        madeAt INTEGER NOT NULL                -- when it was typeset
    ) STRICT;

    CREATE TABLE letterMessage (               -- a mail that carries a letter
        message INTEGER NOT NULL PRIMARY KEY REFERENCES message (id), -- one letter a mail
        letter INTEGER NOT NULL REFERENCES letter (id), -- the one whose file goes with it
        recipient TEXT NOT NULL CHECK (recipient IN ('mayor', 'copy')) -- the mayor's office, or the city's responsible person
    ) STRICT;
    CREATE INDEX letterMessageLetter ON letterMessage (letter);

    CREATE TABLE letterToken (                 -- a link with which a mayor's office says that it has got the letter
        hash BLOB NOT NULL PRIMARY KEY,        -- SHA-256 of the secret, which stands in the mail only
        letter INTEGER NOT NULL REFERENCES letter (id), -- the one that has been received
        madeAt INTEGER NOT NULL,               -- when the mail was handed over
        endsAt INTEGER NOT NULL                -- not valid from then on
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX letterTokenLetter ON letterToken (letter);

    CREATE TABLE letterReceipt (               -- a letter that a mayor's office says it has got
        letter INTEGER NOT NULL PRIMARY KEY REFERENCES letter (id), -- received once
        receivedAt INTEGER NOT NULL            -- when the button was pressed
    ) STRICT;
    """
