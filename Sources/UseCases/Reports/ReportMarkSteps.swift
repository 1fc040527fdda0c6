import Domain
import Store

extension ReportMark {
    /// The note as it is stored. Throws `invalid`, at the field `note`, where it is too long: nothing is ever cut.
    static func checked(_ note: String, _ kind: Kind) throws(Refusal) -> String {
        let note = note.inNFC.trimmingSpaces
        let over = AnswerLength.of(note) - longestNote(kind)
        if over > 0 { throw .invalid([InputProblem(field: "note", message: "mark.note-too-long", arguments: ["over": String(over)])]) }
        return note
    }
}

extension Writer {
    func set(
        _ kind: ReportMark.Kind, number: Int?, note: String, event: JournalEvent, _ desk: ReportDesk, _ report: Report, _ wish: ReportWish
    ) throws -> Bool {
        guard try insertMark(kind, report: report.id, number: number, note: note, at: wish.now, by: wish.viewer.account) else {
            return false
        }
        try self.note(JournalEntry(at: wish.now, account: wish.viewer.account, event: event, subject: desk.subject))
        return true
    }

    func end(
        _ kind: ReportMark.Kind, number: Int, as outcome: ReportMark.Outcome, event: JournalEvent, _ desk: ReportDesk, _ report: Report,
        _ wish: ReportWish
    ) throws -> Bool {
        guard try endMark(kind, report: report.id, number: number, as: outcome, at: wish.now, by: wish.viewer.account) else { return false }
        try self.note(JournalEntry(at: wish.now, account: wish.viewer.account, event: event, subject: desk.subject))
        return true
    }
}
