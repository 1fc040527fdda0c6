import TestSupport
import Web

/// The interface's English sentences.
struct English {
    private let messages: Messages

    init() throws { messages = try Messages(language: .en, folder: Site.textsFolder) }

    subscript(key: String) -> String { messages[dynamic: key] }
}
