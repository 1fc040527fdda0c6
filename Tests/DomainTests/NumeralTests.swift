import Domain
import Testing

/// Numbers are stored exactly and shown so that they have one reading.
@Suite struct NumeralTests {
    @Test(arguments: [
        ("65000", "65\u{202F}000", "65\u{202F}000"), ("1234", "1234", "1234"), ("12345.6", "12\u{202F}345.6", "12\u{202F}345,6"),
        ("1234567.50", "1\u{202F}234\u{202F}567.50", "1\u{202F}234\u{202F}567,50"), ("-65000.5", "-65\u{202F}000.5", "-65\u{202F}000,5"),
        ("1.102", "1.1020", "1,1020"), ("-63.000", "-63.0000", "-63,0000"), ("0.125", "0.125", "0,125"),
        ("1234.567", "1234.567", "1234,567"),
        ("0.5", "0.5", "0,5"), ("0", "0", "0"), ("100000", "100\u{202F}000", "100\u{202F}000"),
        ("about 5", "about 5", "about 5"), ("", "", ""), ("65 000", "65 000", "65 000"),
    ])
    func storedNumbersAreShownWithoutDoubt(stored: String, english: String, others: String) {
        #expect(Numeral.shown(stored, language: .en) == english)
        #expect(Numeral.shown(stored, language: .fr) == others)
        #expect(Numeral.shown(stored, language: .de) == others)
    }

    /// Typed, stored, shown, typed again: nothing moves, whatever the two pages' languages are, and in whichever language numbers are read.
    @Test(
        arguments: [
            "65 000", "1.102", "1,102", "40.000,50", "40,000.50", "-3,5", "0,125", "100.000", "123.456", "1234.567", "999,999",
            "1 000 000,001",
            "-12.345", "0", "7", "-0,007", "123456789.123456789", "1'000'000.10",
        ], Language.allCases)
    func aShownNumberTypedAgainIsTheSame(typed: String, language: Language) throws {
        for loneMark in [TypedNumber.LoneMark.thousands, .decimals("."), .decimals(",")] {
            let stored = try #require(TypedNumber.decimal(typed, loneMark: loneMark))
            #expect(Numeral.isCanonical(stored))
            #expect(TypedNumber.decimal(Numeral.shown(stored, language: language), loneMark: loneMark) == stored)
        }
        guard let whole = TypedNumber.whole(typed) else { return }
        #expect(TypedNumber.whole(Numeral.shown(whole, language: language)) == whole)
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
