import GRDB

/// Rules the data must keep that no constraint can express. `ocrtctl check` prints what breaks them.
enum Invariants {
    /// A sentence about what would be wrong, and the query that finds it: one text column a row.
    static let all: [(rule: String, sql: String)] = [
        (
            "a report that is no draft has a submission",
            "SELECT CAST(id AS TEXT) FROM report WHERE state <> 'draft' AND id NOT IN (SELECT report FROM submission)"
        ),
        (
            "a draft has no submission but one that was returned",
            """
            SELECT report || '/' || version FROM submission JOIN report ON report.id = submission.report
            WHERE state = 'draft' AND NOT EXISTS (SELECT 1 FROM reportReturn AS r WHERE r.report = submission.report AND r.version = submission.version)
            """
        ),
        (
            "an answer's last history line is the answer",
            """
            SELECT answer.report || '/' || answer.measure || '/' || answer.question FROM answer LEFT JOIN answerHistory AS h
            ON h.report = answer.report AND h.measure = answer.measure AND h.question = answer.question AND h.revision = answer.revision
            WHERE h.text IS NULL OR h.text <> answer.text OR h.parts <> answer.parts
            """
        ),
        (
            "every history begins with the first revision",
            """
            SELECT report || '/' || measure || '/' || question FROM answerHistory GROUP BY report, measure, question
            HAVING min(revision) <> 1
            """
        ),
        (
            "a history has no gap but where one person went on writing",
            """
            SELECT h.report || '/' || h.measure || '/' || h.question FROM (
                SELECT *, lag(revision) OVER line AS before FROM answerHistory
                WINDOW line AS (PARTITION BY report, measure, question ORDER BY revision)
            ) AS h WHERE h.before IS NOT NULL AND h.revision <> h.before + 1 AND h.origin <> 'saved'
            """
        ),
        (
            "no history is newer than its answer",
            """
            SELECT DISTINCT h.report || '/' || h.measure || '/' || h.question FROM answerHistory AS h LEFT JOIN answer
            ON answer.report = h.report AND answer.measure = h.measure AND answer.question = h.question
            WHERE answer.revision IS NULL OR answer.revision < h.revision
            """
        ),
        (
            "every measure's answer has its measure",
            """
            SELECT DISTINCT answer.report || '/' || answer.measure FROM answer LEFT JOIN measure
            ON measure.report = answer.report AND measure.number = answer.measure WHERE answer.measure <> 0 AND measure.number IS NULL
            """
        ),
        (
            "a section is held by somebody of its city",
            """
            SELECT task.report || '/' || task.measure || '/' || task.section FROM task JOIN report ON report.id = task.report
            JOIN account ON account.id = task.holder WHERE account.member IS NOT report.member
            """
        ),
        (
            "nothing waits for a submitted report",
            "SELECT report || '/' || kind FROM reportMark JOIN report ON report.id = report WHERE endedAt IS NULL AND state NOT IN ('draft', 'updating')"
        ),
        (
            "a report is evaluated when feedback was released",
            """
            SELECT CAST(id AS TEXT) FROM report
            WHERE (state IN ('evaluated', 'updating', 'updated')) <> (id IN (SELECT report FROM feedbackRelease))
            """
        ),
        (
            "an update is open while its report is being updated",
            """
            SELECT CAST(id AS TEXT) FROM report
            WHERE (state = 'updating') <> (id IN (SELECT report FROM reportUpdate WHERE endedAt IS NULL))
            """
        ),
        (
            "the library holds what is published and nothing else",
            """
            SELECT CAST(id AS TEXT) FROM report
            WHERE (id IN (SELECT report FROM published)) <> (id IN (SELECT report FROM libraryEntry WHERE measure = 0))
            OR (id IN (SELECT report FROM libraryEntry) AND id NOT IN (SELECT report FROM published))
            """
        ),
        (
            "what the library holds can be searched, and nothing else can",
            """
            SELECT CAST(id AS TEXT) FROM (SELECT id FROM libraryEntry UNION SELECT rowid FROM libraryText)
            WHERE id NOT IN (SELECT id FROM libraryEntry) OR id NOT IN (SELECT rowid FROM libraryText)
            """
        ),
        (
            "a report is in the hands of council accounts that have no conflict",
            """
            SELECT a.report || '/' || a.account FROM assignment AS a JOIN account ON account.id = a.account JOIN report ON report.id = a.report
            WHERE role <> 'council' OR EXISTS (SELECT 1 FROM recusal WHERE recusal.account = a.account AND recusal.member = report.member)
            """
        ),
        (
            "a passage's last history line is the passage",
            """
            SELECT p.paper || '/' || p.language || '/' || p.place FROM passage AS p LEFT JOIN passageHistory AS h
            ON h.paper = p.paper AND h.language = p.language AND h.place = p.place AND h.revision = p.revision
            WHERE h.text IS NULL OR h.text <> p.text
            """
        ),
        (
            "whoever writes feedback alone is of the council",
            "SELECT CAST(paper.id AS TEXT) FROM paper JOIN account ON account.id = paper.account WHERE role <> 'council'"
        ),
        (
            "every answer that was taken over has its answer",
            """
            SELECT c.report || '/' || c.measure || '/' || c.question FROM carriedAnswer AS c LEFT JOIN answer
            ON answer.report = c.report AND answer.measure = c.measure AND answer.question = c.question WHERE answer.revision IS NULL
            """
        ),
        (
            "a poll has as many ballots as members that voted",
            """
            SELECT poll.year || '/' || poll.category || '/' || poll.round FROM poll WHERE
            (SELECT count(*) FROM elector AS e WHERE e.year = poll.year AND e.category = poll.category AND e.round = poll.round AND e.state = 1)
            <> (SELECT count(*) FROM ballot AS b WHERE b.year = poll.year AND b.category = poll.category AND b.round = poll.round
                AND b.vote <> '....')
            """
        ),
        (
            "a poll has a ballot, blank or cast, for each elector",
            """
            SELECT poll.year || '/' || poll.category || '/' || poll.round FROM poll WHERE
            (SELECT count(*) FROM elector AS e WHERE e.year = poll.year AND e.category = poll.category AND e.round = poll.round)
            <> (SELECT count(*) FROM ballot AS b WHERE b.year = poll.year AND b.category = poll.category AND b.round = poll.round)
            """
        ),
        (
            "what was counted in a poll are its ballots and the papers that two people found",
            """
            SELECT poll.year || '/' || poll.category || '/' || poll.round FROM poll WHERE countedAt IS NOT NULL AND
            (SELECT coalesce(sum(count), 0) FROM countedVote AS c WHERE c.year = poll.year AND c.category = poll.category AND c.round = poll.round)
            <> (SELECT count(*) FROM ballot AS b WHERE b.year = poll.year AND b.category = poll.category AND b.round = poll.round
                AND b.vote <> '....')
            + (SELECT coalesce(sum(count), 0) FROM handCount AS h WHERE h.year = poll.year AND h.category = poll.category
                AND h.round = poll.round AND h.account = (SELECT min(first.account) FROM handCount AS first
                    WHERE first.year = poll.year AND first.category = poll.category AND first.round = poll.round))
            """
        ),
        (
            "a number of inhabitants without its year is its member's only one",
            "SELECT slug FROM member JOIN figure ON figure.member = member.id GROUP BY member.id HAVING min(year) = 0 AND count(*) > 1"
        ),
        (
            "a category of the prize fits the figure that decided it",
            """
            SELECT candidacy.year || '/' || number FROM candidacy JOIN prize USING (year)
            WHERE (category = 'small') <> (inhabitants < sizeLine)
            """
        ),
        (
            "what is counted as stored is what is stored",
            """
            WITH held (kind, id, bytes) AS (
                SELECT 'answers', report, 100 + length(CAST(text AS BLOB)) + length(CAST(parts AS BLOB)) FROM answer
                UNION ALL SELECT 'history', report, 100 + length(CAST(text AS BLOB)) + length(CAST(parts AS BLOB)) FROM answerHistory
                UNION ALL SELECT 'history', report, 100 + length(CAST(text AS BLOB)) + length(CAST(parts AS BLOB)) FROM answerConflict
                UNION ALL SELECT 'paper', paper, 100 + length(CAST(text AS BLOB)) FROM passageHistory
                UNION ALL SELECT 'paper', paper, 100 + length(CAST(text AS BLOB)) FROM passageConflict
                UNION ALL SELECT kind, id, -bytes FROM storedBytes
            ) SELECT kind || ' ' || id FROM held GROUP BY kind, id HAVING sum(bytes) <> 0
            """
        ),
        ("every member has a name", "SELECT slug FROM member WHERE id NOT IN (SELECT member FROM memberName)"),
        (
            "a disabled account has no session",
            "SELECT userName FROM account JOIN session ON session.account = account.id WHERE disabledAt IS NOT NULL"
        ),
        (
            "an attachment's size is its file's",
            "SELECT CAST(report AS TEXT) FROM attachment JOIN file USING (digest) WHERE length(bytes) <> size"
        ),
        ("a cycle opens before its deadline", "SELECT CAST(year AS TEXT) FROM cycle WHERE opensAt >= deadline"),
    ]

    static func violations(_ db: Database) throws -> [String] {
        var found = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
        found += try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { "foreign key: \($0)" }
        for (rule, sql) in all {
            found += try Row.fetchAll(db, sql: sql).map { "broken: \(rule): \($0[0] as String? ?? "")" }
        }
        return found
    }
}
