import Domain
import Store
import TestSupport
import Testing

@testable import UseCases

struct PrepareFeedbackMailTests {
    @Test func aReleaseTellsEverybodyOfTheCityInTheirLanguageAndHoldsTheLetter() throws {
        let office = try LetterOffice()
        try office.sample.chooses(office.secondary, .fr)
        try office.release("de", "en")
        let told = try office.messages(.feedback).map { "\($0.content.recipientEmail) \($0.content.text.subject) \($0.state)" }
        #expect(told == ["anna@graz.example de 1 held", "berta@graz.example fr 1 held"])
        let letters = try office.messages(.letter)
        #expect(letters.map(\.content.recipientEmail) == ["mayor@graz.example", "anna@graz.example"])
        #expect(letters.map(\.content.recipientName) == ["Maria Muster", "Anna"])
        #expect(letters.map(\.content.account) == [nil, office.primary.account] && letters.map(\.state) == [.held, .held])
        #expect(letters.map(\.content.writtenIn) == ["de", "de"])
        #expect(letters[0].content.text.body.contains("https://c.example/received/{token}"))
        #expect(letters[0].content.text.body.contains("Frau Bürgermeisterin,"))
        #expect(letters[1].content.text.body.contains("https://c.example/report/2027/graz/letter"))
        let letter = try #require(try office.letters().first)
        #expect(letter.reference == "2027-GRAZ-L1" && letter.fileName == "C Graz 2027-GRAZ-L1.pdf" && letter.language == "de")
        #expect(try office.letters().count == 1 && !letter.hasFile && !letter.isOut)
    }

    @Test func theLetterHasTheCitysLanguageFirstAndThenEnglish() throws {
        let office = try LetterOffice()
        try office.release("en", "de", "fr")
        let document = try #require(try office.document(try office.letters()[0]))
        let words = document.blocks.map { "\($0)" }.joined()
        #expect(document.language == "de" && document.title.hasPrefix("de subject Graz"))
        for text in ["de conclusion", "en conclusion", "Verwaltung", "Ein Haus für alle", "2025–2026"] where text != "Verwaltung" {
            #expect(words.contains(text), "\(text)")
        }
        #expect(!words.contains("fr conclusion"))
    }

    @Test func withoutAnEditionInTheCitysLanguageTheLetterIsEnglish() throws {
        let office = try LetterOffice()
        try office.release("en")
        let document = try #require(try office.document(try office.letters()[0]))
        #expect(document.language == "en" && document.blocks.contains(.paragraph(["Frau Bürgermeisterin,"], .letter)))
        #expect(!document.blocks.contains { if case .heading(let heading) = $0 { heading.startsPage } else { false } })
    }

    @Test func aCorrectionReplacesWhatHasNotGone() throws {
        let office = try LetterOffice()
        try office.release("en")
        try office.release("en", number: 2, reason: "A wrong figure")
        let states = try office.messages().map { "\($0.content.kind) \($0.content.recipientEmail.prefix(1)) \($0.state)" }
        #expect(
            states == [
                "feedback a cancelled", "feedback b cancelled", "letter m cancelled", "letter a cancelled", "feedback a held",
                "feedback b held", "letter m held", "letter a held",
            ])
        #expect(Set(try office.messages().compactMap(\.cancelReason)) == [.superseded])
        #expect(try office.messages(.feedback).last?.content.text == MessageText(subject: "de 2", body: "Berta: A wrong figure.\n"))
        let letters = try office.letters()
        #expect(letters.map(\.reference) == ["2027-GRAZ-L1", "2027-GRAZ-L2"] && letters.map { $0.supersededAt == nil } == [false, true])
        #expect(try office.document(letters[1])?.blocks.contains { "\($0)".contains("en correction Graz 2027 A wrong figure") } == true)
    }

    @Test func aReleaseIsNotHeldUpWhereWordsOrAddressesAreMissing() throws {
        let office = try LetterOffice(mayorEmail: "", texts: [])
        try office.release("en")
        #expect(try office.messages().map(\.content.kind) == [.feedback, .feedback] && office.letters().isEmpty)
        #expect(try office.gaps() == [.noTexts, .notMade, .noMayorAddress])
    }
}

extension SampleStore {
    /// The person chooses a language of the interface.
    fileprivate func chooses(_ viewer: Viewer, _ language: Language) throws {
        try store.write { writer in
            try writer.insertSession(
                tokenHash: Array(repeating: 7, count: 32), account: viewer.account, language: language, at: SampleStore.noon)
            try writer.setLanguage(language, tokenHash: Array(repeating: 7, count: 32))
        }
    }
}
