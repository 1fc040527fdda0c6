import Domain
import Web

/// Where a message stands, in a word.
enum MessageStateTag {
    static func render(_ state: MessageState, _ messages: Messages) -> HTML {
        let tone: StatusTag.Tone =
            switch state {
            case .held: .plain
            case .queued, .sending: .active
            case .accepted: .done
            case .refused, .bounced, .unknown: .problem
            case .cancelled: .quiet
            }
        return StatusTag.render(messages[dynamic: OutboxMessage.state(state)], tone: tone)
    }
}
