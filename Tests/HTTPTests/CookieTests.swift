import HTTP
import Testing

@Suite struct CookieTests {
    @Test(
        arguments: [
            ("", [:]), ("a=1", ["a": "1"]), ("a=1; b=2;c=3 ;\td=4", ["a": "1", "b": "2", "c": "3", "d": "4"]),
            ("a=1; a=2", ["a": "1", "a": "2"]), ("a=\"1 2\"", ["a": "1 2"]), ("a=b=c==", ["a": "b=c=="]), ("a=", ["a": ""]),
            ("a; =1; ;; b=2", ["b": "2"]), ("a=%C3%BC", ["a": "ü"]), ("a=%zz; b=%FF; c=3", ["c": "3"]), ("a=\"", ["a": "\""]),
            ("__Host-session=x-_Y", ["__Host-session": "x-_Y"]),
        ] as [(String, Fields)])
    func parses(header: String, cookies: Fields) {
        #expect(Cookie.parse(header) == cookies)
    }

    @Test func carriesItsAttributes() {
        var cookie = Cookie(name: "__Host-session", value: "x-_Y", isSecure: true)
        #expect(cookie.header == "__Host-session=x-_Y; Path=/; HttpOnly; Secure; SameSite=Lax")
        cookie.maxAge = 0
        cookie.isSecure = false
        cookie.isHTTPOnly = false
        cookie.sameSite = .strict
        cookie.path = "/a b;c"
        #expect(cookie.header == "__Host-session=x-_Y; Path=/a%20b%3Bc; Max-Age=0; SameSite=Strict")
    }

    @Test(arguments: ["", "a b", "a;b=c, \"d\"", "\r\nSet-Cookie: x=y\0", "ü 100% +", "=="])
    func bringsAnyTextBack(text: String) {
        let header = Cookie(name: "n" + text, value: text, isSecure: false).header
        #expect(header.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
        #expect(Cookie.parse(String(header.prefix { $0 != ";" })) == ["n" + text: text])
    }
}
