import Domain
import Web

/// Whether a login can be used, in a word.
enum AccountStateTag {
    static func render(_ state: AccountState, _ messages: Messages) -> HTML {
        let tone: StatusTag.Tone =
            switch state {
            case .invited: .active
            case .active: .done
            case .disabled: .quiet
            }
        return StatusTag.render(messages[dynamic: "account.state.\(state.rawValue)"], tone: tone)
    }
}
