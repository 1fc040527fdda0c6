import Domain
import UseCases
import Web

/// Everything about a message but its words.
struct MessageFacts {
    let desk: OfficeDesk
    let message: Message

    var html: HTML {
        get throws {
            let messages = desk.messages, content = message.content, configuration = desk.context.application.configuration
            let member = try content.member.flatMap { id in try desk.context.store.read { try $0.member(id: id) } }
            var rows = [
                row(.recipient, "\(content.recipientName) <span class=\"address\">\(content.recipientEmail)</span>"),
                row(.city, "\(member?.name(in: desk.language) ?? "")"),
                row(
                    .from,
                    "\(configuration[text: .coalitionShortName]) <span class=\"address\">\(configuration[text: .contactEmail])</span>"),
                row(
                    .language,
                    "\(Language(rawValue: content.writtenIn)?.ownName ?? RegionNames.of(desk.language).language(content.writtenIn))"),
                row(.state, state),
                row(.tries, "\(message.tries)"),
            ]
            rows.insert(contentsOf: try MessageKind.rows(desk, message), at: 1)
            if message.state == .queued && message.tries > 0 {
                rows.append(row(.nextTry, "\(desk.context.when(message.nextTryAt, zone: "UTC"))"))
            }
            if !message.lastAnswer.isEmpty { rows.append(row(.answer, "<span class=\"words\">\(message.lastAnswer)</span>")) }
            rows.append(row(.messageId, "<span class=\"address\">\(content.messageId)</span>"))
            return DefinitionRows.render(messages, rows)
        }
    }

    private var state: HTML {
        let reason: HTML? = message.cancelReason.map { "<p>\(desk.messages[dynamic: OutboxMessage.reason($0)])</p>" }
        return "\(MessageStateTag.render(message.state, desk.messages))\(reason)"
    }

    private func row(_ term: OutboxMessage, _ value: HTML) -> DefinitionRows.Row {
        DefinitionRows.Row(term: "\(desk.messages[term])", value: value)
    }
}
