import Domain
import Foundation

/// The form in which names are searched: lower case, accents folded, spaces trimmed.
enum Searchable {
    static func text(_ text: String) -> String {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil).trimmingSpaces
    }
}
