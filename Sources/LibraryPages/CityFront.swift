import Domain
import HTTP
import Store
import Web

/// The front page for people of a city: their report and the one next step.
struct CityFront {
    let front: Front

    func page() throws -> Response {
        guard let member = front.viewer.member else { throw Refusal.notFound }
        let desk = try front.context.store.read { try Desk(member: member, front: front, in: $0) }
        let messages = front.messages
        guard let cycle = front.cycle else {
            let calendar = CycleCalendar(context: front.context, cycle: nil).render()
            return front.page(lead: desk.city, waiting: desk.question.render(front, member: desk.slug) + calendar + earlier(desk))
        }
        let standing = desk.standing(cycle, now: front.context.now)
        let step = CityStep(front: front, cycle: cycle, member: desk.slug, standing: standing)
        return front.page(
            lead: messages(FrontMessage.welcomeCity, ["city": desk.city, "year": String(cycle.year)]),
            waiting: """
                \(try PrizeFront(front: front).render())\(answer(desk, cycle))\(desk.question.render(front, member: desk.slug))\(step.render())
                \(desk.work.render(front, cycle: cycle, member: desk.slug))\(people(desk, standing))
                \(CycleCalendar(context: front.context, cycle: cycle).render())
                \(earlier(desk))
                """)
    }

    /// Everything this page shows of one city, read at once.
    private struct Desk {
        let city: String
        let slug: String
        let reports: [Report]
        let submission: Submission?
        let returned: ReportReturn?
        /// The council's answer to the current report as it was last released; nil before.
        let feedback: ReleasedFeedback?
        let primary: Account?
        /// Other enabled logins of the city; nil for those who may not manage them.
        let colleagues: Int?
        let work: CityWork
        let question: CityQuestion

        init(member id: Int64, front: Front, in reader: Reader) throws {
            guard let member = try reader.member(id: id) else { throw Refusal.notFound }
            let viewer = front.viewer
            city = member.name(in: front.context.language)
            slug = member.slug
            reports = try reader.reports(viewer: viewer)
            question = try CityQuestion(reports, viewer: viewer, in: reader)
            let current = reports.first { $0.year == front.cycle?.year }
            submission = try current.flatMap { $0.state == .draft ? nil : try reader.submissions(of: $0, viewer: viewer).last }
            returned = try current.flatMap { try reader.openReturn(of: $0, viewer: viewer) }
            feedback = try current.flatMap { report in
                report.state.isEvaluated ? try reader.releasedFeedback(of: report, viewer: viewer).last : nil
            }
            work = try CityWork(report: current, viewer: viewer, in: reader)
            primary = try reader.primary(ofMember: id)
            colleagues =
                viewer.role == .primary
                ? try reader.accounts(ofMember: id, viewer: viewer).count { $0.id != viewer.account && $0.state != .disabled } : nil
        }

        func standing(_ cycle: Cycle, now: Instant) -> CityStanding {
            CityStanding(
                cycle: cycle, report: reports.first { $0.year == cycle.year }, submission: submission, returned: returned, now: now)
        }
    }

    /// That the council has answered; nothing before, and nothing while the question below says so itself.
    private func answer(_ desk: Desk, _ cycle: Cycle) -> HTML {
        guard let feedback = desk.feedback, feedback.number > 1 || !desk.question.isAbout(cycle.year) else { return "" }
        let messages = front.messages
        let when = front.context.when(feedback.releasedAt, zone: cycle.zone)
        return Notice.info(
            """
            <p>\(messages(feedback.number == 1 ? FeedbackMessage.isThere : .isCorrected, ["when": when]))</p>
            <p>\(Buttons.secondaryLink(messages[FeedbackMessage.read], to: .feedback(year: cycle.year, member: desk.slug)))</p>
            """)
    }

    /// Who submits, as long as that lies ahead, and how many help.
    private func people(_ desk: Desk, _ standing: CityStanding) -> HTML {
        let messages = front.messages
        var rows: [DefinitionRows.Row] = []
        if standing.canBeSubmitted {
            rows.append(DefinitionRows.Row(term: "\(messages[ReportMessage.whoSubmits])", value: "<p>\(submits(desk))</p>"))
        }
        if let colleagues = desk.colleagues {
            rows.append(
                DefinitionRows.Row(
                    term: "\(messages[FrontMessage.colleagues])",
                    value: """
                        <p>\(messages.count(FrontCount.colleagues, colleagues)) \
                        <a href="\(Address.colleagues.path)">\(messages[FrontMessage.colleaguesManage])</a></p>
                        """))
        }
        return rows.isEmpty ? "" : DefinitionRows.render(messages, rows)
    }

    private func submits(_ desk: Desk) -> HTML {
        let messages = front.messages
        if front.viewer.role == .primary { return "\(messages(FrontMessage.submitsYou, ["city": desk.city]))" }
        guard let primary = desk.primary else {
            let sentence = messages(FrontMessage.submitsNobody, ["city": desk.city])
            return ContactText.render(sentence, front.context)
        }
        return "\(messages(FrontMessage.submitsOther, ["city": desk.city, "name": primary.name]))"
    }

    private func earlier(_ desk: Desk) -> HTML {
        let reports = desk.reports.filter { $0.year != front.cycle?.year }
        guard !reports.isEmpty else { return "" }
        let links = reports.map { report -> HTML in
            let text = front.messages(FrontMessage.earlier, ["year": String(report.year)])
            return "<li><a href=\"\(Address.report(year: report.year, member: desk.slug).path)\">\(text)</a></li>\n"
        }
        return "<h2>\(front.messages[FrontMessage.earlierTitle])</h2>\n<ul>\n\(links)</ul>"
    }
}
