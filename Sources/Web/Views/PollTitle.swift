import Domain

/// What a vote is called: its category, and that it is a run-off where it is one. Everywhere the same.
package enum PollTitle {
    /// The first vote has its category's name; a second run-off in a row has its number.
    package static func words(_ category: SizeClass, round: Int, sizeLine: Int64, _ messages: Messages) -> String {
        let name = self.category(category, sizeLine: sizeLine, messages)
        return switch round {
        case 1: name
        case 2: messages(PollMessage.runOffOf, ["category": name])
        default: messages(PollMessage.furtherRunOffOf, ["category": name, "number": String(round - 1)])
        }
    }

    /// What the category is called, with the line between the two.
    package static func category(_ category: SizeClass, sizeLine: Int64, _ messages: Messages) -> String {
        messages(
            category == .small ? PrizeMessage.small : .large, ["line": Numeral.shown(String(sizeLine), language: messages.language)])
    }
}
