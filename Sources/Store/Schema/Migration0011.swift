/// The prize: candidacies, scores, shortlist, finalists, and the Assembly's vote.
///
/// Ballots are secret by how they are laid down. `elector` says who has voted, `ballot` what was chosen, and nothing in one leads to the other: when a
/// poll opens, as many blank ballots as there are electors are laid down under random keys; casting writes over one of them, drawn by lot, with
/// something of the same length. So no row is added, moved or resized by a vote, neither table holds a time, and the file is the same byte for byte
/// whatever the order in which people voted (a test holds it to that). There is no index on `ballot` for the same reason.
let migration0011 = """
    CREATE TABLE prize (
        year INTEGER NOT NULL PRIMARY KEY REFERENCES cycle (year),
        phase TEXT NOT NULL CHECK (phase IN ('collecting', 'scoring', 'deciding', 'finalists', 'voting', 'counted', 'published')), -- where it stands
        sizeLine INTEGER NOT NULL,             -- inhabitants from which a member belongs to the larger category
        referenceDay TEXT NOT NULL,            -- YYYY-MM-DD: the day whose number of inhabitants counts
        tieRule TEXT NOT NULL CHECK (tieRule IN ('run-off', 'lot')), -- fixed before the first poll opens
        lotSource TEXT NOT NULL,               -- which public number decides a lot; '' with run-offs
        lotSeed INTEGER,                       -- that number, NULL until it is known
        excludesFormerWinners INTEGER NOT NULL CHECK (excludesFormerWinners IN (0, 1)), -- 1: a measure that continues a winner does not stand
        quorum INTEGER NOT NULL CHECK (quorum >= 0), -- member cities that must be present, 0 for no quorum
        present INTEGER CHECK (present >= 0)   -- member cities present at the Assembly, as noted last
    ) STRICT;

    CREATE TABLE prizeCriteria (
        year INTEGER NOT NULL PRIMARY KEY REFERENCES cycle (year),
        content TEXT NOT NULL                  -- JSON: the criteria with weights and words
    ) STRICT;

    CREATE TABLE candidacy (
        year INTEGER NOT NULL REFERENCES cycle (year),
        number INTEGER NOT NULL,               -- from 1, part of the address, never given twice
        report INTEGER NOT NULL REFERENCES report (id),
        measure INTEGER NOT NULL,              -- number of the measure in the report
        version INTEGER NOT NULL,              -- the frozen version that stands: the first, or the one after a return for correction
        category TEXT CHECK (category IN ('small', 'large')), -- NULL until the scoring starts
        standing TEXT NOT NULL DEFAULT 'standing' CHECK (standing IN ('standing', 'withdrawn', 'excluded', 'former winner')), -- whether it stands
        reason TEXT NOT NULL DEFAULT '',       -- why it does not stand
        checkedAt INTEGER,                     -- the office's formal check, NULL while it is due
        PRIMARY KEY (year, number)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX candidacyMeasure ON candidacy (report, measure);

    -- Every measure of a report that is submitted becomes a candidacy. Submitted again after a return, the corrected version stands, and what is no
    -- longer in it does not; an update after the council's feedback comes too late for the prize.
    CREATE TRIGGER submissionCandidacy AFTER INSERT ON submission
    WHEN (SELECT state FROM report WHERE id = NEW.report) = 'draft' AND json_valid(NEW.content) BEGIN
        UPDATE candidacy SET version = NEW.version WHERE report = NEW.report
            AND measure IN (SELECT entry.value ->> 'number' FROM json_each(NEW.content, '$.measures') AS entry);
        UPDATE candidacy SET standing = 'withdrawn' WHERE report = NEW.report
            AND measure NOT IN (SELECT entry.value ->> 'number' FROM json_each(NEW.content, '$.measures') AS entry);
        INSERT INTO candidacy (year, number, report, measure, version)
        SELECT report.year, (SELECT coalesce(max(number), 0) FROM candidacy WHERE candidacy.year = report.year)
            + row_number() OVER (ORDER BY entry.key), report.id, entry.value ->> 'number', NEW.version
        FROM report JOIN json_each(NEW.content, '$.measures') AS entry
        WHERE report.id = NEW.report AND NOT EXISTS (
            SELECT 1 FROM candidacy AS known WHERE known.report = report.id AND known.measure = entry.value ->> 'number');
    END;
    INSERT INTO candidacy (year, number, report, measure, version)
    SELECT report.year, row_number() OVER (PARTITION BY report.year ORDER BY submission.submittedAt, report.id, entry.key), report.id,
        entry.value ->> 'number', 1
    FROM submission JOIN report ON report.id = submission.report
    JOIN json_each(CASE WHEN json_valid(submission.content) THEN submission.content ELSE '{}' END, '$.measures') AS entry
    WHERE submission.version = 1;

    CREATE TABLE score (
        year INTEGER NOT NULL,
        number INTEGER NOT NULL,               -- of the candidacy
        account INTEGER NOT NULL REFERENCES account (id), -- who scored
        criterion TEXT NOT NULL,               -- its id
        value INTEGER NOT NULL CHECK (value BETWEEN 0 AND 4), -- the step
        comment TEXT NOT NULL,                 -- why; needed below 2 and above 3
        scoredAt INTEGER NOT NULL,             -- when the sheet was given last
        PRIMARY KEY (year, number, account, criterion),
        FOREIGN KEY (year, number) REFERENCES candidacy (year, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE prizeDecision (               -- what council and board decided, once each
        year INTEGER NOT NULL REFERENCES cycle (year),
        kind TEXT NOT NULL CHECK (kind IN ('shortlist', 'finalists')),
        reason TEXT NOT NULL,                  -- may be empty for finalists
        decidedAt INTEGER NOT NULL,            -- when it was noted
        decidedBy INTEGER NOT NULL REFERENCES account (id), -- who noted it
        PRIMARY KEY (year, kind)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE shortlisted (                 -- what the council's decision names
        year INTEGER NOT NULL,
        number INTEGER NOT NULL,               -- of the candidacy
        PRIMARY KEY (year, number),
        FOREIGN KEY (year, number) REFERENCES candidacy (year, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE prizeNote (                   -- the board's notes on a shortlisted measure
        id INTEGER PRIMARY KEY,
        year INTEGER NOT NULL,
        number INTEGER NOT NULL,               -- of the candidacy
        account INTEGER NOT NULL REFERENCES account (id),
        text TEXT NOT NULL,
        proposes INTEGER NOT NULL CHECK (proposes IN (0, 1)), -- whether it proposes the measure as a finalist
        writtenAt INTEGER NOT NULL,            -- notes are never changed
        FOREIGN KEY (year, number) REFERENCES shortlisted (year, number)
    ) STRICT;

    CREATE TABLE finalist (                    -- what the board's decision names
        year INTEGER NOT NULL,
        number INTEGER NOT NULL,               -- of the candidacy
        summary TEXT NOT NULL,                 -- the city's own words for the voters, '' until it is released
        releasedAt INTEGER,                    -- when its city let the voters read the measure, NULL before
        PRIMARY KEY (year, number),
        FOREIGN KEY (year, number) REFERENCES shortlisted (year, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE presentation (                -- a finalist's file for the voters
        year INTEGER NOT NULL,
        number INTEGER NOT NULL,               -- of the candidacy
        fileName TEXT NOT NULL,
        type TEXT NOT NULL,
        bytes BLOB NOT NULL,
        PRIMARY KEY (year, number),
        FOREIGN KEY (year, number) REFERENCES finalist (year, number)
    ) STRICT;

    CREATE TABLE delegate (                    -- who votes for a member in place of its responsible person: with a code, for this vote only
        year INTEGER NOT NULL REFERENCES cycle (year),
        member INTEGER NOT NULL REFERENCES member (id),
        name TEXT NOT NULL,
        codeHash BLOB NOT NULL,                -- keyed hash of the code; a new code replaces the old one
        onPaper INTEGER NOT NULL CHECK (onPaper IN (0, 1)), -- printed by the office, for a member without a device
        issuedAt INTEGER NOT NULL,             -- of the code
        issuedBy INTEGER NOT NULL REFERENCES account (id), -- the responsible person, or somebody of the office
        PRIMARY KEY (year, member)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE poll (
        year INTEGER NOT NULL REFERENCES prize (year),
        category TEXT NOT NULL CHECK (category IN ('small', 'large')), -- of the prize
        round INTEGER NOT NULL CHECK (round >= 1), -- 1, then one more with each run-off
        opensAt INTEGER NOT NULL,
        closesAt INTEGER,                      -- NULL while it is open until somebody closes it
        PRIMARY KEY (year, category, round)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE pollFinalist (
        year INTEGER NOT NULL,
        category TEXT NOT NULL,                -- of the poll
        round INTEGER NOT NULL,                -- of the poll
        number INTEGER NOT NULL,               -- of the candidacy
        PRIMARY KEY (year, category, round, number),
        FOREIGN KEY (year, category, round) REFERENCES poll (year, category, round)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE elector (                     -- who may vote, frozen when the poll opened, and who has voted; never what
        year INTEGER NOT NULL,
        category TEXT NOT NULL,                -- of the poll
        round INTEGER NOT NULL,                -- of the poll
        member INTEGER NOT NULL REFERENCES member (id),
        state INTEGER NOT NULL CHECK (state IN (0, 1, 2)), -- 0 not yet, 1 has voted with a device, 2 votes on paper in the room
        PRIMARY KEY (year, category, round, member),
        FOREIGN KEY (year, category, round) REFERENCES poll (year, category, round)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE ballot (                      -- what was chosen; never by whom or when. Laid down blank before the first vote
        year INTEGER NOT NULL,
        category TEXT NOT NULL,                -- of the poll
        round INTEGER NOT NULL,                -- of the poll
        key BLOB NOT NULL CHECK (length(key) = 16), -- random
        vote TEXT NOT NULL CHECK (length(vote) = 4), -- '....' while blank
        code TEXT NOT NULL CHECK (length(code) = 11), -- the voter's receipt code, '...........' while blank
        PRIMARY KEY (year, category, round, key),
        FOREIGN KEY (year, category, round) REFERENCES poll (year, category, round)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE handCount (                   -- papers counted in the room, by two people of the office apart from each other
        year INTEGER NOT NULL,
        category TEXT NOT NULL,                -- of the poll
        round INTEGER NOT NULL,                -- of the poll
        account INTEGER NOT NULL REFERENCES account (id),
        vote TEXT NOT NULL CHECK (length(vote) = 4), -- as in ballot
        count INTEGER NOT NULL CHECK (count >= 0), -- how often it stands on the papers
        PRIMARY KEY (year, category, round, account, vote),
        FOREIGN KEY (year, category, round) REFERENCES poll (year, category, round)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE winner (
        year INTEGER NOT NULL REFERENCES prize (year),
        category TEXT NOT NULL CHECK (category IN ('small', 'large')), -- one winner in each
        number INTEGER NOT NULL,               -- of the candidacy
        PRIMARY KEY (year, category),
        FOREIGN KEY (year, number) REFERENCES candidacy (year, number)
    ) STRICT, WITHOUT ROWID;
    """
