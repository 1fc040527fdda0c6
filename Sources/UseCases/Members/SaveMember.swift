import Domain
import Store

/// The office adds a member or changes its data.
package struct SaveMember: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// - Returns: the member's slug.
    /// - Throws: `Refusal.invalid` for data that cannot be taken or a slug that is taken; `Refusal.forbidden` for anyone but an admin.
    package func add(_ input: MemberInput, by acting: Acting, now: Instant) throws -> String {
        try acting.require(.manageMembers, on: .members)
        let member = try input.member()
        try store.write { writer in
            _ = try writer.insert(member, at: now)
            try writer.note(JournalEntry(at: now, account: acting.account, event: .memberAdded, subject: "member/\(member.slug)"))
        }
        return member.slug
    }

    /// Changes everything but the slug. A number of inhabitants is taken in beside those of other years; without one they stay as they are.
    ///
    /// - Parameter removed: the years whose figures are wrong and taken out before; nil among them is the figure without a year.
    /// - Throws: `Refusal.notFound` without such a member; else as `add`.
    package func change(slug: String, _ input: MemberInput, removing removed: Set<Int?> = [], by acting: Acting, now: Instant) throws {
        try acting.require(.manageMembers, on: .members)
        try store.write { writer in
            guard let stored = try writer.reader.member(slug: slug) else { throw Refusal.notFound }
            var input = input
            input.slug = slug
            let member = try input.member(id: stored.id)
            try writer.noteFigures(of: stored, by: acting, at: now) {
                for year in removed { try writer.removeFigure(year: year, of: stored.id) }
                try writer.update(member, at: now)
            }
            try writer.note(JournalEntry(at: now, account: acting.account, event: .memberChanged, subject: "member/\(slug)"))
        }
    }
}
