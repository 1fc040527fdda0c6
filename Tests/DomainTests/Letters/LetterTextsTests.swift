import Domain
import TestSupport
import Testing

struct LetterTextsTests {
    @Test func textsWithEveryPlaceTheyMayHaveAreTaken() { #expect(LetterTexts.sample("en").problems == []) }

    @Test(arguments: [
        (LetterPiece.subject, "{town}", "unknown-place", "{town}"), (.subject, "{received}", "unknown-place", "{received}"),
        (.closing, "an open { brace", "unknown-place", "{ brace}"), (.councilSignature, "{city}", "no-place", "{city}"),
        (.mailBody, "no link", "needed-place", "{received}"), (.page, "{pages}", "needed-place", "{page}"),
        (.opening, " \n ", "missing", ""), (.subject, "two\nlines", "one-line", ""),
        (.point, String(repeating: "x", count: 195) + "{point}", "too-long", ""),
    ]) func aWrongTextIsRefusedAtItsFieldAndSaysWhatIsWrong(piece: LetterPiece, text: String, problem: String, place: String) {
        var texts = LetterTexts.sample("en")
        texts[piece] = text
        #expect(texts.problems.map(\.field) == [piece.rawValue] && texts.problems.map(\.message) == ["letter-text.\(problem)"])
        #expect(texts.problems.first?.arguments["place"] ?? "" == place)
    }

    @Test func anUnknownPlaceIsAnsweredWithThoseThereAre() {
        var texts = LetterTexts.sample("en")
        texts[.measure] = "{number} {name}"
        #expect(texts.problems.first?.arguments == ["place": "{name}", "places": "{number}, {title}"])
    }

    @Test func onlyWhatALetterCanDoWithoutMayBeEmpty() {
        #expect(
            LetterTexts(language: "en").problems.map(\.field)
                == LetterPiece.allCases.filter { ![.correction, .generalLater, .unescoSignature].contains($0) }.map(\.rawValue))
    }

    @Test func placesAreFilledOnceAndUnknownOnesStay() {
        var texts = LetterTexts(language: "en")
        texts[.subject] = "{city} {year} {other} {"
        #expect(texts.filled(.subject, [.city: "{year}", .year: "2027"]) == "{year} 2027 {other} {}")
    }

    @Test func aFileIsReadPieceByPiece() throws {
        let texts = try LetterTextFile.read("A remark\n== subject\n\nFeedback {city}\n\n== closing\r\nOne\r\n\r\nTwo\r\n", language: "en")
        #expect(texts == LetterTexts(language: "en", pieces: [.subject: "Feedback {city}", .closing: "One\n\nTwo"]))
    }

    @Test(arguments: ["== nothing\nx", "== subject\nx\n== subject\ny"]) func aFileWithAWrongPieceIsRefused(text: String) {
        #expect(throws: Refusal.self) { try LetterTextFile.read(text, language: "en") }
    }

    @Test func aReferenceCountsTheLettersOfAReport() {
        #expect(Letter.reference(year: 2027, member: "graz", after: 1) == "2027-GRAZ-L2")
    }
}
