/// The outbox's addresses.
package enum OutboxPlace: Sendable, Equatable {
    case list, reminders, release
    case message(Int64), hold(Int64), cancel(Int64), resend(Int64)

    /// What stands behind the list's address.
    var ending: String {
        switch self {
        case .list: ""
        case .reminders: "/reminders"
        case .release: "/release"
        case .message(let message): "/\(message)"
        case .hold(let message): "/\(message)/hold"
        case .cancel(let message): "/\(message)/cancel"
        case .resend(let message): "/\(message)/resend"
        }
    }
}

extension Address {
    package static let outbox = Address.outgoing(.list)
    package static let reminders = Address.outgoing(.reminders)
    package static let releaseMessages = Address.outgoing(.release)

    package static func message(_ id: Int64) -> Address { .outgoing(.message(id)) }
}
