import Domain
import HTTP
import Store
import Web

/// The front page for somebody of the board: whether finalists are to be chosen, and the way to the prize.
struct BoardFront {
    let front: Front

    func page() throws -> Response {
        let messages = front.messages
        let prize = try front.context.store.read { reader in try reader.prizeYears().first.flatMap { try reader.prize(year: $0) } }
        return front.page(
            lead: messages[FrontMessage.board],
            waiting: """
                \(prize?.phase == .deciding ? toDecide : later)
                \(prize.map { link(to: $0) })
                \(CycleCalendar(context: front.context, cycle: front.cycle).render())
                """)
    }

    private var toDecide: HTML { Notice.info("<p>\(front.messages[FrontMessage.boardDecides])</p>") }

    private var later: HTML { "<p>\(ContactText.render(front.messages[FrontMessage.laterPages], front.context))</p>" }

    private func link(to prize: Prize) -> HTML {
        let title = front.messages(PrizeMessage.title, ["year": String(prize.year)]), address = Address.prize(prize.year, .overview)
        return Buttons.row(prize.phase == .deciding ? Buttons.link(title, to: address) : Buttons.secondaryLink(title, to: address))
    }
}
