import Domain
import HTTP
import Testing
import TestSupport

/// What every page of every language must be.
enum LibraryPageCheck {
    /// Expects a whole page: 200, the language, one h1, no place left unfilled, no key in the place of words.
    static func expectWhole(_ response: Response, in language: Language, _ what: String) {
        let text = response.text, words = visibleWords(text)
        #expect(response.status == .ok, "\(what)")
        #expect(text.contains("<html lang=\"\(language.rawValue)\">"), "\(what)")
        #expect(text.components(separatedBy: "<h1>").count == 2, "\(what): one h1")
        #expect(!words.contains("{") && !words.contains("}"), "\(what): unfilled place")
        let keys = words.matches(of: #/\b(?:front|help|report|view|frame|failure|time)\.[a-z]+(?:[-.][a-z]+)*\b/#).map { String($0.output) }
        #expect(keys.isEmpty, "\(what): \(keys)")
        #expect(!words.contains("**") && !words.contains("]("), "\(what): markup that was not understood")
    }

    /// The page's words, without tags.
    static func visibleWords(_ html: String) -> String { html.replacing(#/<[^>]*>/#, with: " ") }

    /// The paths that the page's content links to.
    static func links(_ html: String) -> [String] {
        let main = html.components(separatedBy: "<main").last?.components(separatedBy: "</main>").first ?? ""
        return main.matches(of: #/href="([^"]*)"/#).map { String($0.output.1) }
    }
}
