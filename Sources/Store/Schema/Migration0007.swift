/// The council: who reads which report, who has no part in it, and what was returned to its city.
///
/// `report` and `message` are made anew, since the words their columns may hold stand in a constraint. References to them stay valid: they go by name,
/// and `Schema.migrate` looks at every one of them before it commits.
let migration0007 = """
    CREATE TABLE reportAnew (
        id INTEGER PRIMARY KEY,
        member INTEGER NOT NULL REFERENCES member (id),
        year INTEGER NOT NULL REFERENCES cycle (year),
        state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'evaluated', 'updating', 'updated')),
        createdAt INTEGER NOT NULL,
        createdBy INTEGER REFERENCES account (id),
        UNIQUE (member, year)                  -- one report per member and cycle
    ) STRICT;
    INSERT INTO reportAnew (id, member, year, state, createdAt, createdBy) SELECT id, member, year, state, createdAt, createdBy FROM report;
    DROP TABLE report;
    ALTER TABLE reportAnew RENAME TO report;

    CREATE TABLE messageAnew (                 -- a mail to one person, exactly as it goes
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('reminder', 'assignment', 'feedback', 'letter', 'return', 'finalist')),
        member INTEGER REFERENCES member (id), -- NULL where it is about no city
        account INTEGER REFERENCES account (id), -- NULL for somebody without a login, such as a mayor's office
        year INTEGER NOT NULL REFERENCES cycle (year),
        recipientName TEXT NOT NULL,           -- as it was when the message was prepared
        recipientEmail TEXT NOT NULL CHECK (recipientEmail <> ''), -- as above
        language TEXT NOT NULL,
        subject TEXT NOT NULL,                 -- one line
        body TEXT NOT NULL,                    -- plain text
        messageId TEXT NOT NULL UNIQUE,        -- of the mail, without angle brackets; the same with every try
        state TEXT NOT NULL CHECK (state IN ('held', 'queued', 'sending', 'accepted', 'refused', 'bounced', 'unknown', 'cancelled')),
        revision INTEGER NOT NULL,
        createdAt INTEGER NOT NULL,
        createdBy INTEGER REFERENCES account (id),
        releasedAt INTEGER,                    -- when a person let it go, NULL while nobody has
        releasedBy INTEGER REFERENCES account (id), -- NULL while nobody has
        tries INTEGER NOT NULL DEFAULT 0,      -- how often it was handed over
        nextTryAt INTEGER NOT NULL,            -- not before then, while it is queued
        lastAnswer TEXT NOT NULL DEFAULT '',   -- what the mail system said last
        cancelReason TEXT CHECK (cancelReason IN ('by-hand', 'submitted', 'closed', 'recipient-gone', 'superseded')), -- why it will not go
        CHECK ((state = 'cancelled') = (cancelReason IS NOT NULL))
    ) STRICT;
    INSERT INTO messageAnew SELECT
        id, kind, member, account, year, recipientName, recipientEmail, language, subject, body, messageId, state, revision, createdAt, createdBy,
        releasedAt, releasedBy, tries, nextTryAt, lastAnswer, cancelReason
    FROM message;
    DROP TABLE message;
    ALTER TABLE messageAnew RENAME TO message;
    CREATE INDEX messageState ON message (state, nextTryAt);
    -- nobody has two messages of a kind about the same city and cycle waiting
    CREATE UNIQUE INDEX messageWaits ON message (kind, coalesce(account, 0), recipientEmail, coalesce(member, 0), year)
        WHERE state IN ('held', 'queued', 'sending');

    CREATE TABLE assignment (                  -- a report in a council member's hands
        report INTEGER NOT NULL REFERENCES report (id),
        account INTEGER NOT NULL REFERENCES account (id),
        isLead INTEGER NOT NULL CHECK (isLead IN (0, 1)), -- 1: releases the feedback
        assignedAt INTEGER NOT NULL,           -- when it was last given to this person
        assignedBy INTEGER NOT NULL REFERENCES account (id), -- somebody of the office
        PRIMARY KEY (report, account)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX assignmentAccount ON assignment (account);
    CREATE UNIQUE INDEX assignmentLead ON assignment (report) WHERE isLead = 1;

    CREATE TABLE recusal (                     -- a city whose reports somebody of the council has no part in
        account INTEGER NOT NULL REFERENCES account (id),
        member INTEGER NOT NULL REFERENCES member (id),
        reason TEXT NOT NULL CHECK (reason IN ('own city', 'conflict')), -- the kind of conflict
        note TEXT NOT NULL,                    -- for the office, may be empty
        declaredAt INTEGER NOT NULL,           -- when it was first declared
        declaredBy INTEGER NOT NULL REFERENCES account (id), -- the person or the office
        PRIMARY KEY (account, member)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX recusalMember ON recusal (member);

    CREATE TABLE readingLanguage (             -- in which somebody of the council reads reports
        account INTEGER NOT NULL REFERENCES account (id),
        language TEXT NOT NULL,                -- BCP 47
        PRIMARY KEY (account, language)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE feedbackRelease (             -- the council's answer as the city has got it; a correction is a new row
        report INTEGER NOT NULL REFERENCES report (id),
        number INTEGER NOT NULL,               -- from 1
        reportVersion INTEGER NOT NULL,        -- the frozen version that was judged
        content TEXT NOT NULL,                 -- canonical JSON of its words in every language
        digest TEXT NOT NULL,                  -- SHA-256 of content
        releasedAt INTEGER NOT NULL,           -- from then on the city can read it
        releasedBy INTEGER NOT NULL REFERENCES account (id), -- of those to whom the report was given
        releaserName TEXT NOT NULL,            -- as it was then
        reason TEXT NOT NULL,                  -- what was corrected and why, empty for the first
        PRIMARY KEY (report, number),
        FOREIGN KEY (report, reportVersion) REFERENCES submission (report, version)
    ) STRICT, WITHOUT ROWID;

    ALTER TABLE cycle ADD COLUMN
        evaluationUntil INTEGER;               -- when the council should have answered every report; NULL while nothing is set

    CREATE TABLE reportReturn (                -- a frozen version that the office has returned for correction
        report INTEGER NOT NULL REFERENCES report (id),
        version INTEGER NOT NULL,
        reason TEXT NOT NULL CHECK (reason <> ''), -- for the city
        until INTEGER NOT NULL,                -- up to then the city may submit again
        returnedAt INTEGER NOT NULL,           -- from then on the city could correct it
        returnedBy INTEGER NOT NULL REFERENCES account (id), -- somebody of the office
        PRIMARY KEY (report, version)
    ) STRICT, WITHOUT ROWID;
    """
