import Credentials
import Domain
import Store

/// The office returns a submitted report to its city for correction. What was frozen stays, and so does feedback that was begun.
package struct ReturnReport: Sendable {
    package static let reasonLimit = 2000

    /// The mail to the city's responsible person.
    package typealias Words = @Sendable (Account, Member, Language, Cycle, ReportReturn) throws -> MessageText

    /// What the office wants.
    package struct Wish: Sendable {
        package var year: Int
        /// The member's slug.
        package var member: String
        package var reason: String
        package var until: TypedDay
        package var viewer: Viewer
        package var now: Instant

        package init(year: Int, member: String, reason: String, until: TypedDay, viewer: Viewer, now: Instant) {
            self.year = year
            self.member = member
            self.reason = reason
            self.until = until
            self.viewer = viewer
            self.now = now
        }
    }

    let store: Store
    let shelf: QuestionnaireShelf
    /// Of the site, for the message's id.
    let host: String

    package init(store: Store, shelf: QuestionnaireShelf, host: String) {
        self.store = store
        self.shelf = shelf
        self.host = host
    }

    /// What would be kept: asked before the page that confirms it.
    ///
    /// - Throws: `invalid` where the reason or the day cannot be taken; `notFound` and `wrongState` as `Action.returnReport` says.
    package func check(_ wish: Wish, in reader: Reader) throws -> ReportReturn {
        let desk = try FrozenDesk.open(year: wish.year, member: wish.member, viewer: wish.viewer, shelf: shelf, in: reader)
        try Permissions.require(
            .returnReport, on: .frozen(member: desk.member.id, state: desk.report.state, tie: desk.tie), by: wish.viewer)
        let reason = wish.reason.replacing("\r\n", with: "\n").inNFC.trimmingSpaces
        var problems: [InputProblem] = []
        if reason.isEmpty { problems.append(InputProblem(field: "reason", message: "return.reason-missing")) }
        if reason.count > Self.reasonLimit {
            problems.append(
                InputProblem(field: "reason", message: "return.reason-long", arguments: ["limit": String(Self.reasonLimit)]))
        }
        let until = wish.until.value?.end(zone: desk.cycle.zone)
        if until == nil { problems.append(InputProblem(field: "until.day", message: "return.until-missing")) }
        if let until, until <= wish.now { problems.append(InputProblem(field: "until.day", message: "return.until-past")) }
        guard problems.isEmpty, let until else { throw Refusal.invalid(problems) }
        return ReportReturn(
            version: desk.submission.version, reason: reason, until: until, returnedAt: wish.now, returnedBy: wish.viewer.name)
    }

    /// Returns it, and puts a mail to the city's responsible person into the outbox, where it is held.
    ///
    /// - Throws: as `check`. Sent twice, it is refused the second time, and nothing happens.
    package func perform(_ wish: Wish, words: @escaping Words) throws {
        try store.write { writer in
            let returned = try check(wish, in: writer.reader)
            let desk = try FrozenDesk.open(
                year: wish.year, member: wish.member, viewer: wish.viewer, shelf: shelf, in: writer.reader)
            guard let state = desk.report.state.after(.returnToCity) else { throw Refusal.wrongState(.notReturnable) }
            try writer.insert(returned, report: desk.report.id, by: wish.viewer.account)
            try writer.setState(state, report: desk.report.id)
            try writer.note(
                JournalEntry(
                    at: wish.now, account: wish.viewer.account, event: .reportReturned, subject: desk.subject,
                    details: "version \(returned.version)"))
            try tell(desk, returned, wish, words, in: writer)
        }
    }

    private func tell(_ desk: FrozenDesk, _ returned: ReportReturn, _ wish: Wish, _ words: Words, in writer: Writer) throws {
        guard let account = try writer.reader.primary(ofMember: desk.member.id), AddressCheck.isEmail(account.email) else { return }
        let chosen = try writer.reader.chosenLanguages(viewer: wish.viewer)[account.id]
        let language = chosen ?? Language(rawValue: String(desk.member.language.prefix { $0 != "-" })) ?? .en
        let content = Message.Content(
            kind: .return, member: desk.member.id, account: account.id, year: desk.cycle.year, recipientName: account.name,
            recipientEmail: account.email, language: language, text: try words(account, desk.member, language, desk.cycle, returned),
            messageId: "\(Token().text)@\(host)")
        guard let id = try writer.insert(content, at: wish.now, by: wish.viewer.account) else { return }
        try writer.note(
            JournalEntry(at: wish.now, account: wish.viewer.account, event: .messagePrepared, subject: Message.subject(id)))
    }
}
