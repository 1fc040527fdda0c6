import Domain
import Store

extension Writer {
    /// Does the work and adds what it did to the member's figures to the journal: what was taken out or corrected, then what came.
    func noteFigures(of member: Member, by acting: Acting, at now: Instant, _ work: () throws -> Void) throws {
        let before = try reader.figures(of: member.id)
        try work()
        let after = try reader.figures(of: member.id)
        func tell(_ event: JournalEvent, _ figures: Figures, without others: Figures) throws {
            for figure in figures.all.reversed() where !others.all.contains(figure) {
                try note(
                    JournalEntry(at: now, account: acting.account, event: event, subject: "member/\(member.slug)", details: figure.text))
            }
        }
        try tell(.figureRemoved, before, without: after)
        try tell(.figureNoted, after, without: before)
    }
}
