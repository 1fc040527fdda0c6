import Domain
import Store

/// Somebody of the council has no part in a city's reports: said by the person, or by the office for them. It takes effect at once.
package struct DeclareConflict: Sendable {
    package static let noteLimit = 1000

    let store: Store

    package init(store: Store) { self.store = store }

    /// Takes every report of that city out of the person's hands and hides the city's reports from them. Done twice, it changes nothing.
    ///
    /// - Throws: `forbidden` for anybody but the person and the office; `invalid` where the city is missing or the note is too long; `notFound`
    ///   for somebody who is not of the council.
    package func perform(
        account: Int64, member slug: String, ground: Recusal.Ground, note: String, by viewer: Viewer, now: Instant
    ) throws {
        try requireMay(account, viewer)
        let note = note.inNFC.trimmingSpaces
        try store.write { writer in
            guard try writer.reader.accountSecret(id: account)?.account.role == .council else { throw Refusal.notFound }
            guard let member = try writer.reader.member(slug: slug) else {
                throw Refusal.invalid([InputProblem(field: "member", message: "recusal.member-missing")])
            }
            guard note.count <= Self.noteLimit else {
                throw Refusal.invalid([
                    InputProblem(field: "note", message: "recusal.note-long", arguments: ["limit": String(Self.noteLimit)])
                ])
            }
            for year in try writer.endAssignments(account: account, member: member.id) {
                try writer.note(
                    JournalEntry(
                        at: now, account: viewer.account, event: .assignmentEnded, subject: "report/\(year)/\(member.slug)",
                        details: "account/\(account), \(ground.rawValue)"))
            }
            let recusal = Recusal(account: account, member: member.id, reason: ground, note: note, declaredAt: now)
            guard try writer.insert(recusal, by: viewer.account) else { return }
            try writer.note(
                JournalEntry(
                    at: now, account: viewer.account, event: .conflictDeclared, subject: "account/\(account)",
                    details: "\(member.slug), \(ground.rawValue)"))
        }
    }

    /// The office takes a conflict back, such as one that was declared for the wrong city. The person gets no report back by that.
    ///
    /// - Throws: `forbidden` for everyone but the office: nobody lets themselves in again.
    package func withdraw(account: Int64, member slug: String, by viewer: Viewer, now: Instant) throws {
        try Permissions.require(.assignCouncil, on: .assignments, by: viewer)
        try store.write { writer in
            guard let member = try writer.reader.member(slug: slug) else { throw Refusal.notFound }
            guard try writer.removeRecusal(account: account, member: member.id) else { return }
            try writer.note(
                JournalEntry(
                    at: now, account: viewer.account, event: .conflictWithdrawn, subject: "account/\(account)", details: member.slug))
        }
    }

    private func requireMay(_ account: Int64, _ viewer: Viewer) throws(Refusal) {
        if viewer.account == account, Permissions.refusal(of: .serveOnCouncil, on: .council, by: viewer) == nil { return }
        try Permissions.require(.assignCouncil, on: .assignments, by: viewer)
    }
}
