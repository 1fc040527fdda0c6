import Credentials
import Domain
import Store

/// Mails to the people of cities whose report is a draft, before the deadline. What the preview shows is what is prepared.
package struct PrepareReminders: Sendable {
    let store: Store
    let shelf: QuestionnaireShelf

    package init(store: Store, shelf: QuestionnaireShelf) {
        self.store = store
        self.shelf = shelf
    }

    /// Who would be reminded, and who would not and why.
    package struct Plan: Sendable {
        package var reminders: [Reminder] = []
        package var left: [(member: Member, person: String, gap: ReminderGap)] = []
    }

    /// - Parameter colleagues: whether the responsible persons' colleagues are reminded too.
    /// - Throws: `Refusal.notFound` without such a cycle; `Refusal.wrongState` unless its reports are taken now.
    package func plan(year: Int, colleagues: Bool, wish: MessageWish, in reader: Reader) throws -> Plan {
        try Permissions.require(.manageOutbox, on: .outbox, by: wish.viewer)
        guard let cycle = try reader.cycle(year: year) else { throw Refusal.notFound }
        switch cycle.door(at: wish.now) {
        case .notYetOpen: throw Refusal.wrongState(.cycleNotOpen)
        case .closed: throw Refusal.wrongState(.deadlinePassed)
        case .open: break
        }
        let states = try reader.reportStates(year: year, viewer: wish.viewer)
        let waiting = try reader.accountsWithWaitingMessage(.reminder, year: year, viewer: wish.viewer)
        let chosen = try reader.chosenLanguages(viewer: wish.viewer)
        var plan = Plan()
        for member in try reader.allMembers() {
            guard let primary = try reader.primary(ofMember: member.id) else {
                plan.left.append((member, "", states[member.id]?.isWithCouncil == true ? .submitted : .noLogin))
                continue
            }
            guard states[member.id] == .draft else {
                plan.left.append((member, "", states[member.id] == nil ? .notStarted : .submitted))
                continue
            }
            let others = colleagues ? try reader.accounts(ofMember: member.id, viewer: wish.viewer).filter(Self.isColleague) : []
            let missing = try missing(of: member, in: cycle, primary, reader)
            for account in [primary] + others {
                if let gap = Self.gap(account, waiting) {
                    plan.left.append((member, account.name, gap))
                } else {
                    plan.reminders.append(
                        Reminder(
                            member: member, cycle: cycle, recipient: account, primaryName: primary.name,
                            language: chosen[account.id] ?? Self.language(of: member), missing: missing))
                }
            }
        }
        return plan
    }

    /// Puts a held message into the outbox for each of these accounts that is still to be reminded.
    ///
    /// - Parameters:
    ///   - accounts: those of the preview.
    ///   - host: of the site, for the messages' ids.
    ///   - words: the mail's text.
    /// - Returns: how many were prepared.
    package func perform(
        year: Int, accounts: Set<Int64>, host: String, wish: MessageWish, words: @escaping @Sendable (Reminder) throws -> MessageText
    ) throws -> Int {
        try store.write { writer in
            let plan = try self.plan(year: year, colleagues: true, wish: wish, in: writer.reader)
            var prepared = 0
            for reminder in plan.reminders where accounts.contains(reminder.recipient.id) {
                let content = Message.Content(
                    kind: .reminder, member: reminder.member.id, account: reminder.recipient.id, year: year,
                    recipientName: reminder.recipient.name, recipientEmail: reminder.recipient.email, language: reminder.language,
                    text: try words(reminder), messageId: "\(Token().text)@\(host)")
                guard let id = try writer.insert(content, at: wish.now, by: wish.viewer.account) else { continue }
                try writer.note(
                    JournalEntry(at: wish.now, account: wish.viewer.account, event: .messagePrepared, subject: Message.subject(id)))
                prepared += 1
            }
            return prepared
        }
    }

    private static func isColleague(_ account: Account) -> Bool { account.role == .secondary && account.state != .disabled }

    private static func gap(_ account: Account, _ waiting: Set<Int64>) -> ReminderGap? {
        if !AddressCheck.isEmail(account.email) { return .noAddress }
        return waiting.contains(account.id) ? .waiting : nil
    }

    /// The interface's language nearest to the member's own.
    static func language(of member: Member) -> Language {
        Language(rawValue: String(member.language.prefix { $0 != "-" })) ?? .en
    }

    /// Read with the responsible person's own eyes, since the mail is theirs; nothing but the number leaves the report.
    private func missing(of member: Member, in cycle: Cycle, _ primary: Account, _ reader: Reader) throws -> Int {
        let viewer = Viewer(account: primary.id, name: primary.name, role: primary.role, member: primary.member)
        let desk = try ReportDesk.open(year: cycle.year, member: member.slug, viewer: viewer, shelf: shelf, in: reader)
        let report = try desk.started()
        let attachment = try reader.attachment(of: report, viewer: viewer)
        let progress = ReportProgress(visibility: try desk.visibility(viewer: viewer, in: reader), hasAttachment: attachment != nil)
        return progress.findings(measures: try reader.measures(of: report, viewer: viewer).map(\.number)).count
    }
}
