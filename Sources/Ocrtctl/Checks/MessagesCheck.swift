import Domain
import Foundation
import Web

/// Whether every sentence of the interface is there in every language.
struct MessagesCheck {
    /// Where `en.json` and its sisters lie.
    var folder: String

    func findings() -> [String] {
        var keys: [Language: Set<String>] = [:]
        for language in Language.allCases {
            guard let messages = try? Messages(language: language, folder: folder) else {
                return ["messages: \(folder)/\(language.rawValue).json is missing or cannot be read"]
            }
            keys[language] = messages.keys
        }
        let everything = keys.values.reduce(into: Set<String>()) { $0.formUnion($1) }
        let wanted = everything.union(everything.flatMap(Self.sisters))
        return Language.allCases.flatMap { language in
            wanted.subtracting(keys[language] ?? []).sorted().map { "messages: \(language.rawValue).json has no \($0)" }
        }
    }

    /// The plural forms that go with one of them.
    private static func sisters(of key: String) -> [String] {
        if key.hasSuffix(".one") { return [String(key.dropLast(4)) + ".other"] }
        return []
    }
}
