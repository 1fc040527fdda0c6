import Domain
import TestSupport
import Testing

struct LetterDocumentTests {
    private func part(_ language: String, general: Words? = nil) -> Letter.Part {
        Letter.Part(
            texts: .sample(language), city: "City \(language)", date: "date \(language)", submitted: "day \(language)",
            edition: .sample(language), sections: ["prof": Words("Profile", language: "en")],
            measures: [1: Words("Ein Haus", language: "de")], general: general)
    }

    private func letter(_ kind: Letter.Kind = .feedback, salutation: String = "", reason: String = "", of parts: [Letter.Part]) -> Letter {
        Letter(
            kind: kind,
            sender: Letter.Sender(name: "Coalition", shortName: "C", lines: ["Street 1", "c.example"], contact: "office@c.example"),
            reference: "2027-GRAZ-L1", madeAt: Instant(seconds: 0), mayor: "Maria Muster", salutation: salutation, reason: reason,
            year: 2027, period: "2025–2026", parts: parts)
    }

    private func text(_ words: String, _ language: String? = nil) -> Block { .paragraph([Words(words, language: language)], .letter) }
    private func heading(_ level: Int, _ words: String, _ language: String? = nil, startsPage: Bool = false) -> Block {
        .heading(Heading(level, [Words(words, language: language)], startsPage: startsPage))
    }

    @Test func theWholeLetterInOneLanguage() {
        let places = "City en 2027 2025–2026 Maria Muster Coalition office@c.example day en"
        #expect(
            letter(of: [part("en")]).document
                == Document(
                    title: "en subject \(places)", language: "en", author: "Coalition",
                    edges: Edges(
                        title: "C · City en", mark: "en reference 2027-GRAZ-L1", date: "date en", pageOf: "en page {page} {pages}"),
                    madeAt: Instant(seconds: 0),
                    blocks: [
                        .letterhead(Letterhead(name: "Coalition", lines: ["Street 1", "c.example"])),
                        text("Maria Muster\nCity en"),
                        .paragraph(["date en"], .quiet), .paragraph(["en reference 2027-GRAZ-L1"], .quiet),
                        heading(1, "en subject \(places)"),
                        text("en salutation City en Maria Muster"),
                        text("en opening \(places)"),
                        heading(2, "en conclusion-title City en 2027"), text("en conclusion Ελλάδα"), text("second paragraph"),
                        heading(2, "en strengths-title City en 2027"),
                        .list([["en measure ", "1", " ", Words("Ein Haus", language: "de"), ", en point 4", ": ", "en strength Łódź"]]),
                        heading(2, "en recommendations-title City en 2027"), .list([["en recommendation İstanbul"]]),
                        heading(2, "en sections-title City en 2027"), heading(3, "Profile"), text("en on the profile"),
                        heading(2, "en measures-title City en 2027"),
                        .heading(Heading(3, ["en measure ", "1", " ", Words("Ein Haus", language: "de")])), text("en on the measure"),
                        heading(2, "en general-title City en 2027"), text("en general-later \(places)"),
                        text("en invitation \(places)"),
                        text("en closing \(places.replacing("Maria Muster", with: "Maria Muster en salutation City en Maria Muster"))"),
                        .signatures([
                            Signature(name: "en Noor Benali", office: "Chair"), Signature(name: "en unesco-signature", office: ""),
                        ]),
                    ]))
    }

    @Test func twoLanguagesAreOneDocumentAndEachSaysWhatItIs() {
        let both = letter(
            salutation: "Frau Bürgermeisterin",
            of: [part("de", general: Words("Allgemeines", language: "de")), part("en", general: Words("General", language: "en"))]
        ).document
        let english = letter(of: [part("en")]).document
        #expect(both.language == "de" && both.title.hasPrefix("de subject"))
        #expect(
            both.blocks.contains(text("Frau Bürgermeisterin,")) && both.blocks.contains(text("en salutation City en Maria Muster", "en")))
        #expect(both.blocks.contains(text("Allgemeines")) && both.blocks.contains(text("General", "en")))
        #expect(both.blocks.count { if case .letterhead = $0 { true } else { false } } == 1)
        // The second language begins a page of its own, one level below the document's title.
        let second = both.blocks.firstIndex { if case .heading(let heading) = $0 { heading.startsPage } else { false } }
        #expect(second == english.blocks.count)
        #expect(both.blocks[english.blocks.count] == heading(2, english.title, "en", startsPage: true))
        #expect(both.blocks.contains(heading(4, "Profile", "en")))
        #expect(!both.blocks.contains(text("de general-later")))
    }

    @Test func theFormOfAddressMayStandInTheClosingOnceMore() {
        var french = part("fr"), english = part("en")
        french.texts[.closing] = "Nous vous prions d’agréer, {salutation} nos salutations."
        english.texts[.closing] = "{salutation} yours sincerely"
        let blocks = letter(salutation: "Madame la Maire", of: [french, english]).document.blocks
        #expect(blocks.contains(text("Nous vous prions d’agréer, Madame la Maire, nos salutations.")))
        #expect(blocks.contains(text("en salutation City en Maria Muster yours sincerely", "en")))
    }

    @Test func aCorrectedFeedbackSaysWhatWasCorrected() {
        let corrected = letter(reason: "A wrong figure.", of: [part("en")]).document.blocks
        var first = letter(of: [part("en")]).document.blocks
        first.insert(text("en correction City en 2027 A wrong figure."), at: 7)
        #expect(corrected == first)
    }

    @Test func theSecondLetterBringsTheGeneralFeedbackAlone() {
        let blocks = letter(.general, of: [part("en", general: Words("What all reports say", language: "fr"))]).document.blocks
        let places = "City en 2027 2025–2026 Maria Muster Coalition office@c.example day en"
        #expect(
            Array(blocks.dropFirst(5).prefix(4)) == [
                text("en salutation City en Maria Muster"), text("en general-opening \(places)"),
                heading(2, "en general-title City en 2027"), text("What all reports say", "fr"),
            ])
        #expect(!blocks.contains(text("en conclusion Ελλάδα")) && blocks.count == 11)
    }

    @Test func aFrozenLetterComesBackAsItWas() throws {
        let document = letter(of: [part("el"), part("en")]).document
        let bytes = try document.canonicalJSON()
        #expect(try Document(canonicalJSON: bytes) == document)
        #expect(try document.canonicalJSON() == bytes)
    }

    @Test func aFormOfAddressEndsWithAMark() {
        #expect(Letter.opening("Madame la Maire") == "Madame la Maire,")
        #expect(Letter.opening("Senyora alcaldessa:") == "Senyora alcaldessa:" && Letter.opening("") == "")
    }
}
