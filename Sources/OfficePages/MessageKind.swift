import Domain
import Web

/// What a message is about, and whether a file goes with it.
enum MessageKind {
    static func words(_ kind: Message.Kind, _ messages: Messages) -> String { messages[dynamic: LetterMessage.kind(kind)] }

    /// Rows about the letter that a message carries; none for others.
    static func rows(_ desk: OfficeDesk, _ message: Message) throws -> [DefinitionRows.Row] {
        let messages = desk.messages
        var rows = [DefinitionRows.Row(term: "\(messages[OutboxMessage.kind])", value: "\(words(message.content.kind, messages))")]
        let (letter, obstacles) = try desk.context.store.read { reader in
            (
                try reader.letter(ofMessage: message.id, viewer: desk.viewer), try reader.letterObstacles(viewer: desk.viewer)
            )
        }
        guard let letter else { return rows }
        let file = LetterLink.file(letter, messages)
        let obstacle: HTML? = obstacles[message.id].map { "<p>\(messages[dynamic: LetterMessage.obstacle($0)])</p>" }
        rows.append(DefinitionRows.Row(term: "\(messages[LetterMessage.attachment])", value: "\(file)\(obstacle)"))
        return rows
    }
}

/// Links to letters.
enum LetterLink {
    /// To the PDF, by its file name; before it is made, to how it will look.
    static func file(_ letter: LetterRecord, _ messages: Messages) -> HTML {
        "<a href=\"\(Address.lettering(.file(letter.id)).path)\">\(letter.fileName)</a>"
    }
}
