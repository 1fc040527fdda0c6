import Domain
import Foundation

/// The interface's words in one language.
package struct Messages: Sendable {
    package let language: Language
    private let texts: [String: String]

    package init(language: Language, texts: [String: String]) {
        self.language = language
        self.texts = texts
    }

    /// Reads `<folder>/<language>.json`. Throws when the file is missing or no flat object of strings.
    package init(language: Language, folder: String) throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(language.rawValue).json"))
        self.init(language: language, texts: try JSONDecoder().decode([String: String].self, from: data))
    }

    package subscript<Key: MessageKey>(key: Key) -> String { self[dynamic: key.rawValue] }

    /// With values for the text's places.
    package func callAsFunction<Key: MessageKey>(_ key: Key, _ values: [String: String]) -> String {
        Self.fill(self[dynamic: key.rawValue], values)
    }

    /// The form for a number; `{count}` is filled with it.
    package func count<Key: CountedMessageKey>(_ key: Key, _ count: Int, _ values: [String: String] = [:]) -> String {
        let text = self[dynamic: "\(key.rawValue).\(language.pluralForm(count))"]
        return Self.fill(text, values.merging(["count": String(count)]) { own, _ in own })
    }

    /// A key put together from a value of the Domain, such as `refusal.only-primary-submits`. A test walks all of them.
    package subscript(dynamic key: String) -> String { texts[key] ?? key }

    package func filled(dynamic key: String, _ values: [String: String]) -> String { Self.fill(self[dynamic: key], values) }

    /// Every key of the file, for `ocrtctl check` and the tests.
    package var keys: Set<String> { Set(texts.keys) }

    private static func fill(_ text: String, _ values: [String: String]) -> String {
        guard text.contains("{"), !values.isEmpty else { return text }
        var filled = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            filled += rest[..<open]
            filled += values[name] ?? "{\(name)}"
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }
}
