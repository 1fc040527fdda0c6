import Domain
import Testing

/// Numbers are typed the way people write them, stored exactly and shown unambiguously.
@Suite struct NumeralTests {
    @Test(arguments: [
        ("65000", "65000"), ("65 000", "65000"), ("65\u{A0}000", "65000"), ("65\u{202F}000", "65000"), ("65\u{2009}000", "65000"),
        ("65,000", "65000"), ("1.102", "1102"), ("1'234'567", "1234567"), ("1\u{2019}234", "1234"), (" 12 ", "12"), ("\t7\n", "7"),
        ("0", "0"), ("007", "7"), ("-5", "-5"), ("\u{2212}5", "-5"), ("- 1 000", "-1000"), ("-0", "0"), ("000", "0"),
        ("123456789012345678901234567890", "123456789012345678901234567890"),
    ])
    func wholeNumbersAreReadInEveryLanguageAlike(typed: String, stored: String) {
        #expect(Numeral.whole(typed) == stored)
    }

    @Test(arguments: [
        "", " ", "-", "abc", "12a", "1e5", "+5", "5-", "1-2", "--5", "1.5", "3,5", "1.10", "1.1022", "1234.567", "0,125", "0.125",
        "1.234,567",
        "1 234.567", "1..000", "1  000", "12 34", ".5", "5.", "½", "٣", "\u{FF15}", "0x10", "NaN", "1\u{0}", "10 %", "1,000,00",
        "1.000 000",
    ])
    func whatIsNoWholeNumberIsNone(typed: String) {
        #expect(Numeral.whole(typed) == nil)
    }

    @Test(arguments: [
        // typed, as read on an English, a French and a German page
        ("65 000", "65000", "65000", "65000"), ("1.102", "1.102", "1102", "1102"), ("1,102", "1102", "1.102", "1.102"),
        ("40.000,50", "40000.50", "40000.50", "40000.50"), ("40,000.50", "40000.50", "40000.50", "40000.50"),
        ("40 000,5", "40000.5", "40000.5", "40000.5"), ("40\u{202F}000.5", "40000.5", "40000.5", "40000.5"),
        ("40'000.5", "40000.5", "40000.5", "40000.5"), ("3,5", "3.5", "3.5", "3.5"), ("3.5", "3.5", "3.5", "3.5"),
        ("0,125", "0.125", "0.125", "0.125"), ("0.125", "0.125", "0.125", "0.125"), ("0.500", "0.500", "0.500", "0.500"),
        (",5", "0.5", "0.5", "0.5"), (".5", "0.5", "0.5", "0.5"), ("1.234.567", "1234567", "1234567", "1234567"),
        ("1,234,567", "1234567", "1234567", "1234567"), ("1.234.567,89", "1234567.89", "1234567.89", "1234567.89"),
        ("1,234,567.89", "1234567.89", "1234567.89", "1234567.89"), ("1234.567", "1234.567", "1234.567", "1234.567"),
        ("1234,567", "1234.567", "1234.567", "1234.567"), ("12.3456", "12.3456", "12.3456", "12.3456"),
        ("-3,5", "-3.5", "-3.5", "-3.5"), ("\u{2212}3.5", "-3.5", "-3.5", "-3.5"), ("-0,0", "0.0", "0.0", "0.0"),
        ("00,50", "0.50", "0.50", "0.50"), ("1", "1", "1", "1"), (" 42 ", "42", "42", "42"),
    ])
    func decimalsAreReadAsThePagesLanguageWritesThem(typed: String, english: String, french: String, german: String) {
        #expect(Numeral.decimal(typed, language: .en) == english)
        #expect(Numeral.decimal(typed, language: .fr) == french)
        #expect(Numeral.decimal(typed, language: .de) == german)
    }

    @Test(
        arguments: [
            "", "-", ".", ",", "5.", "5,", "1.2.3", "1,2,3", "1,23,456", "1.234,567.8", "1 23", "0 500", "1.234 567", "1'23", "12 34,5",
            "a",
            "1 000 €", "3-5", "1/2", "1e3", "1..5", "∞",
        ], Language.allCases)
    func whatIsNoNumberIsNone(typed: String, language: Language) {
        #expect(Numeral.decimal(typed, language: language) == nil)
    }

    @Test(arguments: [
        ("65000", "65\u{202F}000", "65\u{202F}000"), ("1234", "1234", "1234"), ("12345.6", "12\u{202F}345.6", "12\u{202F}345,6"),
        ("1234567.50", "1\u{202F}234\u{202F}567.50", "1\u{202F}234\u{202F}567,50"), ("-65000.5", "-65\u{202F}000.5", "-65\u{202F}000,5"),
        ("0.5", "0.5", "0,5"), ("0", "0", "0"), ("100000", "100\u{202F}000", "100\u{202F}000"),
        ("about 5", "about 5", "about 5"), ("", "", ""), ("65 000", "65 000", "65 000"),
    ])
    func storedNumbersAreShownWithoutDoubt(stored: String, english: String, others: String) {
        #expect(Numeral.shown(stored, language: .en) == english)
        #expect(Numeral.shown(stored, language: .fr) == others)
        #expect(Numeral.shown(stored, language: .de) == others)
    }

    /// Typed, stored, shown, typed again: nothing moves, whatever the two pages' languages are.
    @Test(
        arguments: [
            "65 000", "1.102", "1,102", "40.000,50", "40,000.50", "-3,5", "0,125", "100.000", "123.456", "1234.567", "999,999",
            "1 000 000,001",
            "-12.345", "0", "7", "-0,007", "123456789.123456789", "1'000'000.10",
        ], Language.allCases)
    func aShownNumberTypedAgainIsTheSame(typed: String, language: Language) throws {
        let stored = try #require(Numeral.decimal(typed, language: language))
        #expect(Numeral.isCanonical(stored))
        for later in Language.allCases {
            #expect(Numeral.decimal(Numeral.shown(stored, language: later), language: later) == stored)
        }
        guard let whole = Numeral.whole(typed) else { return }
        for later in Language.allCases { #expect(Numeral.whole(Numeral.shown(whole, language: later)) == whole) }
    }

    @Test(arguments: ["0", "7", "65000", "-5", "0.5", "-0.5", "3.50", "0.0", "12345678901234567890.1"])
    func theStoredFormIsKnown(_ text: String) { #expect(Numeral.isCanonical(text)) }

    @Test(arguments: ["", "-", "-0", "-0.0", "00", "007", "01.5", "1.", ".5", "1.2.3", "1 000", "1,5", "+1", "1e5", "--1", "٣", " 1"])
    func anyOtherFormIsNotTheStoredOne(_ text: String) { #expect(!Numeral.isCanonical(text)) }

    @Test(arguments: [
        ("1", "2", -1), ("2", "1", 1), ("2", "2", 0), ("9", "10", -1), ("-1", "1", -1), ("1", "-1", 1), ("-2", "-1", -1), ("-1", "-2", 1),
        ("1.5", "1.50", 0), ("1.5", "1.49", 1), ("1", "1.0", 0), ("0.1", "0.09", 1), ("-1.5", "-1.4", -1), ("100000", "99999.99", 1),
        ("123456789012345678901", "123456789012345678900", 1), ("0.30000000000000004", "0.3", 1),
    ])
    func numbersAreComparedExactly(left: String, right: String, order: Int) { #expect(Numeral.compare(left, right) == order) }

    @Test(arguments: [("1", "many"), ("", "1"), ("1,5", "1"), ("-0", "0")])
    func onlyStoredNumbersAreCompared(left: String, right: String) { #expect(Numeral.compare(left, right) == nil) }
}
