import Domain
import HTTP
import Store
import Web

/// The front page for somebody of the scientific council: how many reports wait, and the way to them.
struct CouncilFront {
    let front: Front

    func page() throws -> Response {
        let messages = front.messages
        let waiting = try front.context.store.read { try $0.councilReports(viewer: front.viewer) }.count(where: \.isWaiting)
        return front.page(
            lead: messages[FrontMessage.council],
            waiting: """
                <p><strong>\(messages.count(CouncilCount.waiting, waiting))</strong></p>
                \(Buttons.row(Buttons.link(messages[CouncilMessage.title], to: .councilDesk)))
                \(try PrizeFront(front: front).render())
                \(CycleCalendar(context: front.context, cycle: front.cycle).render())
                """)
    }
}
