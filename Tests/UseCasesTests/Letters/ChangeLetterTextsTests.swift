import Domain
import Store
import TestSupport
import Testing

@testable import UseCases

struct ChangeLetterTextsTests {
    private let office: LetterOffice
    private var change: ChangeLetterTexts { ChangeLetterTexts(store: office.store) }

    init() throws { office = try LetterOffice(texts: ["en"]) }

    private func history(_ language: String = "en") throws -> [String] {
        try office.store.read { try $0.letterTextHistory(language: language, viewer: office.admin) }.map {
            "\($0.number) \($0.changedBy): \($0.texts[.closing])"
        }
    }

    @Test func everyVersionIsKeptWithWhoChangedIt() throws {
        var texts = LetterTexts.sample("en")
        texts[.closing] = "  Yours\r\nsincerely "
        try change.save(texts, over: 1, by: .person(office.admin), now: LetterOffice.noon)
        // The same words again are no change.
        try change.save(texts, over: 1, by: .person(office.admin), now: LetterOffice.noon)
        #expect(try history() == ["2 Office: Yours\nsincerely", "1 : \(LetterTexts.sample("en")[.closing])"])
        #expect(try office.store.read { try $0.letterTextHistory(language: "en", viewer: office.council) }.isEmpty)
    }

    @Test func twoPeopleDoNotOverwriteEachOther() throws {
        var texts = LetterTexts.sample("en")
        texts[.closing] = "First"
        try change.save(texts, over: 1, by: .person(office.admin), now: LetterOffice.noon)
        texts[.closing] = "Second"
        #expect(throws: Refusal.wrongState(.letterTextsChanged)) {
            try change.save(texts, over: 1, by: .person(office.admin), now: LetterOffice.noon)
        }
        #expect(try history().first == "2 Office: First")
    }

    @Test func wrongTextsAndWrongPeopleChangeNothing() throws {
        var texts = LetterTexts.sample("pl")
        texts[.subject] = "{miasto}"
        let problems = texts.problems
        #expect(throws: Refusal.invalid(problems)) {
            try change.save(texts, over: 0, by: .person(office.admin), now: LetterOffice.noon)
        }
        #expect(throws: Refusal.forbidden(.onlyAdmin)) {
            try change.save(.sample("pl"), over: 0, by: .person(office.council), now: LetterOffice.noon)
        }
        #expect(throws: Refusal.self) { try change.save(.sample("Polish!"), over: 0, by: .commandLine, now: LetterOffice.noon) }
        #expect(try history("pl").isEmpty)
    }
}
