/// Who is present at the Assembly: a list in place of a number that the office typed.
///
/// Each coming and each going is kept, so that what was true when a poll opened and when it closed can be told later and does not change any more.
/// Presence stands beside the vote and never comes from it: the times in this table are those at the door.
///
/// A number typed before leads to no list. It is no longer shown; the journal keeps it. Polls opened before have no quorum of their own, and their
/// protocols stay as they were, byte for byte.
let migration0014 = """
    CREATE TABLE attendance (                  -- a member city in the room, from when it came until it left
        year INTEGER NOT NULL REFERENCES cycle (year),
        member INTEGER NOT NULL REFERENCES member (id),
        cameAt INTEGER NOT NULL,               -- as noted at the door
        cameBy INTEGER NOT NULL REFERENCES account (id), -- who of the office noted it
        leftAt INTEGER CHECK (leftAt >= cameAt), -- NULL while it is present
        leftBy INTEGER REFERENCES account (id), -- who noted that, NULL while it is present
        PRIMARY KEY (year, member, cameAt),
        CHECK ((leftAt IS NULL) = (leftBy IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX attendanceNow ON attendance (year, member) WHERE leftAt IS NULL; -- nobody is present twice

    INSERT INTO journal (at, account, event, subject, details)
    SELECT CAST(strftime('%s', 'now') AS INTEGER), NULL, 'prize set', 'prize/' || year, 'present, as typed before there was a list: ' || present
    FROM prize WHERE present IS NOT NULL;

    CREATE TABLE prizeAnew (                   -- as before, without the number of those present
        year INTEGER NOT NULL PRIMARY KEY REFERENCES cycle (year),
        phase TEXT NOT NULL CHECK (phase IN ('collecting', 'scoring', 'deciding', 'finalists', 'voting', 'counted', 'published')), -- where it stands
        sizeLine INTEGER NOT NULL,             -- inhabitants from which a member belongs to the larger category
        referenceDay TEXT NOT NULL,            -- YYYY-MM-DD: the day whose number of inhabitants counts
        tieRule TEXT NOT NULL CHECK (tieRule IN ('run-off', 'lot')), -- fixed before the first poll opens
        lotSource TEXT NOT NULL,               -- which public number decides a lot; '' with run-offs
        lotSeed INTEGER,                       -- that number, NULL until it is known
        excludesFormerWinners INTEGER NOT NULL CHECK (excludesFormerWinners IN (0, 1)), -- 1: a measure that continues a winner does not stand
        quorum INTEGER NOT NULL CHECK (quorum >= 0) -- member cities that must be present when a poll opens, 0 for no quorum
    ) STRICT;
    INSERT INTO prizeAnew (year, phase, sizeLine, referenceDay, tieRule, lotSource, lotSeed, excludesFormerWinners, quorum)
    SELECT year, phase, sizeLine, referenceDay, tieRule, lotSource, lotSeed, excludesFormerWinners, quorum FROM prize;
    DROP TABLE prize;
    ALTER TABLE prizeAnew RENAME TO prize;

    ALTER TABLE poll ADD COLUMN quorum INTEGER CHECK (quorum >= 0); -- the quorum when it opened, NULL for a poll from before there was a list
    ALTER TABLE poll ADD COLUMN quorumReason TEXT NOT NULL DEFAULT ''; -- why it was opened without the quorum
    """
