import Domain
import Foundation

/// What a language is called in a language of the interface, as the system's own tables have it.
package enum LanguageName {
    /// The tag itself where it is unknown.
    package static func of(_ tag: String, in language: Language) -> String {
        Locale(identifier: language.rawValue).localizedString(forIdentifier: tag) ?? tag
    }
}
