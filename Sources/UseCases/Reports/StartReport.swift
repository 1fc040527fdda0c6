import Domain
import Store

/// A city starts its report, or goes on with the one it has: there is never a second.
package struct StartReport: Sendable {
    let store: Store
    let shelf: QuestionnaireShelf

    package init(store: Store, shelf: QuestionnaireShelf) {
        self.store = store
        self.shelf = shelf
    }

    /// Creates the report with what the member list knows already filled in. Does nothing where it exists.
    ///
    /// - Returns: whether it was created now.
    package func perform(_ wish: ReportWish) throws -> Bool {
        try store.write { writer in
            let desk = try ReportDesk.open(year: wish.year, member: wish.member, viewer: wish.viewer, shelf: shelf, in: writer.reader)
            if desk.report != nil { return false }
            try Permissions.require(.answer, on: .report(member: desk.member.id, state: .draft), by: wish.viewer)
            switch desk.cycle.door(at: wish.now) {
            case .notYetOpen: throw Refusal.wrongState(.cycleNotOpen)
            case .closed: throw Refusal.wrongState(.deadlinePassed)
            case .open: break
            }
            guard try writer.insertReport(member: desk.member.id, year: wish.year, at: wish.now, by: wish.viewer.account),
                let report = try writer.reader.report(year: wish.year, member: desk.member.id, viewer: wish.viewer)
            else { return false }
            for question in desk.questionnaire.questions {
                guard let prefill = question.prefill, let text = prefill.value(of: desk.member), !text.isEmpty else { continue }
                _ = try writer.save(
                    Answer(text), report: report.id, key: AnswerKey(question: question.id), expected: 0, at: wish.now, by: nil)
            }
            try writer.note(JournalEntry(at: wish.now, account: wish.viewer.account, event: .reportCreated, subject: desk.subject))
            return true
        }
    }
}

extension Prefill {
    /// What the member list knows; nil where it does not.
    func value(of member: Member) -> String? {
        switch self {
        case .name: member.names[member.language] ?? member.name(in: .en)
        case .country: member.country
        case .inhabitants: member.inhabitants.map(String.init)
        case .inhabitantsYear: member.inhabitantsYear.map(String.init)
        case .language: member.language
        case .mayor: member.mayor
        }
    }
}
