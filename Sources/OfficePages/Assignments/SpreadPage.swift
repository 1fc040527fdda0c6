import Domain
import HTTP
import Store
import UseCases
import Web

/// `/office/assignments/spread`: an even spread as a form. What is proposed can be changed before it is taken; nothing happens by itself.
enum SpreadPage {
    static func show(_ desk: OfficeDesk) throws -> Response {
        let board = try board(desk, year: desk.asked("year"))
        let readers = min(max(Int(desk.asked("readers")) ?? 2, 1), SpreadForm.most)
        let spread = Spread(board.sheets, over: board.readers.map(\.forSpread), readers: readers)
        return page(desk, SpreadForm(desk: desk, board: board, readers: readers, proposal: spread.proposal))
    }

    static func take(_ desk: OfficeDesk) throws -> Response {
        let context = desk.context
        let board = try board(desk, year: context.value("year"))
        let readers = min(max(Int(context.value("readers")) ?? 2, 1), SpreadForm.most)
        let wishes = context.listed("reports").compactMap { Int64($0) }.map { wish(context, $0) }
        do {
            let wording = AssignmentWording(context.application)
            let given = try AssignReports(store: context.store, host: wording.host).perform(
                wishes, by: desk.viewer, now: context.now, words: wording.words)
            return context.redirect(to: .assignmentList, query: "year=\(board.cycle.year)&given=\(given)")
        } catch Refusal.wrongState(let reason) {
            // What was chosen stays; what has changed meanwhile is said on top and shown beside it.
            let chosen = wishes.map { wish in
                Spread.Hands(report: wish.report, accounts: wish.ordered, lead: wish.lead, missing: 0)
            }
            return page(desk, SpreadForm(desk: desk, board: board, readers: readers, proposal: chosen), refused: reason)
        }
    }

    private static func board(_ desk: OfficeDesk, year: String) throws -> AssignmentBoard {
        let board = try desk.context.store.read { reader in
            try AssignmentBoard.load(year: year.isEmpty ? nil : Int(year) ?? 0, viewer: desk.viewer, in: reader)
        }
        guard let board else { throw Refusal.notFound }
        return board
    }

    private static func wish(_ context: Context, _ report: Int64) -> AssignReports.Wish {
        let lead = Int64(context.value("lead.\(report)"))
        let others = context.values("reader.\(report)").compactMap { Int64($0) }
        let was = context.listed("was.\(report)").compactMap { Int64($0) }
        return AssignReports.Wish(report: report, was: Set(was), accounts: Set(others + [lead].compactMap(\.self)), lead: lead)
    }

    private static func page(_ desk: OfficeDesk, _ form: SpreadForm, refused: Reason? = nil) -> Response {
        let messages = desk.messages, title = messages[AssignmentsMessage.spreadTitle]
        let warning = refused.map { Notice.warning("<p>\(messages[dynamic: "refusal.\($0.rawValue)"])</p>") }
        let main: HTML = """
            \(Breadcrumbs.render(messages, [(messages[AssignmentsMessage.title], .assignmentList)]))\(warning)<h1>\(title)</h1>
            \(form.html)
            """
        return desk.context.page(
            title, section: messages[AssignmentsMessage.title], status: refused == nil ? .ok : .conflict, main: main)
    }
}

extension AssignReports.Wish {
    /// The lead first, then the others in order.
    fileprivate var ordered: [Int64] { [lead].compactMap(\.self) + accounts.subtracting([lead].compactMap(\.self)).sorted() }
}
