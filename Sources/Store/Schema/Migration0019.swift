/// Each poll's own state. A poll that was counted keeps its numbers and is never counted anew; who votes on paper is noted with its time, so that
/// the number at the second of closing can be told later; a hand count has the time at which it was entered.
///
/// The receipt's code is made by the server: from a random text that the form carries, and a key that the poll has only while ballots are cast. The
/// count throws the key away. Neither leads to a city: the text of the form is stored nowhere.
let migration0019 = """
    ALTER TABLE poll ADD COLUMN countedAt INTEGER; -- NULL before the count
    ALTER TABLE poll ADD COLUMN receiptKey BLOB CHECK (length(receiptKey) = 32); -- makes receipt codes; NULL once it is counted
    UPDATE poll SET countedAt = closesAt WHERE closesAt IS NOT NULL AND (
        EXISTS (SELECT 1 FROM poll AS later WHERE later.year = poll.year AND later.category = poll.category AND later.round > poll.round)
        OR (SELECT phase FROM prize WHERE prize.year = poll.year) IN ('counted', 'published'));
    UPDATE poll SET receiptKey = randomblob(32) WHERE countedAt IS NULL;

    CREATE TABLE countedVote (                 -- the votes of a poll as they were counted: ballots and papers together
        year INTEGER NOT NULL,
        category TEXT NOT NULL,                -- of the poll
        round INTEGER NOT NULL,                -- of the poll
        vote TEXT NOT NULL CHECK (length(vote) = 4), -- as in ballot
        count INTEGER NOT NULL CHECK (count >= 0), -- how often it was counted
        PRIMARY KEY (year, category, round, vote),
        FOREIGN KEY (year, category, round) REFERENCES poll (year, category, round)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO countedVote (year, category, round, vote, count)
    SELECT year, category, round, vote, sum(count) FROM (
        SELECT b.year, b.category, b.round, b.vote, 1 AS count FROM ballot AS b WHERE b.vote <> '....'
        UNION ALL SELECT h.year, h.category, h.round, h.vote, h.count FROM handCount AS h WHERE h.account = (
            SELECT min(first.account) FROM handCount AS first
            WHERE first.year = h.year AND first.category = h.category AND first.round = h.round)
    ) JOIN poll USING (year, category, round) WHERE countedAt IS NOT NULL GROUP BY year, category, round, vote;

    ALTER TABLE handCount ADD COLUMN enteredAt INTEGER NOT NULL DEFAULT 0; -- when its person entered it
    UPDATE handCount SET enteredAt = coalesce((SELECT closesAt FROM poll
        WHERE poll.year = handCount.year AND poll.category = handCount.category AND poll.round = handCount.round), 0);

    CREATE TABLE paperNote (                   -- that a member votes on paper, or with a device after all; the last one before the closing holds
        id INTEGER PRIMARY KEY,
        year INTEGER NOT NULL,
        category TEXT NOT NULL,                -- of the poll
        round INTEGER NOT NULL,                -- of the poll
        member INTEGER NOT NULL REFERENCES member (id),
        onPaper INTEGER NOT NULL CHECK (onPaper IN (0, 1)), -- 0: with a device after all
        notedAt INTEGER NOT NULL,              -- by the office
        FOREIGN KEY (year, category, round) REFERENCES poll (year, category, round)
    ) STRICT;
    INSERT INTO paperNote (year, category, round, member, onPaper, notedAt)
    SELECT year, category, round, member, 1, min(opensAt, coalesce(closesAt - 1, opensAt)) FROM elector
    JOIN poll USING (year, category, round) WHERE state = 2;

    -- What was counted stays as it was, whoever asks for a change.
    CREATE TRIGGER electorCounted BEFORE UPDATE ON elector
    WHEN (SELECT countedAt FROM poll WHERE year = OLD.year AND category = OLD.category AND round = OLD.round) IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'the poll is counted'); END;
    CREATE TRIGGER ballotCounted BEFORE UPDATE ON ballot
    WHEN (SELECT countedAt FROM poll WHERE year = OLD.year AND category = OLD.category AND round = OLD.round) IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'the poll is counted'); END;
    CREATE TRIGGER handCountCounted BEFORE INSERT ON handCount
    WHEN (SELECT countedAt FROM poll WHERE year = NEW.year AND category = NEW.category AND round = NEW.round) IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'the poll is counted'); END;
    CREATE TRIGGER handCountKept BEFORE DELETE ON handCount
    WHEN (SELECT countedAt FROM poll WHERE year = OLD.year AND category = OLD.category AND round = OLD.round) IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'the poll is counted'); END;
    CREATE TRIGGER pollCounted BEFORE UPDATE ON poll WHEN OLD.countedAt IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'the poll is counted'); END;

    ALTER TABLE prize ADD COLUMN onePerCity INTEGER NOT NULL DEFAULT 1 CHECK (onePerCity IN (0, 1)); -- 1: at most one finalist a city
    ALTER TABLE finalist ADD COLUMN leftOutBecause TEXT NOT NULL DEFAULT ''; -- why it stands on no ballot; '' where it does, and before the vote
    """
