import Domain
import GRDB

extension Writer {
    /// Takes something that only one may do at a time, or goes on having it.
    ///
    /// - Returns: false while another worker has it.
    package func takeLease(_ name: String, worker: String, until: Instant, at now: Instant) throws -> Bool {
        try db.change(
            """
            INSERT INTO lease (name, worker, until) VALUES (?1, ?2, ?3)
            ON CONFLICT (name) DO UPDATE SET worker = ?2, until = ?3 WHERE worker = ?2 OR until <= ?4
            """, [name, worker, until, now]) == 1
    }

    /// Gives it back; nothing happens where this worker does not have it any more.
    package func endLease(_ name: String, worker: String) throws {
        try db.change("DELETE FROM lease WHERE name = ? AND worker = ?", [name, worker])
    }
}
