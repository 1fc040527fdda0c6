import HTTP
import Testing

@Suite struct RequestPathTests {
    /// What each web server says about `/report/2027/graz/prof?x=1`.
    @Test(arguments: [
        // nginx with Debian's fastcgi_params
        [
            "SCRIPT_NAME": "/report/2027/graz/prof", "DOCUMENT_URI": "/report/2027/graz/prof",
            "REQUEST_URI": "/report/2027/graz/prof?x=1", "QUERY_STRING": "x=1",
        ],
        // Apache, mod_cgi or mod_fcgid, ScriptAlias /report /path/report.fcgi
        [
            "SCRIPT_NAME": "/report", "PATH_INFO": "/2027/graz/prof", "REQUEST_URI": "/report/2027/graz/prof?x=1",
            "QUERY_STRING": "x=1",
        ],
        // Apache, rewritten by .htaccess to a program in cgi-bin
        [
            "SCRIPT_NAME": "/cgi-bin/report.fcgi", "PATH_INFO": "/2027/graz/prof",
            "REQUEST_URI": "/report/2027/graz/prof?x=1", "QUERY_STRING": "x=1",
        ],
        // a server that says only what RFC 3875 demands
        ["SCRIPT_NAME": "/report", "PATH_INFO": "/2027/graz/prof", "QUERY_STRING": "x=1"],
        // a shell
        ["REQUEST_URI": "/report/2027/graz/prof?x=1"],
    ])
    func isTheSameBehindEveryServer(environment: [String: String]) throws {
        let request = try get(environment)
        #expect(request.path == "/report/2027/graz/prof")
        #expect(request.segments == ["report", "2027", "graz", "prof"])
        #expect(request.query == ["x": "1"])
    }

    @Test(arguments: [
        ("/", [] as [String]), ("/report///x/", ["report", "x"]), ("/%72eport/g%C3%B6teborg", ["report", "göteborg"]), ("/a+b", ["a+b"]),
        ("/a%20b", ["a b"]), ("/ü", ["ü"]), ("/...", ["..."]), ("/a;b=c", ["a;b=c"]), ("/a%3Fb", ["a?b"]), ("/%EF%BF%BD", ["\u{FFFD}"]),
    ])
    func segmentsAreDecoded(uri: String, segments: [String]) throws {
        #expect(try get(["REQUEST_URI": uri]).segments == segments)
        #expect(try get(["REQUEST_URI": uri + "?/a/b"]).path == uri)
    }

    /// A link to `//evil.example/x` would lead to another host.
    @Test(arguments: [
        ["REQUEST_URI": "//evil.example/x?lang=de"], ["REQUEST_URI": "////evil.example/x"],
        ["SCRIPT_NAME": "//evil.example", "PATH_INFO": "/x"],
    ])
    func startsWithOneSlash(environment: [String: String]) throws {
        #expect(try get(environment).path == "/evil.example/x")
        #expect(try get(environment).segments == ["evil.example", "x"])
    }

    @Test func pathAndQueryMakeALink() throws {
        #expect(
            try get(["REQUEST_URI": "/report/ü?from=check&q=a+b", "QUERY_STRING": "from=check&q=a+b"]).target
                == "/report/ü?from=check&q=a%20b")
        #expect(try get(["REQUEST_URI": "/report"]).target == "/report")
    }

    @Test func aDecodedPathIsEncodedAgain() throws {
        let request = try get(["SCRIPT_NAME": "/report", "PATH_INFO": "/100%/ü b"])
        #expect(request.path == "/report/100%25/%C3%BC%20b")
        #expect(request.segments == ["report", "100%", "ü b"])
    }

    @Test func withoutAnyPathItIsTheRoot() throws {
        #expect(try get([:]).path == "/")
        #expect(try get([:]).segments == [])
    }

    @Test(
        arguments: [
            (["REQUEST_URI": "/../x"], BadRequest.malformedPath), (["REQUEST_URI": "/a/.."], .malformedPath),
            (["REQUEST_URI": "/./a"], .malformedPath), (["REQUEST_URI": "/%2e%2E/a"], .malformedPath),
            (["REQUEST_URI": "/a%2Fb"], .malformedPath), (["REQUEST_URI": "/a%2"], .malformedPath),
            (["REQUEST_URI": "/a%zz"], .malformedPath), (["PATH_INFO": "a/b"], .malformedPath), (["PATH_INFO": "/a/../b"], .malformedPath),
            (["REQUEST_URI": "/%FF"], .invalidUTF8), (["REQUEST_URI": "/\u{FFFD}"], .invalidUTF8),
            (["PATH_INFO": "/\u{FFFD}"], .invalidUTF8), (["QUERY_STRING": "a=\u{FFFD}"], .invalidUTF8),
            (["QUERY_STRING": "a=%FF"], .invalidUTF8),
            (["REQUEST_URI": "/a%00b"], .nulByte), (["REQUEST_URI": "/" + String(repeating: "a", count: 513)], .malformedPath),
            (["QUERY_STRING": "a=" + String(repeating: "b", count: 4097)], .fieldTooLarge), (["REQUEST_URI": "/?a=%"], .malformedEncoding),
        ] as [([String: String], BadRequest)])
    func refuses(environment: [String: String], reason: BadRequest) {
        #expect(throws: reason) { try get(environment) }
    }
}
