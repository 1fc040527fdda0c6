/// Accounts, members, cycles and reports: what a city needs to fill in and submit.
///
/// Instants are whole seconds since 1970, UTC. Every table is STRICT.
let migration0001 = """
    CREATE TABLE member (
        id INTEGER PRIMARY KEY,
        slug TEXT NOT NULL UNIQUE,             -- the name in addresses; never changed
        country TEXT NOT NULL,                 -- ISO 3166-1 alpha-2, lower case
        inhabitants INTEGER,                   -- latest official figure, NULL while unknown
        inhabitantsYear INTEGER,               -- the year of that figure
        language TEXT NOT NULL,                -- in which it usually answers, BCP 47
        mayor TEXT NOT NULL,                   -- political addressee of the letter
        salutation TEXT NOT NULL,              -- form of address of that person
        contactName TEXT NOT NULL,
        contactEmail TEXT NOT NULL,
        changedAt INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE memberName (
        member INTEGER NOT NULL REFERENCES member (id),
        language TEXT NOT NULL,                -- BCP 47
        name TEXT NOT NULL,
        searchable TEXT NOT NULL,              -- the name in lower case without accents, for the office's search
        PRIMARY KEY (member, language)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE account (
        id INTEGER PRIMARY KEY,
        userName TEXT NOT NULL UNIQUE,         -- lower case
        name TEXT NOT NULL,                    -- the person's name
        email TEXT NOT NULL,                   -- may be empty
        role TEXT NOT NULL CHECK (role IN ('primary', 'secondary', 'council', 'board', 'admin')),
        member INTEGER REFERENCES member (id), -- the city of primary and secondary, NULL for the others
        password TEXT,                         -- PHC string; NULL until the person has set one
        createdAt INTEGER NOT NULL,
        createdBy INTEGER REFERENCES account (id), -- NULL when made on the command line
        disabledAt INTEGER,                    -- NULL while it may be used
        lastSignInAt INTEGER,
        CHECK ((role IN ('primary', 'secondary')) = (member IS NOT NULL))
    ) STRICT;
    CREATE INDEX accountMember ON account (member);
    -- one responsible person a city
    CREATE UNIQUE INDEX accountPrimary ON account (member) WHERE role = 'primary' AND disabledAt IS NULL;

    CREATE TABLE activation (
        id INTEGER PRIMARY KEY,
        account INTEGER NOT NULL REFERENCES account (id),
        tokenHash BLOB NOT NULL UNIQUE,        -- SHA-256 of the link's token
        codeHash BLOB NOT NULL,                -- keyed hash of the short code
        createdAt INTEGER NOT NULL,
        createdBy INTEGER REFERENCES account (id),
        expiresAt INTEGER NOT NULL,
        usedAt INTEGER                         -- when the password was set with it, or it was replaced
    ) STRICT;
    CREATE INDEX activationAccount ON activation (account);

    CREATE TABLE session (
        tokenHash BLOB NOT NULL PRIMARY KEY,   -- SHA-256 of the cookie's token
        account INTEGER NOT NULL REFERENCES account (id),
        language TEXT,                         -- the interface's language chosen in this session
        createdAt INTEGER NOT NULL,
        seenAt INTEGER NOT NULL                -- to the minute; the idle limit counts from here
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sessionAccount ON session (account);

    CREATE TABLE signInFailure (
        kind TEXT NOT NULL CHECK (kind IN ('account', 'address')),
        key TEXT NOT NULL,                     -- user name as typed (lower case), or network address
        failures INTEGER NOT NULL,             -- since the last success or the last quiet day
        lastAt INTEGER NOT NULL,
        PRIMARY KEY (kind, key)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE questionnaire (
        version TEXT NOT NULL PRIMARY KEY,
        structure TEXT NOT NULL,               -- JSON: levels, sections, questions, conditions
        source TEXT NOT NULL,                  -- the definition file as it was imported
        importedAt INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE questionnaireText (
        version TEXT NOT NULL REFERENCES questionnaire (version),
        language TEXT NOT NULL,
        texts TEXT NOT NULL,                   -- JSON: one flat object, key to words
        PRIMARY KEY (version, language)
    ) STRICT;

    CREATE TABLE cycle (
        year INTEGER NOT NULL PRIMARY KEY,
        questionnaire TEXT NOT NULL REFERENCES questionnaire (version),
        opensAt INTEGER NOT NULL,
        deadline INTEGER NOT NULL,
        grace INTEGER NOT NULL CHECK (grace >= 0), -- seconds after the deadline in which a report is still taken
        zone TEXT NOT NULL                     -- IANA name of the time zone in which instants are shown
    ) STRICT;

    CREATE TABLE report (
        id INTEGER PRIMARY KEY,
        member INTEGER NOT NULL REFERENCES member (id),
        year INTEGER NOT NULL REFERENCES cycle (year),
        state TEXT NOT NULL CHECK (state IN ('draft', 'submitted')),
        createdAt INTEGER NOT NULL,
        createdBy INTEGER REFERENCES account (id),
        UNIQUE (member, year)                  -- one report per member and cycle
    ) STRICT;

    CREATE TABLE measure (
        report INTEGER NOT NULL REFERENCES report (id),
        number INTEGER NOT NULL,               -- from 1, never given twice
        position INTEGER NOT NULL,             -- place in the list, from 1
        formKey TEXT NOT NULL,                 -- of the form that added it, so that a double click adds one
        createdAt INTEGER NOT NULL,
        removedAt INTEGER,                     -- NULL while it stands in the list; removing can be undone
        PRIMARY KEY (report, number)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX measureForm ON measure (report, formKey);

    CREATE TABLE answer (
        report INTEGER NOT NULL REFERENCES report (id),
        measure INTEGER NOT NULL,              -- number of the measure, 0 for the city's level
        question TEXT NOT NULL,                -- the question's id
        text TEXT NOT NULL,
        parts TEXT NOT NULL,                   -- JSON object of further parts, '' when there are none
        revision INTEGER NOT NULL,             -- from 1, one more with each change
        savedAt INTEGER NOT NULL,
        savedBy INTEGER REFERENCES account (id),
        PRIMARY KEY (report, measure, question)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE answerHistory (              -- every revision of every answer, the current one included
        report INTEGER NOT NULL REFERENCES report (id),
        measure INTEGER NOT NULL,
        question TEXT NOT NULL,
        revision INTEGER NOT NULL,
        text TEXT NOT NULL,
        parts TEXT NOT NULL,
        savedAt INTEGER NOT NULL,
        savedBy INTEGER REFERENCES account (id),
        PRIMARY KEY (report, measure, question, revision)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE file (
        digest TEXT NOT NULL PRIMARY KEY,      -- SHA-256, hexadecimal: the same file is kept once
        bytes BLOB NOT NULL
    ) STRICT;

    CREATE TABLE attachment (
        report INTEGER NOT NULL PRIMARY KEY REFERENCES report (id), -- one a report
        digest TEXT NOT NULL REFERENCES file (digest),
        fileName TEXT NOT NULL,
        type TEXT NOT NULL,
        size INTEGER NOT NULL CHECK (size BETWEEN 1 AND 5242880),
        savedAt INTEGER NOT NULL,
        savedBy INTEGER REFERENCES account (id)
    ) STRICT;

    CREATE TABLE submission (
        report INTEGER NOT NULL REFERENCES report (id),
        version INTEGER NOT NULL,
        content TEXT NOT NULL,                 -- canonical JSON of everything submitted
        digest TEXT NOT NULL,                  -- SHA-256 of content
        attachment TEXT REFERENCES file (digest), -- the file that belongs to this version, NULL for none
        reference TEXT NOT NULL UNIQUE,        -- on the receipt
        submittedAt INTEGER NOT NULL,
        submittedBy INTEGER NOT NULL REFERENCES account (id),
        submitterName TEXT NOT NULL,           -- as it was then: a login can be handed over, a receipt stays
        PRIMARY KEY (report, version)
    ) STRICT;

    CREATE TABLE journal (
        id INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        account INTEGER REFERENCES account (id), -- NULL for the command line and for strangers
        event TEXT NOT NULL,
        subject TEXT NOT NULL,                 -- what it was about, such as report/2027/graz
        details TEXT NOT NULL
    ) STRICT;
    """
