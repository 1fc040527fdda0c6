import Domain
import HTTP
import TestSupport
import Testing

/// What every page of every language must be.
enum WholePage {
    /// Expects 200, the language, one h1, no place left unfilled, no key in the place of words, no mark of a written page left over.
    static func expect(_ response: Response, in language: Language, _ what: String) {
        let page = PageReading(response), words = page.words
        #expect(response.status == .ok, "\(what)")
        #expect(page.markup.contains("<html lang=\"\(language.rawValue)\">"), "\(what)")
        #expect(page.tags("<h1").count == 1 && !page.heading.isEmpty, "\(what): one h1")
        #expect(!words.contains("{") && !words.contains("}"), "\(what): unfilled place")
        let keys = words.matches(of: #/\b(?:front|help|report|view|frame|failure|time)\.[a-z]+(?:[-.][a-z]+)*\b/#).map { String($0.output) }
        #expect(keys.isEmpty, "\(what): \(keys)")
        #expect(["**", "](", "`", "##"].allSatisfy { !words.contains($0) }, "\(what): marks that were not understood")
    }

    /// Where the page's own content leads, without what stands around it.
    static func links(_ response: Response) -> [String] {
        let main = response.text.components(separatedBy: "<main").last?.components(separatedBy: "</main>").first ?? ""
        return PageReading(markup: main).links
    }
}
