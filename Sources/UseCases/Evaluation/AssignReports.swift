import Credentials
import Domain
import Store

/// The office gives reports to people of the council, takes them back, and says who leads.
package struct AssignReports: Sendable {
    /// In whose hands a report shall lie.
    package struct Wish: Sendable, Equatable {
        package var report: Int64
        /// What was shown to whoever decides; a report whose hands have changed since is refused.
        package var was: Set<Int64>
        package var accounts: Set<Int64>
        /// One of the accounts; nil while nobody leads.
        package var lead: Int64?

        package init(report: Int64, was: Set<Int64>, accounts: Set<Int64>, lead: Int64?) {
            self.report = report
            self.was = was
            self.accounts = accounts
            self.lead = lead
        }
    }

    /// The mail that tells somebody of it, by account and language.
    package typealias Words = @Sendable (Account, Language, Cycle) throws -> MessageText

    let store: Store
    /// Of the site, for the messages' ids.
    let host: String

    package init(store: Store, host: String) {
        self.store = store
        self.host = host
    }

    /// Puts each of these reports into exactly these hands, or none at all. Feedback that was begun stays, whoever has the report then.
    ///
    /// Whoever gets a report is told by a mail that is held in the outbox; one a person and cycle waits there at most.
    ///
    /// - Returns: how many assignments are new.
    /// - Throws: `notFound` for a report that does not lie with the council; `wrongState` where somebody has a conflict or cannot be asked, and
    ///   where the hands have changed meanwhile.
    package func perform(_ wishes: [Wish], by viewer: Viewer, now: Instant, words: @escaping Words) throws -> Int {
        try Permissions.require(.assignCouncil, on: .assignments, by: viewer)
        return try store.write { writer in
            let people = Dictionary(
                uniqueKeysWithValues: try writer.reader.councilPeople(viewer: viewer).map { ($0.account.id, $0) })
            let reports = Dictionary(
                uniqueKeysWithValues: try writer.reader.councilReports(viewer: viewer).map { ($0.report.id, $0) })
            var given = 0
            var told: Set<[Int64]> = []
            for wish in wishes {
                guard let entry = reports[wish.report] else { throw Refusal.notFound }
                for account in try change(entry, to: wish, people, by: viewer, now, in: writer) {
                    given += 1
                    guard told.insert([account, Int64(entry.report.year)]).inserted, let person = people[account] else { continue }
                    try tell(person.account, year: entry.report.year, by: viewer, now, words, in: writer)
                }
            }
            return given
        }
    }

    /// - Returns: who has the report now and had it not.
    private func change(
        _ entry: CouncilReport, to wish: Wish, _ people: [Int64: CouncilPerson], by viewer: Viewer, _ now: Instant, in writer: Writer
    ) throws -> [Int64] {
        let hands = try writer.reader.assignments(of: entry.report, viewer: viewer)
        let before = Set(hands.map(\.account)), leader = hands.first(where: \.isLead)?.account
        guard before == wish.was else { throw Refusal.wrongState(.handsChanged) }
        let new = wish.accounts.subtracting(before).sorted()
        for account in new {
            guard let person = people[account], person.canBeAsked else { throw Refusal.wrongState(.notOnCouncil) }
            guard !person.isRecused(from: entry.member.id) else { throw Refusal.wrongState(.hasConflict) }
        }
        let subject = "report/\(entry.report.year)/\(entry.member.slug)"
        func note(_ event: JournalEvent, _ account: Int64, _ more: String = "") throws {
            try writer.note(
                JournalEntry(at: now, account: viewer.account, event: event, subject: subject, details: "account/\(account)\(more)"))
        }
        for account in before.subtracting(wish.accounts).sorted() {
            _ = try writer.endAssignment(report: entry.report.id, account: account)
            try note(.assignmentEnded, account)
        }
        let lead = wish.lead.flatMap { wish.accounts.contains($0) ? $0 : nil }
        if let leader, leader != lead, wish.accounts.contains(leader) {
            try writer.assign(report: entry.report.id, to: leader, isLead: false, at: now, by: viewer.account)
        }
        for account in new { try writer.assign(report: entry.report.id, to: account, isLead: false, at: now, by: viewer.account) }
        if let lead, lead != leader { try writer.assign(report: entry.report.id, to: lead, isLead: true, at: now, by: viewer.account) }
        for account in new { try note(.reportAssigned, account, account == lead ? ", lead" : "") }
        if let lead, lead != leader, !new.contains(lead) { try note(.reportAssigned, lead, ", lead") }
        return new
    }

    private func tell(
        _ account: Account, year: Int, by viewer: Viewer, _ now: Instant, _ words: Words, in writer: Writer
    ) throws {
        guard AddressCheck.isEmail(account.email), let cycle = try writer.reader.cycle(year: year) else { return }
        let language = try writer.reader.chosenLanguages(viewer: viewer)[account.id] ?? .en
        let content = Message.Content(
            kind: .assignment, member: nil, account: account.id, year: year, recipientName: account.name, recipientEmail: account.email,
            language: language, text: try words(account, language, cycle), messageId: "\(Token().text)@\(host)")
        guard let id = try writer.insert(content, at: now, by: viewer.account) else { return }
        try writer.note(JournalEntry(at: now, account: viewer.account, event: .messagePrepared, subject: Message.subject(id)))
    }
}
