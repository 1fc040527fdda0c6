import Domain
import TestSupport
import Testing

@testable import Store

/// Each rule finds what breaks it, and says so by name.
@Suite struct InvariantsTests {
    /// By rule: how to break it in a database with one report (1) that has a measure (1), an answer in two revisions and a file.
    private static let breaches: [String: String] = [
        "what is counted as stored is what is stored": "UPDATE storedBytes SET bytes = bytes + 1 WHERE kind = 'answers'",
        "a report that is no draft has a submission": "UPDATE report SET state = 'submitted'",
        "a draft has no submission but one that was returned": """
        INSERT INTO submission (report, version, content, digest, reference, submittedAt, submittedBy, submitterName)
        VALUES (1, 1, '{}', 'd', 'r', 0, 1, '')
        """,
        "an answer's last history line is the answer": "UPDATE answer SET text = 'changed by hand' WHERE measure = 1",
        "every history begins with the first revision": "DELETE FROM answerHistory WHERE measure = 1 AND revision = 1",
        "a history has no gap but where one person went on writing": """
        UPDATE answerHistory SET revision = 3, origin = 'joined' WHERE measure = 1 AND revision = 2; UPDATE answer SET revision = 3 WHERE measure = 1
        """,
        "no history is newer than its answer": "DELETE FROM answer WHERE measure = 1",
        "every measure's answer has its measure": "UPDATE measure SET number = 2",
        "a section is held by somebody of its city": """
        INSERT INTO account (id, userName, name, email, role, createdAt) VALUES (99, 'board', 'Board', '', 'board', 0);
        INSERT INTO task (report, measure, section, holder, givenAt, givenBy) VALUES (1, 0, 'prof', 99, 0, 1)
        """,
        "nothing waits for a submitted report": """
        UPDATE report SET state = 'submitted';
        INSERT INTO submission (report, version, content, digest, reference, submittedAt, submittedBy, submitterName)
        VALUES (1, 1, '{}', 'd', 'r', 0, 1, '');
        INSERT INTO reportMark (report, kind, number, note, setAt, setBy) VALUES (1, 'approval', 1, '', 0, 1)
        """,
        "a report is evaluated when feedback was released": """
        INSERT INTO submission (report, version, content, digest, reference, submittedAt, submittedBy, submitterName)
        VALUES (1, 1, '{}', 'd', 'r', 0, 1, '');
        UPDATE report SET state = 'evaluated'
        """,
        "a report is in the hands of council accounts that have no conflict": """
        INSERT INTO account (id, userName, name, email, role, createdAt) VALUES (99, 'expert', 'Expert', '', 'council', 0);
        INSERT INTO assignment (report, account, isLead, assignedAt, assignedBy) VALUES (1, 99, 1, 0, 1);
        INSERT INTO recusal (account, member, reason, note, declaredAt, declaredBy) SELECT 99, member, 'conflict', '', 0, 99 FROM report
        """,
        "a poll has as many ballots as members that voted": """
        INSERT INTO prize (year, phase, sizeLine, referenceDay, tieRule, lotSource, excludesFormerWinners, quorum)
        VALUES (2027, 'voting', 50000, '2027-01-01', 'run-off', '', 1, 0);
        INSERT INTO poll (year, category, round, opensAt) VALUES (2027, 'large', 1, 0);
        INSERT INTO elector (year, category, round, member, state) SELECT 2027, 'large', 1, min(id), 1 FROM member;
        INSERT INTO ballot (year, category, round, key, vote, code) VALUES (2027, 'large', 1, zeroblob(16), '....', '...........')
        """,
        "a poll has a ballot, blank or cast, for each elector": """
        INSERT INTO prize (year, phase, sizeLine, referenceDay, tieRule, lotSource, excludesFormerWinners, quorum)
        VALUES (2027, 'voting', 50000, '2027-01-01', 'run-off', '', 1, 0);
        INSERT INTO poll (year, category, round, opensAt) VALUES (2027, 'large', 1, 0);
        INSERT INTO elector (year, category, round, member, state) SELECT 2027, 'large', 1, min(id), 0 FROM member
        """,
        "what was counted in a poll are its ballots and the papers that two people found": """
        INSERT INTO prize (year, phase, sizeLine, referenceDay, tieRule, lotSource, excludesFormerWinners, quorum)
        VALUES (2027, 'counted', 50000, '2027-01-01', 'run-off', '', 1, 0);
        INSERT INTO poll (year, category, round, opensAt, closesAt, countedAt) VALUES (2027, 'large', 1, 0, 1, 2);
        INSERT INTO countedVote (year, category, round, vote, count) VALUES (2027, 'large', 1, '0001', 1)
        """,
        "an update is open while its report is being updated": evaluated + "UPDATE report SET state = 'updating'",
        "the library holds what is published and nothing else": evaluated + """
            INSERT INTO publication (report, number, scope, version, hasAttachment, hasContact, decidedAt, decidedBy, deciderName)
            VALUES (1, 1, 'report', 1, 0, 0, 0, 1, '')
            """,
        "what the library holds can be searched, and nothing else can":
            "INSERT INTO libraryText (rowid, title, place, words) VALUES (77, 'a', 'b', 'c')",
        "a passage's last history line is the passage": """
        INSERT INTO paper (id, kind, year, report, language, reportVersion, startedAt, startedBy) VALUES (1, 'agreed', 2027, 1, 'en', 1, 0, 1);
        INSERT INTO passage (paper, language, place, text, revision, savedAt, savedBy) VALUES (1, 'en', 'conclusion', 'by hand', 1, 0, 1)
        """,
        "whoever writes feedback alone is of the council": """
        INSERT INTO paper (kind, year, report, account, language, reportVersion, startedAt, startedBy) VALUES ('own', 2027, 1, 1, 'en', 1, 0, 1)
        """,
        "every answer that was taken over has its answer": """
        INSERT INTO carriedAnswer (report, measure, question, fromYear, carriedAt, carriedBy) VALUES (1, 1, 'm.none', 2025, 0, 1)
        """,
        "a number of inhabitants without its year is its member's only one":
            "INSERT INTO figure (member, year, inhabitants) SELECT id, 0, 5 FROM member",
        "a category of the prize fits the figure that decided it": """
        INSERT INTO prize (year, phase, sizeLine, referenceDay, tieRule, lotSource, excludesFormerWinners, quorum)
        VALUES (2027, 'scoring', 50000, '2027-01-01', 'run-off', '', 1, 0);
        INSERT INTO candidacy (year, number, report, measure, version, category, inhabitants, inhabitantsYear)
        VALUES (2027, 1, 1, 1, 1, 'small', 50000, 2025);
        """,
        "every member has a name": "DELETE FROM memberName",
        "a disabled account has no session": "UPDATE account SET disabledAt = 0",
        "an attachment's size is its file's": "UPDATE attachment SET size = 4",
        "a cycle opens before its deadline": "UPDATE cycle SET opensAt = deadline",
    ]

