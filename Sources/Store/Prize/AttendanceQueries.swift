import Domain
import GRDB

extension Reader {
    /// Each member's last coming, and its going where it has left. Only for the office; others get nothing.
    package func attendances(year: Int, viewer: Viewer) throws -> [Attendance] {
        guard viewer.role == .admin, try maySeeAttendance(year, viewer) else { return [] }
        return try db.all(
            """
            SELECT a.member, a.cameAt, usher.name, a.leftAt, other.name FROM attendance AS a
            JOIN account AS usher ON usher.id = a.cameBy LEFT JOIN account AS other ON other.id = a.leftBy
            WHERE a.year = ?1 AND NOT EXISTS (
                SELECT 1 FROM attendance AS later WHERE later.year = ?1 AND later.member = a.member AND later.cameAt > a.cameAt)
            ORDER BY a.member
            """, [year]
        ) { row in
            let leftAt: Instant? = row[3]
            return Attendance(
                member: row[0], cameAt: row[1], cameBy: row[2], left: leftAt.map { Attendance.Leaving(at: $0, by: row[4] ?? "") })
        }
    }

    /// The members that may vote: those on the frozen list, and before a poll has opened every member.
    package func entitled(year: Int, viewer: Viewer) throws -> [Int64] {
        guard try maySeeAttendance(year, viewer) else { return [] }
        return try db.all("SELECT id FROM (\(Self.entitled)) ORDER BY id", [year]) { $0[0] }
    }

    /// How many of those that may vote are present now, and how many must be: a number, which is open to everyone who is signed in. Nil before the
    /// finalists stand.
    package func quorum(year: Int, viewer: Viewer) throws -> Quorum? {
        guard try maySeeAttendance(year, viewer) else { return nil }
        return try db.first(
            """
            SELECT count(*) FILTER (WHERE id IN (SELECT member FROM attendance WHERE year = ?1 AND leftAt IS NULL)), count(*),
                (SELECT quorum FROM prize WHERE year = ?1)
            FROM (\(Self.entitled))
            """, [year]
        ) { Quorum(present: $0[0], entitled: $0[1], needed: $0[2] ?? 0) }
    }

    /// How many of the members on a poll's list were present at a moment. What is noted afterwards does not change it.
    package func present(in poll: Poll, at moment: Instant) throws -> Int {
        try db.first(
            """
            SELECT count(*) FROM elector WHERE year = ?1 AND category = ?2 AND round = ?3 AND member IN (
                SELECT member FROM attendance WHERE year = ?1 AND cameAt <= ?4 AND (leftAt IS NULL OR leftAt > ?4))
            """, poll.key + [moment]
        ) { $0[0] } ?? 0
    }

    /// How many of these members are present now: a number, as `quorum` tells it.
    package func present(among members: Set<Int64>, year: Int, viewer: Viewer) throws -> Int {
        guard try maySeeAttendance(year, viewer) else { return 0 }
        let present = Set(try db.all("SELECT member FROM attendance WHERE year = ? AND leftAt IS NULL", [year]) { $0[0] as Int64 })
        return present.intersection(members).count
    }

    /// The year is its first parameter. Both categories have the same list.
    private static var entitled: String {
        """
        SELECT id FROM member WHERE NOT EXISTS (SELECT 1 FROM poll WHERE year = ?1)
        UNION SELECT member FROM elector WHERE year = ?1
        """
    }

    private func maySeeAttendance(_ year: Int, _ viewer: Viewer) throws -> Bool {
        guard let prize = try prize(year: year) else { return false }
        return Permissions.refusal(of: .seeAttendance, on: .prize(prize.phase), by: viewer) == nil
    }
}

extension Writer {
    /// Notes that a member has come. False when it is present already; two people who note it at once note it once.
    package func noteComing(of member: Int64, year: Int, at now: Instant, by account: Int64) throws -> Bool {
        try db.change(
            """
            INSERT INTO attendance (year, member, cameAt, cameBy)
            SELECT ?1, ?2, ?3, ?4 WHERE NOT EXISTS (SELECT 1 FROM attendance WHERE year = ?1 AND member = ?2 AND leftAt IS NULL)
            ON CONFLICT (year, member, cameAt) DO UPDATE SET leftAt = NULL, leftBy = NULL
            """, [year, member, now, account]) == 1
    }

    /// Notes that a member has left. False where the coming it is about has been ended by somebody else.
    package func noteLeaving(of member: Int64, cameAt: Instant, year: Int, at now: Instant, by account: Int64) throws -> Bool {
        try db.change(
            """
            UPDATE attendance SET leftAt = max(?4, cameAt), leftBy = ?5
            WHERE year = ?1 AND member = ?2 AND cameAt = ?3 AND leftAt IS NULL
            """, [year, member, cameAt, now, account]) == 1
    }
}
