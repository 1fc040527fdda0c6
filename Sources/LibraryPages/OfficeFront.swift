import Domain
import HTTP
import Store
import Web

/// The front page for the coalition's office: how many members, how many reports. Nothing of what stands in them.
struct OfficeFront {
    let front: Front

    func page() throws -> Response {
        let messages = front.messages
        let (members, states, published) = try front.context.store.read { reader in
            (
                try reader.memberCount(matching: "", viewer: front.viewer),
                try front.cycle.map { try reader.reportStates(year: $0.year, viewer: front.viewer) },
                try front.cycle.map { try reader.publishedMembers(year: $0.year, viewer: front.viewer).count } ?? 0
            )
        }
        var rows = [row(.officeMembers, members)]
        if let states {
            rows += [row(.officeStarted, states.count), row(.officeSubmitted, states.values.count { $0.isWithCouncil })]
            rows.append(row(.officePublished, published))
        }
        return front.page(
            lead: messages[FrontMessage.office],
            waiting: """
                \(Buttons.row(
                    Buttons.link(messages[FrontMessage.openMembers], to: .members),
                    Buttons.secondaryLink(messages[FrontMessage.importMembers], to: .importMembers),
                    Buttons.secondaryLink(messages[FrameMessage.outbox], to: .outbox)))
                \(heading)\(DefinitionRows.render(messages, rows))
                \(CycleCalendar(context: front.context, cycle: front.cycle).render())
                """)
    }

    private var heading: HTML? {
        front.cycle.map { "<h2>\(front.messages(FrontMessage.ofCycle, ["year": String($0.year)]))</h2>\n" }
    }

    private func row(_ term: FrontMessage, _ count: Int) -> DefinitionRows.Row {
        DefinitionRows.Row(term: "\(front.messages[term])", value: "<p>\(count)</p>")
    }
}