    /// A report that the council has answered.
    private static let evaluated = """
        INSERT INTO submission (report, version, content, digest, reference, submittedAt, submittedBy, submitterName)
        VALUES (1, 1, '{}', 'd', 'r', 0, 1, '');
        INSERT INTO feedbackRelease (report, number, reportVersion, content, digest, releasedAt, releasedBy, releaserName, reason)
        VALUES (1, 1, 1, '{}', 'd', 0, 1, '', '');
        UPDATE report SET state = 'evaluated';

        """

    @Test(arguments: Invariants.all.map(\.rule))
    func aBreachIsFoundByName(rule: String) throws {
        let breach = try #require(Self.breaches[rule], "show here how the rule is broken")
        let sample = try filled()
        #expect(try sample.store.violations() == [])
        try sample.store.write { try $0.db.execute(sql: breach) }
        let found = try sample.store.violations()
        #expect(found.count == 1)
        #expect(found.allSatisfy { $0.hasPrefix("broken: \(rule): ") && !$0.hasSuffix(": ") }, "\(found)")
    }

    @Test func aRowWithoutItsParentIsFound() throws {
        let sample = try filled()
        try sample.store.withWritingConnection { writer in
            try writer.db.execute(sql: "PRAGMA foreign_keys = 0; DELETE FROM file; PRAGMA foreign_keys = 1")
        }
        #expect(try sample.store.violations().contains { $0.hasPrefix("foreign key:") && $0.contains("attachment") })
    }

    private func filled() throws -> SampleStore {
        let sample = try SampleStore()
        let graz = try SampleReport("graz", in: sample)
        try sample.store.write { writer in
            let measure = try writer.insertMeasure(report: graz.report.id, formKey: "a", at: SampleStore.noon).number
            for (place, text) in ["one", "two"].enumerated() {
                _ = try writer.save(
                    Answer(text), report: graz.report.id, key: AnswerKey(measure: measure, question: "m.text"), expected: Int64(place),
                    at: SampleStore.noon, by: nil)
            }
            try writer.save(Domain.Attachment.sample("a", size: 3), bytes: [1, 2, 3], report: graz.report.id, by: graz.primary.account)
            try writer.insertSession(tokenHash: [1], account: graz.primary.account, language: nil, at: SampleStore.noon)
        }
        return sample
    }
}
