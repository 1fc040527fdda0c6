import Domain
import GRDB

extension Reader {
    /// How the work is divided, for people of the report's city. Sections that nobody was ever given and nobody has done are not in it, nor
    /// those of removed measures.
    package func tasks(of report: Report, viewer: Viewer) throws -> [SectionKey: SectionTask] {
        guard Permissions.refusal(of: .readReport, on: .report(member: report.member, state: report.state), by: viewer) == nil else {
            return [:]
        }
        let rows = try db.all(
            """
            \(taskSelect) WHERE task.report = ? AND (task.measure = 0 OR EXISTS (
                SELECT 1 FROM measure WHERE measure.report = task.report AND number = task.measure AND removedAt IS NULL))
            """, [report.id], task)
        return Dictionary(uniqueKeysWithValues: rows)
    }

    /// The task of one section; nobody's and not done where nothing is stored.
    package func task(of report: Report, key: SectionKey, viewer: Viewer) throws -> SectionTask {
        guard Permissions.refusal(of: .readReport, on: .report(member: report.member, state: report.state), by: viewer) == nil else {
            return .none
        }
        return try db.first(
            "\(taskSelect) WHERE task.report = ? AND task.measure = ? AND section = ?", [report.id, key.measure, key.section], task)?.1
            ?? .none
    }

    /// Everyone of the report's city who can sign in or is invited to, the responsible person first: whom a section can be given to.
    package func colleagues(of report: Report, viewer: Viewer) throws -> [Colleague] {
        guard Permissions.refusal(of: .readReport, on: .report(member: report.member, state: report.state), by: viewer) == nil else {
            return []
        }
        return try db.all(
            "SELECT id, name, role FROM account WHERE member = ? AND disabledAt IS NULL ORDER BY role, name, id", [report.member]
        ) { Colleague(account: $0[0], name: $0[1], role: Role(rawValue: $0[2]) ?? .secondary) }
    }

    private var taskSelect: String {
        """
        SELECT task.measure, section, dueOn, holder, coalesce(held.name, ''), held.disabledAt IS NOT NULL, doneAt, coalesce(finished.name, '')
        FROM task LEFT JOIN account AS held ON held.id = holder LEFT JOIN account AS finished ON finished.id = doneBy
        """
    }

    private func task(_ row: Row) -> (SectionKey, SectionTask) {
        let holder = (row[3] as Int64?).map { SectionTask.Holder(account: $0, name: row[4], isDisabled: row[5]) }
        let done = (row[6] as Instant?).map { SectionTask.Done(at: $0, by: row[7]) }
        let dueOn = (row[2] as String?).flatMap { Day($0) }
        return (SectionKey(measure: row[0], section: row[1]), SectionTask(holder: holder, dueOn: dueOn, done: done))
    }
}

extension Writer {
    /// Gives a section to somebody. False when that person held it with this date already; nothing is changed then.
    package func give(
        _ key: SectionKey, report: Int64, to holder: Int64, dueOn: Day?, at now: Instant, by account: Int64
    ) throws -> Bool {
        try db.change(
            """
            INSERT INTO task (report, measure, section, holder, dueOn, givenAt, givenBy) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            ON CONFLICT (report, measure, section) DO UPDATE SET holder = ?4, dueOn = ?5, givenAt = ?6, givenBy = ?7
            WHERE holder IS NOT ?4 OR dueOn IS NOT ?5
            """, [report, key.measure, key.section, holder, dueOn?.text, now, account]) == 1
    }

    /// Makes a section nobody's. False when it was nobody's.
    package func takeBack(_ key: SectionKey, report: Int64) throws -> Bool {
        try db.change(
            """
            UPDATE task SET holder = NULL, dueOn = NULL, givenAt = NULL, givenBy = NULL
            WHERE report = ? AND measure = ? AND section = ? AND holder IS NOT NULL
            """, [report, key.measure, key.section]) == 1
    }

    /// Keeps that a section is done. Where somebody said so already, it stays theirs and false is returned, unless `again`.
    package func markDone(_ key: SectionKey, report: Int64, again: Bool, at now: Instant, by account: Int64) throws -> Bool {
        try db.change(
            """
            INSERT INTO task (report, measure, section, doneAt, doneBy) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (report, measure, section) DO UPDATE SET doneAt = ?4, doneBy = ?5 WHERE doneAt IS NULL OR ?6
            """, [report, key.measure, key.section, now, account, again]) == 1
    }

    /// A section is not done after all. False when it was not.
    package func markNotDone(_ key: SectionKey, report: Int64) throws -> Bool {
        try db.change(
            "UPDATE task SET doneAt = NULL, doneBy = NULL WHERE report = ? AND measure = ? AND section = ? AND doneAt IS NOT NULL",
            [report, key.measure, key.section]) == 1
    }
}
