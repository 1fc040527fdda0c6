import Domain
import Foundation
import Testing

@testable import Web

struct MessagesTests {
    @Test(arguments: Language.allCases)
    func `each language has every key and no other`(language: Language) throws {
        let keys = try Sample.messages(language).keys
        #expect(MessageCatalogue.all.subtracting(keys).sorted() == [], "missing")
        #expect(keys.subtracting(MessageCatalogue.all).sorted() == [], "not used by any enum")
    }

    @Test func `the catalogue knows every enum of keys`() throws {
        let folder = "\(Sample.root)/Sources/Web/Messages"
        let catalogue = try String(contentsOfFile: "\(folder)/MessageCatalogue.swift", encoding: .utf8)
        for file in try FileManager.default.contentsOfDirectory(atPath: folder) where file.hasSuffix(".swift") {
            let source = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
            for match in source.matches(of: /enum (\w+): String, (?:Counted)?MessageKey/) {
                #expect(catalogue.contains("\(match.1).self"), "\(match.1) is not in MessageCatalogue")
            }
        }
    }

    @Test func `no two enums share a key`() {
        #expect(Set(MessageCatalogue.plain).count == MessageCatalogue.plain.count)
    }

    @Test(arguments: Language.allCases)
    func `a text has the same places in each language`(language: Language) throws {
        let english = try Sample.messages(.en), other = try Sample.messages(language)
        for key in MessageCatalogue.all {
            #expect(places(other[dynamic: key]) == places(english[dynamic: key]), "\(key) in \(language)")
        }
    }

    @Test(arguments: Language.allCases)
    func `no text is empty, has stray spaces or speaks of invalid input`(language: Language) throws {
        let messages = try Sample.messages(language)
        for key in MessageCatalogue.all {
            let text = messages[dynamic: key]
            #expect(!text.isEmpty && text == text.trimmingCharacters(in: .whitespaces) && !text.contains("  "), "\(key) in \(language)")
            #expect(text.firstMatch(of: /(?i)\b(invalid|ungültig|invalide|oops|please|bitte)\b/) == nil, "\(key) in \(language)")
        }
    }

    @Test func `French marks of punctuation stand behind a space that does not break`() throws {
        let messages = try Sample.messages(.fr)
        for key in MessageCatalogue.all {
            #expect(messages[dynamic: key].firstMatch(of: #/[ \p{L}\}](?:[?!;»]|:(?= |$))|« /#) == nil, "\(key)")
        }
    }

    @Test func `places are filled once, and what is filled in is not read again`() {
        let messages = Messages(language: .en, texts: ["frame.error-title": "Error: {title} {other} {"])
        #expect(messages(FrameMessage.errorTitle, ["title": "{other}", "unused": "x"]) == "Error: {other} {other} {")
        #expect(messages[FrameMessage.help] == "frame.help", "a missing text shows its key")
    }

    @Test(arguments: [
        (Language.en, 0, "other"), (.en, 1, "one"), (.en, 2, "other"), (.de, 0, "other"), (.de, 1, "one"), (.fr, 0, "one"), (.fr, 1, "one"),
        (.fr, 2, "other"),
    ])
    func `a count takes the language's plural form`(language: Language, count: Int, form: String) {
        enum Counted: String, CountedMessageKey { case measures }
        let messages = Messages(language: language, texts: ["measures.one": "one {count}", "measures.other": "other {count}"])
        #expect(messages.count(Counted.measures, count) == "\(form) \(count)")
    }

    private func places(_ text: String) -> [String] { text.matches(of: /\{\w+\}/).map { String($0.0) }.sorted() }
}
