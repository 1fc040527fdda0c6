import Domain
import Testing

/// Characters are counted the same way everywhere: code points after NFC, a line break once.
@Suite struct AnswerLengthTests {
    @Test(arguments: [
        ("", 0), ("a", 1), ("Straße", 6), ("é", 1), ("e\u{301}", 1), ("A\u{30A}", 1), ("\u{1E9B}\u{323}", 2), ("q\u{307}\u{323}", 3),
        ("a\nb", 3), ("a\r\nb", 3), ("a\r\n\r\nb", 4), ("a\rb", 3), ("a\n\rb", 4), ("\r\n", 1), ("e\u{301}\r\ne\u{301}", 3),
        ("😀", 1), ("👩‍👩‍👧", 5), ("🇦🇹", 2), ("👍🏽", 2), ("Ⅳ", 1), ("ﬁ", 1), ("日本", 2), ("\u{1112}\u{1161}\u{11AB}", 1), (" \t ", 3),
        ("\u{0}", 1),
    ])
    func isCountedInCodePoints(text: String, count: Int) { #expect(AnswerLength.of(text) == count) }
}
