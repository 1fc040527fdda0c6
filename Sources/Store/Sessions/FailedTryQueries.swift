import Domain
import GRDB

extension Reader {
    /// The failed tries of a lane that count together; none where there are none.
    package func failedTries(_ lane: TryLane, userName: String, place: String) throws -> FailedTries {
        try db.first(
            "SELECT failures, lastAt FROM failedTry WHERE lane = ? AND userName = ? AND place = ?", [lane.rawValue, userName, place]
        ) {
            FailedTries(count: $0[0], lastAt: $0[1])
        } ?? .none
    }

    /// Whether at least so many different user names have failures at a place that are not forgotten yet.
    package func hasFailures(_ lane: TryLane, place: String, ofUserNames count: Int, at now: Instant) throws -> Bool {
        try db.first(
            "SELECT 1 FROM failedTry WHERE lane = ? AND place = ? AND forgottenAt > ? LIMIT 1 OFFSET ?",
            [lane.rawValue, place, now, count - 1]
        ) { _ in true } ?? false
    }

    /// Whether a user name has failures that are not forgotten yet at so many different places at least.
    package func hasFailures(_ lane: TryLane, userName: String, atPlaces count: Int, at now: Instant) throws -> Bool {
        try db.first(
            "SELECT 1 FROM failedTry WHERE lane = ? AND userName = ? AND forgottenAt > ? LIMIT 1 OFFSET ?",
            [lane.rawValue, userName, now, count - 1]
        ) { _ in true } ?? false
    }
}

extension Writer {
    /// Keeps the failed tries of a lane. With each some of what is forgotten goes, everybody's: more than can be added, and few enough that no write takes
    /// long.
    package func keep(_ tries: FailedTries, _ lane: TryLane, userName: String, place: String) throws {
        try db.change(
            """
            DELETE FROM failedTry WHERE (lane, userName, place) IN
            (SELECT lane, userName, place FROM failedTry WHERE forgottenAt <= ? ORDER BY forgottenAt LIMIT 20)
            """, [tries.lastAt])
        try db.change(
            """
            INSERT INTO failedTry (lane, userName, place, failures, lastAt, forgottenAt) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT (lane, userName, place) DO UPDATE SET failures = ?4, lastAt = ?5, forgottenAt = ?6
            """, [lane.rawValue, userName, place, tries.count, tries.lastAt, tries.forgottenAt])
    }

    /// Forgets them, such as after a try that worked.
    package func forgetFailedTries(_ lane: TryLane, userName: String, place: String) throws {
        try db.change("DELETE FROM failedTry WHERE lane = ? AND userName = ? AND place = ?", [lane.rawValue, userName, place])
    }
}
