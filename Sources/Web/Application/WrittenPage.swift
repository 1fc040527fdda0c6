import Domain
import Foundation
import UseCases

/// A page of the manual or a statement, as it lies in the texts folder: `help/<language>/<name>.md`.
package struct WrittenPage: Sendable {
    package let markup: Markup
    /// The language it is written in: the wanted one, or English where that has no such page.
    package let language: Language
}

extension Application {
    /// The written page of this name; nil where there is none. Read anew each time, so that an edited text shows with the next request.
    ///
    /// `{contact}`, `{coalition}`, `{short}` and `{website}` in it stand for what the configuration says.
    package func writtenPage(_ name: String, in language: Language) -> WrittenPage? {
        guard Slug.isValid(name) else { return nil }
        for language in language == .en ? [.en] : [language, Language.en] {
            let path = "\(textsFolder)/help/\(language.rawValue)/\(name).md"
            guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { continue }
            return WrittenPage(markup: Markup(filled(text)), language: language)
        }
        return nil
    }

    private func filled(_ text: String) -> String {
        let values: [(String, ConfigurationKey)] = [
            ("contact", .contactEmail), ("coalition", .coalitionName), ("short", .coalitionShortName), ("website", .coalitionWebsite),
        ]
        return values.reduce(text) { $0.replacingOccurrences(of: "{\($1.0)}", with: configuration[text: $1.1]) }
    }
}
