import HTTP
import Testing

@Suite struct PercentEncodingTests {
    @Test(arguments: [
        ("", ""), ("abcXYZ019-._~", "abcXYZ019-._~"), ("a b", "a%20b"), ("a/b?c#d", "a%2Fb%3Fc%23d"), ("100%", "100%25"),
        ("Göteborg", "G%C3%B6teborg"), ("\r\n\0", "%0D%0A%00"), ("+&=;", "%2B%26%3D%3B"),
    ])
    func aSegmentKeepsOnlyWhatNeedsNoEscape(text: String, encoded: String) {
        #expect(PercentEncoding.encode(text) == encoded)
    }

    @Test func aPathBeginsAtTheRoot() {
        #expect(PercentEncoding.path([]) == "/")
        #expect(PercentEncoding.path(["report", "2027", "a/b ü"]) == "/report/2027/a%2Fb%20%C3%BC")
    }

    @Test func aQueryKeepsOrderAndRepetition() throws {
        let fields: Fields = ["q": "a b&c", "ü": "", "q": "+%"]
        #expect(PercentEncoding.query(fields) == "q=a%20b%26c&%C3%BC=&q=%2B%25")
        #expect(try urlEncoded(PercentEncoding.query(fields)) == fields)
    }
}
