/// Mail: the outbox, and which worker empties it.
let migration0006 = """
    ALTER TABLE account ADD COLUMN language TEXT; -- the interface's language the person chose last, NULL while nobody has chosen

    CREATE TABLE message (                     -- a mail to one person, exactly as it goes
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('reminder')),
        member INTEGER NOT NULL REFERENCES member (id),
        account INTEGER NOT NULL REFERENCES account (id),
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
        cancelReason TEXT CHECK (cancelReason IN ('by-hand', 'submitted', 'closed', 'recipient-gone')), -- why it will not go
        CHECK ((state = 'cancelled') = (cancelReason IS NOT NULL))
    ) STRICT;
    CREATE INDEX messageState ON message (state, nextTryAt);
    -- nobody has two reminders of a cycle waiting
    CREATE UNIQUE INDEX messageWaits ON message (kind, account, year) WHERE state IN ('held', 'queued', 'sending');

    CREATE TABLE lease (                       -- who does something that only one may do at a time
        name TEXT NOT NULL PRIMARY KEY,
        worker TEXT NOT NULL,                  -- the run that has it
        until INTEGER NOT NULL                 -- when it ends by itself
    ) STRICT, WITHOUT ROWID;
    """
