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
            <p class="lead">\(messages.count(CouncilCount.waiting, waiting.count))</p>
            \(list.until(waiting))
            \(list.section(.waitingTitle, waiting, withTie: true))
            \(list.section(.doneTitle, done, withTie: true))
            \(list.section(.othersTitle, reports.filter { !$0.isInHand }, lead: .othersText))
            """
        return context.page(title, main: main)
    }
}
