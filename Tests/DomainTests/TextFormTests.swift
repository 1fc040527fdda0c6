import Testing

@testable import Domain

/// What is done to every text that comes in, before anything else looks at it.
@Suite struct TextFormTests {
    @Test(arguments: [
        ("", ""), ("a", "a"), (" a b\t\n", "a b"), ("\u{A0}\u{2003}a\u{85}", "a"), ("\r\na\r\n", "a"), (" \n\t", ""),
        ("🇦🇹🇩🇪 ", "🇦🇹🇩🇪"), (" e\u{301} ", "e\u{301}"), ("a\u{200B} ", "a\u{200B}"),
    ])
    func whiteSpaceAroundGoes(typed: String, trimmed: String) { #expect(Array(typed.trimmingSpaces.utf8) == Array(trimmed.utf8)) }

    @Test func whatEndsATextIsCutByScalars() {
        #expect("1.500".dropLast { $0 == "0" } == "1.5")
        #expect("000".dropLast { $0 == "0" } == "")
        #expect("5 %".dropLast { $0 == "%" } == "5 ")
    }

    @Test(arguments: [
        "", "Grüße aus Graz", "e\u{301}", "Ω\u{301}\u{345}", "🇦🇹👩🏽‍🚀", "한국어", "क्षत्रिय", "Việt Nam",
        "a" + String(repeating: "\u{301}", count: 30),
        String(repeating: "a" + String(repeating: "\u{301}", count: 30), count: 3),
    ])
    func ordinaryTextsStayAsTheyAre(text: String) { #expect(Array(text.streamSafe.utf8) == Array(text.utf8)) }

    @Test(arguments: [
        ("\u{301}", 31, 30), ("\u{316}", 95, 30), ("\u{344}", 31, 15), ("\u{F73}", 40, 15), ("\u{FF9E}", 31, 30),
    ])
    func aLongRunOfMarksIsBroken(mark: String, count: Int, perRun: Int) {
        let run = String(repeating: mark, count: perRun)
        let whole = count / perRun, rest = String(repeating: mark, count: count % perRun)
        let expected = "a" + ([String](repeating: run, count: whole) + (rest.isEmpty ? [] : [rest])).joined(separator: "\u{34F}") + "b"
        let safe = ("a" + String(repeating: mark, count: count) + "b").streamSafe
        #expect(Array(safe.utf8) == Array(expected.utf8))
        #expect(Array(safe.streamSafe.utf8) == Array(safe.utf8))
    }

    @Test func theLengthOfALongRunIsCountedAsItIsStored() {
        #expect(AnswerLength.of("a" + String(repeating: "\u{316}", count: 31)) == 33)
    }
}
