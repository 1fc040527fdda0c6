import Domain
import Store
import Web

/// What happened to a message, the latest first.
struct MessageHistory {
    let desk: OfficeDesk
    let message: Message

    var html: HTML {
        get throws {
            let messages = desk.messages
            let steps = try desk.context.store.read { try $0.messageSteps(id: message.id, viewer: desk.viewer) }
            let rows = steps.map { step in
                ListedTable.Row(
                    head: "\(desk.context.when(step.at, zone: "UTC"))",
                    cells: ["\(words(step))", "\(step.by.isEmpty ? messages[OutboxMessage.worker] : step.by)"])
            }
            return """
                <h2>\(messages[OutboxMessage.history])</h2>
                \(ListedTable(
                    caption: messages[OutboxMessage.history], columns: [OutboxMessage.when, .what, .who].map { messages[$0] },
                    rows: rows).html)
                """
        }
    }

    private func words(_ step: MessageStep) -> String { desk.messages[dynamic: MessageEvents.key(step.event)] }
}
