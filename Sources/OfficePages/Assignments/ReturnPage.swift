import Domain
import HTTP
import Store
import UseCases
import Web

/// `/office/assignments/{year}/{member}/return`: returning a report for correction. First the form, then a page that shows once more what will
/// happen, then the act.
enum ReturnPage {
    static func show(_ desk: OfficeDesk) throws -> Response {
        let (_, entry) = try AssignmentPage.load(desk, for: .returnReport)
        return page(desk, entry)
    }

    static func take(_ desk: OfficeDesk) throws -> Response {
        let context = desk.context
        let (board, entry) = try AssignmentPage.load(desk, for: .returnReport)
        let year = board.cycle.year
        let act = ReturnReport(store: context.store, shelf: context.application.shelf, host: AssignmentWording(context.application).host)
        do {
            let reason = try context.field("reason", .text(ReturnReport.reasonLimit))
            let wish = ReturnReport.Wish(
                year: year, member: entry.member.slug, reason: reason,
                until: typedDay(context), viewer: desk.viewer, now: context.now)
            if context.value("confirmed") == "1" {
                try act.perform(wish, words: ReturnText(application: context.application).words)
                return context.redirect(to: .assignmentList, query: "year=\(year)&returned=1")
            }
            return confirm(desk, entry, try context.store.read { try act.check(wish, in: $0) }, zone: board.cycle.zone)
        } catch Refusal.invalid(let problems) {
            return page(desk, entry, problems: problems)
        }
    }

    private static func typedDay(_ context: Context) -> TypedDay {
        TypedDay(day: context.value("until.day"), month: context.value("until.month"), year: context.value("until.year"))
    }

    private static func address(_ entry: CouncilReport) -> Address {
        .assignments(.giveBack(year: entry.report.year, member: entry.member.slug))
    }

    private static func page(_ desk: OfficeDesk, _ entry: CouncilReport, problems: [InputProblem] = []) -> Response {
        let messages = desk.messages, context = desk.context
        let form = InputForm(messages: messages, problems: problems)
        let title = messages(ReturnMessage.title, ["city": entry.member.name(in: desk.language)])
        let back = Address.assignments(.report(year: entry.report.year, member: entry.member.slug))
        let until = DateBoxes(
            "until", label: messages[ReturnMessage.until], hint: messages[ReturnMessage.untilHint], value: typedDay(context),
            isOptional: false)
        let content: HTML = """
            \(form.field(FormField(
                "reason", label: messages[ReturnMessage.reason], kind: .area(rows: 6), value: context.typed("reason"),
                hint: messages[ReturnMessage.reasonHint])))
            \(until.html(messages, problems: problems))
            \(Buttons.row(Buttons.main(messages[ReturnMessage.next])))
            """
        let main: HTML = """
            \(Breadcrumbs.back(messages, to: back))\(form.summary)<h1>\(title)</h1>
            <div class="prose"><p>\(messages[ReturnMessage.intro])</p></div>
            \(PostForm.post(context.frame, to: address(entry), content: content))
            """
        return context.page(
            title, section: messages[AssignmentsMessage.title], status: problems.isEmpty ? .ok : .unprocessableContent,
            hasErrors: !problems.isEmpty, main: main)
    }

    private static func confirm(_ desk: OfficeDesk, _ entry: CouncilReport, _ returned: ReportReturn, zone: String) -> Response {
        let messages = desk.messages, context = desk.context
        let title = messages(ReturnMessage.confirmTitle, ["city": entry.member.name(in: desk.language)])
        let typed = typedDay(context)
        let page = ConfirmPage(
            title: title,
            explanation: """
                <p>\(messages(ReturnMessage.confirmText, ["when": context.when(returned.until, zone: zone)]))</p>
                <blockquote class="words">\(returned.reason)</blockquote>
                """,
            button: messages[ReturnMessage.button], isFinal: true, action: address(entry),
            hidden: [
                (name: "reason", value: returned.reason), (name: "until.day", value: typed.day), (name: "until.month", value: typed.month),
                (name: "until.year", value: typed.year), (name: "confirmed", value: "1"),
            ],
            cancel: address(entry))
        return context.page(title, section: messages[AssignmentsMessage.title], main: page.main(context.frame))
    }
}
