import Domain
import HTTP
import Store
import UseCases
import Web

/// `/office/assignments`: which report lies in whose hands, who of the council has how many.
enum AssignmentsPage {
    static func show(_ desk: OfficeDesk) throws -> Response {
        let asked = desk.asked("year")
        let loaded = try desk.context.store.read { reader -> (AssignmentBoard, [Int64: Member])? in
            guard let board = try AssignmentBoard.load(year: asked.isEmpty ? nil : Int(asked) ?? 0, viewer: desk.viewer, in: reader) else {
                return nil
            }
            let members = Set(board.people.flatMap(\.recusals).map(\.member))
            let cities = try members.compactMap { try reader.member(id: $0) }
            return (board, Dictionary(uniqueKeysWithValues: cities.map { ($0.id, $0) }))
        }
        let messages = desk.messages, title = messages[AssignmentsMessage.title]
        guard let (board, cities) = loaded else {
            guard asked.isEmpty else { throw Refusal.notFound }
            return desk.context.page(title, main: "<h1>\(title)</h1><p>\(messages[FrontMessage.noCycle])</p>")
        }
        let view = AssignmentsView(desk: desk, board: board, cities: cities)
        let main: HTML = """
            \(notice(desk))<h1>\(messages(AssignmentsMessage.titleYear, ["year": String(board.cycle.year)]))</h1>
            \(view.summary)
            \(view.reports)
            \(view.people)
            \(view.returned)
            """
        return desk.context.page(title, main: main)
    }

    private static func notice(_ desk: OfficeDesk) -> HTML {
        if desk.asked("returned") == "1" { return Notice.success("<p>\(desk.messages[ReturnMessage.done])</p>") }
        return Int(desk.asked("given")).map { Notice.success("<p>\(desk.messages.count(AssignmentsCount.given, $0))</p>") } ?? ""
    }
}
