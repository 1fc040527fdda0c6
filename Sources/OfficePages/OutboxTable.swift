import Domain
import Store
import Web

/// Messages, a row each.
struct OutboxTable {
    let desk: OfficeDesk
    private let list: [Message]
    private let cities: [Int64: String]

    init(desk: OfficeDesk, list: [Message], in reader: Reader) throws {
        self.desk = desk
        self.list = list
        var cities: [Int64: String] = [:]
        for member in Set(list.compactMap(\.content.member)) { cities[member] = try reader.member(id: member)?.name(in: desk.language) }
        self.cities = cities
    }

    var isEmpty: Bool { list.isEmpty }

    var html: HTML {
        let messages = desk.messages
        let columns = [OutboxMessage.recipient, .kind, .city, .subject, .state, .preparedAt].map { messages[$0] }
        let rows = list.map { message in
            let content = message.content
            return ListedTable.Row(
                head: """
                    <a href="\(Address.message(message.id).path)">\(content.recipientName)</a>\
                    <br><span class="address">\(content.recipientEmail)</span>
                    """,
                cells: [
                    "\(MessageKind.words(content.kind, messages))", city(content),
                    "<span lang=\"\(content.writtenIn)\">\(content.text.subject)</span>",
                    MessageStateTag.render(message.state, messages), "\(desk.context.when(message.createdAt, zone: "UTC"))",
                ])
        }
        return ListedTable(caption: messages[OutboxMessage.title], columns: columns, rows: rows).html
    }

    /// Nothing for what goes to somebody of the council.
    private func city(_ content: Message.Content) -> HTML {
        content.member.flatMap { cities[$0] }.map { "\($0)" } ?? "<span class=\"none\"></span>"
    }
}
