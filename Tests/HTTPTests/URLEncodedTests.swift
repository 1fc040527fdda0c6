import HTTP
import Testing

@Suite struct URLEncodedTests {
    @Test(
        arguments: [
            ("", [:]), ("&&", [:]), ("a=1", ["a": "1"]), ("a=1&b=2&a=3", ["a": "1", "b": "2", "a": "3"]),
            ("a", ["a": ""]), ("a=", ["a": ""]), ("=1", ["": "1"]), ("a=b=c", ["a": "b=c"]), ("&a=1&&b=2&", ["a": "1", "b": "2"]),
            ("a+b=c+d", ["a b": "c d"]), ("a=%2B%26%3d", ["a": "+&="]), ("prof.q1=%C3%BC", ["prof.q1": "ü"]), ("a=ü", ["a": "ü"]),
            ("a=%0D%0Ab%0Dc%0Ad%0D%0D%0A", ["a": "\nb\nc\nd\n\n"]), ("a=%EF%BB%BFx", ["a": "\u{FEFF}x"]), ("a;b=1", ["a;b": "1"]),
            ("a=%F0%9F%99%82", ["a": "🙂"]), ("a=%09", ["a": "\t"]),
            ("a=b%00c", ["a": "bc"]), ("a=b\0%00c\0", ["a": "bc"]), ("a%00=1", ["a": "1"]),
            ("a=%0D%00%0A", ["a": "\n\n"]), ("a=e%CC%81", ["a": "e\u{301}"]),
        ] as [(String, Fields)])
    func parses(body: String, fields: Fields) throws {
        let parsed = try urlEncoded(body)
        #expect(parsed == fields)
        // Equality of texts overlooks how letters are composed; what was typed must come back byte by byte.
        #expect(parsed.map { Array($0.value.utf8) } == fields.map { Array($0.value.utf8) })
    }

    @Test(arguments: [
        ("a=%", BadRequest.malformedEncoding), ("a=%4", .malformedEncoding), ("a=%4g", .malformedEncoding), ("%zz=1", .malformedEncoding),
        ("a=%+1", .malformedEncoding), ("a=%FF", .invalidUTF8), ("a=%C3", .invalidUTF8), ("%C3=1", .invalidUTF8),
        ("a=%ED%A0%80", .invalidUTF8), ("a=%C0%80", .invalidUTF8), ("a=%F5%80%80%80", .invalidUTF8),
    ])
    func refuses(body: String, reason: BadRequest) {
        #expect(throws: reason) { try urlEncoded(body) }
    }

    @Test func takesExactlyTheLimits() throws {
        var limits = Limits()
        (limits.fields, limits.nameBytes, limits.fieldBytes, limits.bodyBytes) = (2, 2, 4, 40)
        #expect(try urlEncoded("aa=1234&%C3%A4=%C3%A4%C3%A4", limits: limits) == ["aa": "1234", "ä": "ää"])
        for (body, reason) in [
            ("a=1&b=2&c=3", BadRequest.tooManyFields), ("aaa=1", .nameTooLong), ("%C3%A4a=1", .nameTooLong), ("a=12345", .fieldTooLarge),
            ("a=%31%32%33%34%35", .fieldTooLarge), ("a=" + String(repeating: "%31", count: 12) + "3", .fieldTooLarge),
            (String(repeating: "&", count: 41), .bodyTooLarge),
        ] {
            #expect(throws: reason, "\(body)") { try urlEncoded(body, limits: limits) }
        }
    }

    @Test func refusesTwoThousandFields() {
        let body = (0..<2_000).map { "f\($0)=1" }.joined(separator: "&")
        #expect(throws: BadRequest.tooManyFields) { try urlEncoded(body) }
    }
}
