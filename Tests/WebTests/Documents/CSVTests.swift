import Testing

@testable import Web

@Suite("CSV")
struct CSVTests {
    @Test("What a spreadsheet would compute stays text", arguments: ["=1+1", "+49 316", "-5", "@SUM(A1)", "\tx", "\rx"])
    func formulas(text: String) {
        #expect(CSV.cell(text).replacing("\"", with: "").hasPrefix("'" + text.prefix(1)))
    }

    @Test(
        "Cells are quoted where they must be",
        arguments: [
            ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"hm\"", "\"say \"\"hm\"\"\""), ("two\nlines", "\"two\nlines\""),
            ("=a,\"b\"", "\"'=a,\"\"b\"\"\""), ("5 = 5", "5 = 5"), ("Łódź; Αθήνα", "Łódź; Αθήνα"),
        ])
    func cells(text: String, cell: String) { #expect(CSV.cell(text) == cell) }

    @Test("A byte order mark, commas, and CR LF after every row")
    func table() {
        #expect(String(decoding: CSV.bytes([["a", "b"], ["ä", ""]]), as: UTF8.self) == "\u{FEFF}a,b\r\nä,\r\n")
    }
}
