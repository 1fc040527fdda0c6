import HTTP
import Web

/// The front page for council and board, whose pages open when the reports are in.
struct GuestFront {
    let front: Front
    /// What will be theirs.
    let pages: FrontMessage

    func page() -> Response {
        front.page(
            lead: front.messages[pages],
            waiting: """
                <p>\(ContactText.render(front.messages[FrontMessage.laterPages], front.context))</p>
                \(CycleCalendar(context: front.context, cycle: front.cycle).render())
                """)
    }
}
