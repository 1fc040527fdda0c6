import Domain
import GRDB

/// Where a text is stored, as its size is counted.
package enum StoredPlace: Sendable {
    /// A report's answers with their history and what stands beside them.
    case report(Int64)
    /// A paper of the council.
    case paper(Int64)
}

extension Reader {
    /// How many bytes of texts are stored of a kind.
    func storedBytes(_ kind: String, _ id: Int64) throws -> Int {
        try db.first("SELECT bytes FROM storedBytes WHERE kind = ? AND id = ?", [kind, id]) { $0[0] as Int } ?? 0
    }

    /// How far back the history at a place is kept revision by revision, in seconds.
    package func keptWhole(_ place: StoredPlace) throws -> Int64 {
        switch place {
        case .report(let id): ByteBudget.keptWhole(stored: try storedBytes("history", id), of: ByteBudget.history)
        case .paper(let id): ByteBudget.keptWhole(stored: try storedBytes("paper", id), of: ByteBudget.paper)
        }
    }
}

extension Writer {
    /// Asked by whatever stores a text that a person has typed or sent, in the same transaction and before it is stored: the one place where budgets
    /// are kept. What it throws undoes the counting with everything else.
    ///
    /// - Parameters:
    ///   - bytes: of the text.
    ///   - account: whose writing it is; nil for the command line and the member list, which have no budget.
    ///   - place: where it will be stored; nil where nothing can pile up, such as for a report's one attachment.
    /// - Throws: `Refusal.later` until the next hour, `Refusal.wrongState` where the report or paper is full.
    package func spend(_ bytes: Int, of account: Int64?, in place: StoredPlace?, at now: Instant) throws {
        guard let account else { return }
        let cost = bytes + ByteBudget.perText
        let written = try db.first(
            """
            INSERT INTO writtenBytes (account, hour, bytes) VALUES (?1, ?2, ?3) ON CONFLICT (account) DO UPDATE
            SET bytes = excluded.bytes + CASE WHEN hour = excluded.hour THEN writtenBytes.bytes ELSE 0 END, hour = excluded.hour
            RETURNING bytes
            """, [account, ByteBudget.hour(of: now), cost]
        ) { $0[0] as Int }
        guard written ?? 0 <= ByteBudget.writtenAnHour else {
            throw Refusal.later(.writtenTooMuch, seconds: ByteBudget.untilNextHour(now))
        }
        switch place {
        case nil: break
        case .report(let id):
            try requireRoom(cost, "answers", id, most: ByteBudget.answers)
            try requireRoom(cost, "history", id, most: ByteBudget.history)
        case .paper(let id): try requireRoom(cost, "paper", id, most: ByteBudget.paper)
        }
    }

    private func requireRoom(_ cost: Int, _ kind: String, _ id: Int64, most: Int) throws {
        guard try reader.storedBytes(kind, id) + cost <= most else { throw Refusal.wrongState(.textsFull) }
    }
}
