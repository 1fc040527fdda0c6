import Domain
import Testing

/// Numbers are typed the way people write them.
@Suite struct TypedNumberTests {
    @Test(arguments: [
        ("65000", "65000"), ("65 000", "65000"), ("65\u{A0}000", "65000"), ("65\u{202F}000", "65000"), ("65\u{2009}000", "65000"),
        ("65,000", "65000"), ("1.102", "1102"), ("1'234'567", "1234567"), ("1\u{2019}234", "1234"), (" 12 ", "12"), ("\t7\n", "7"),
        ("0", "0"), ("007", "7"), ("-5", "-5"), ("\u{2212}5", "-5"), ("- 1 000", "-1000"), ("-0", "0"), ("000", "0"), ("+5", "5"),
        ("65.000,00", "65000"), ("7.0", "7"), ("123456789012345678901234567890", "123456789012345678901234567890"),
    ])
    func wholeNumbersAreReadInEveryLanguageAlike(typed: String, stored: String) { #expect(TypedNumber.whole(typed) == stored) }

    @Test(arguments: [
        "", " ", "-", "abc", "12a", "1e5", "5-", "1-2", "--5", "1.5", "3,5", "1.10", "1.1022", "1234.567", "0,125", "0.125", "1.234,567",
        "1 234.567", "1..000", "1  000", "12 34", ".5", "5.", "½", "²", "③", "0x10", "NaN", "1\u{0}", "1,000,00", "1.000 000", "€", "%",
        "250k",
        "5 apples", "5 km", "3–5", String(repeating: "1", count: 201),
    ])
    func whatIsNoWholeNumberIsNone(typed: String) { #expect(TypedNumber.whole(typed) == nil) }

    @Test(arguments: [
        // typed, as money, and as read in a language with a point and with a comma
        ("65 000", "65000", "65000", "65000"), ("1.102", "1102", "1.102", "1102"), ("1,102", "1102", "1102", "1.102"),
        ("40.000,50", "40000.50", "40000.50", "40000.50"), ("40,000.50", "40000.50", "40000.50", "40000.50"),
        ("40 000,5", "40000.5", "40000.5", "40000.5"), ("40\u{202F}000.5", "40000.5", "40000.5", "40000.5"),
        ("40'000.5", "40000.5", "40000.5", "40000.5"), ("3,5", "3.5", "3.5", "3.5"), ("3.5", "3.5", "3.5", "3.5"),
        ("0,125", "0.125", "0.125", "0.125"), ("0.500", "0.500", "0.500", "0.500"), (",5", "0.5", "0.5", "0.5"),
        ("1.234.567", "1234567", "1234567", "1234567"), ("1.234.567,89", "1234567.89", "1234567.89", "1234567.89"),
        ("1,234,567.89", "1234567.89", "1234567.89", "1234567.89"), ("1234.567", "1234.567", "1234.567", "1234.567"),
        ("12.3456", "12.3456", "12.3456", "12.3456"), ("12.3450", "12.345", "12.345", "12.345"), ("-0,0", "0.0", "0.0", "0.0"),
        ("00,50", "0.50", "0.50", "0.50"), ("\u{2212}3.5", "-3.5", "-3.5", "-3.5"),
    ])
    func oneMarkBeforeThreeDigitsIsReadAsWhatIsAskedFor(typed: String, money: String, point: String, comma: String) {
        #expect(TypedNumber.decimal(typed, loneMark: .thousands) == money)
        #expect(TypedNumber.decimal(typed, loneMark: .written(in: "en")) == point)
        #expect(TypedNumber.decimal(typed, loneMark: .written(in: "el")) == comma)
    }

    @Test(arguments: [
        ("€ 63.000", "63000"), ("63.000 €", "63000"), ("63 000,–", "63000"), ("63 000,-", "63000"), ("250000.--", "250000"),
        ("250.000 EUR", "250000"), ("EUR 250.000", "250000"), ("Fr. 63'000.50", "63000.50"), ("CHF 1'250'000.--", "1250000"),
        ("63 000 kr.", "63000"), ("1 200 zł", "1200"), ("1200Kč", "1200"), ("₺5.000", "5000"), ("%54,7", "54.7"), ("54,7 %", "54.7"),
        ("54,7\u{A0}%", "54.7"), ("-5 €", "-5"), ("€ -5", "-5"), ("300 евро", "300"),
    ])
    func whatStandsAroundANumberIsLeftOut(typed: String, stored: String) {
        #expect(TypedNumber.decimal(typed, loneMark: .thousands) == stored)
    }

    @Test(arguments: [
        ("365644\u{200B}", "365644"), ("\u{FEFF}12", "12"), ("1\u{AD}2", "12"), ("\u{202A}65 000\u{202C}", "65000"), ("12\u{2060}", "12"),
        ("\u{200E}-5", "-5"), ("1\u{FE0F}2", "12"), ("٢٥٠٠٠٠", "250000"), ("۶۳٬۰۰۰", "63000"), ("٥٤٫٧", "54.7"), ("\u{FF15}\u{FF10}", "50"),
        ("\u{FF11}\u{FF0C}\u{FF15}", "1.5"), ("१२३", "123"),
    ])
    func digitsOfEveryScriptCountAndWhatNobodySeesDoesNot(typed: String, stored: String) {
        #expect(TypedNumber.decimal(typed, loneMark: .thousands) == stored)
    }

    @Test(arguments: [
        "", "-", ".", ",", "5.", "5,", "1.2.3", "1,2,3", "1,23,456", "1.234,567.8", "1 23", "0 500", "1.234 567", "1'23", "12 34,5", "a",
        "3-5",
        "1/2", "1e3", "1..5", "∞", "5 % %", "\u{200B}", "1\u{7}2",
    ])
    func whatIsNoNumberIsNone(typed: String) {
        for loneMark in [TypedNumber.LoneMark.thousands, .decimals("."), .decimals(",")] {
            #expect(TypedNumber.decimal(typed, loneMark: loneMark) == nil)
        }
    }
}
