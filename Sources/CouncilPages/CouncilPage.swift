import Domain
import HTTP
import Store
import UseCases
import Web

/// `/council`: what is waiting for this person and until when, what is done, and what else may be read.
enum CouncilPage {
    static func show(_ context: Context) throws -> Response {
        let viewer = try context.viewer()
        try Permissions.require(.serveOnCouncil, on: .council, by: viewer)
        let (reports, cycles) = try context.store.read { reader in
            (try reader.councilReports(viewer: viewer), try reader.cycles())
        }
        let messages = context.messages
        let title = messages[CouncilMessage.title]
        let waiting = reports.filter(\.isWaiting)
        let done = reports.filter { $0.isInHand && !$0.isWaiting }
        let list = CouncilReportList(context: context, cycles: cycles)
        let main: HTML = """
            <h1>\(title)</h1>
            <p class="lead">\(waiting.isEmpty ? messages[CouncilMessage.nothingWaiting] : messages.count(CouncilCount.waiting, waiting.count))</p>
            \(list.until(waiting))
            \(list.section(.waitingTitle, waiting, withTie: true))
            \(list.section(.doneTitle, done, withTie: true))
            \(list.section(.othersTitle, reports.filter { !$0.isInHand }, lead: .othersText))
            <h2>\(messages[GeneralMessage.title])</h2>
            \(general(context, cycles))
            <h2>\(messages[CouncilMessage.aboutYou])</h2>
            <ul>
            <li><a href="\(Address.council(.languages).path)">\(messages[RecusalMessage.languages])</a></li>
            <li><a href="\(Address.council(.conflicts).path)">\(messages[RecusalMessage.title])</a></li>
            </ul>
            """
        return context.page(title, main: main)
    }

    /// Of the latest cycles, the newest first.
    private static func general(_ context: Context, _ cycles: [Cycle]) -> HTML {
        guard !cycles.isEmpty else { return "<p>\(context.messages[FrontMessage.noCycle])</p>" }
        let links = cycles.prefix(3).map { cycle -> HTML in
            let text = context.messages(GeneralMessage.titleYear, ["year": String(cycle.year)])
            return "<li><a href=\"\(Address.general(.council, .home(year: cycle.year)).path)\">\(text)</a></li>\n"
        }
        return "<ul>\n\(links)</ul>"
    }
}
