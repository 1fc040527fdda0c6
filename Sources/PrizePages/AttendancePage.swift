import Domain
import HTTP
import Store
import UseCases
import Web

/// `/prize/{year}/attendance`: the office notes at the door which member cities are present. A tick is one city's; what else stands on the page is not
/// sent, so two people at two doors never undo one another.
enum AttendancePage {
    static func show(_ context: Context) throws -> Response { try page(PrizeScene(context), problems: []) }

    static func note(_ context: Context) throws -> Response {
        let scene = try PrizeScene(context)
        try scene.require(.noteAttendance)
        let note = NoteAttendance(store: context.store)
        do {
            let isNoted =
                if let leaving = Leaving(context.value("leave")) {
                    try note.leave(leaving.member, cameAt: leaving.cameAt, wish: scene.wish)
                } else {
                    try note.come(Set(context.values("members").compactMap { Int64($0) }), wish: scene.wish) > 0
                }
            let filter = AttendanceFilter(context.value)
            return scene.redirect(
                to: .attendance, query: PercentEncoding.query(["q": filter.text, "letter": filter.letter, "noted": isNoted ? "yes" : "no"]))
        } catch Refusal.invalid(let problems) {
            return try page(scene, problems: problems)
        }
    }

    private static func page(_ scene: PrizeScene, problems: [InputProblem]) throws -> Response {
        try scene.require(.managePrize)
        try scene.require(.seeAttendance)
        let messages = scene.messages, context = scene.context
        let filter = problems.isEmpty ? AttendanceFilter { context.request.query.first($0) ?? "" } : AttendanceFilter(context.value)
        let (book, quorum) = try context.store.read { reader in
            (try AttendanceBook(scene, filter: filter, in: reader), try reader.quorum(year: scene.year, viewer: scene.viewer))
        }
        let main: HTML = """
            \(news(context))<div class="prose"><p>\(messages[scene.may(.noteAttendance) ? AttendanceMessage.intro : .over])</p></div>
            \(quorum.map { QuorumWords(quorum: $0, messages: messages).line })
            \(book.html)
            """
        return scene.page(messages[AttendanceMessage.title], problems: problems, main: main)
    }

    /// What the last note did.
    private static func news(_ context: Context) -> HTML? {
        switch context.request.query.first("noted") {
        case "yes": Notice.success("<p>\(context.messages[AttendanceMessage.done])</p>")
        case "no": Notice.info("<p>\(context.messages[AttendanceMessage.unchanged])</p>")
        default: nil
        }
    }

    /// What the button of a leaving sends: the member, and the coming that the page showed.
    struct Leaving {
        var member: Int64
        var cameAt: Instant

        init(_ attendance: Attendance) {
            member = attendance.member
            cameAt = attendance.cameAt
        }

        init?(_ text: String) {
            let parts = text.split(separator: ".").compactMap { Int64($0) }
            guard parts.count == 2 else { return nil }
            member = parts[0]
            cameAt = Instant(seconds: parts[1])
        }

        var text: String { "\(member).\(cameAt.seconds)" }
    }
}
