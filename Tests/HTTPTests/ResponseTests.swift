import HTTP
import Testing

@Suite struct ResponseTests {
    @Test func pagesAndTextsAreUTF8() {
        let page = Response.html("<p>ü", status: .notFound)
        #expect(
            page == Response(status: .notFound, headers: [Header("Content-Type", "text/html; charset=utf-8")], body: Array("<p>ü".utf8)))
        let text = Response.text("ü")
        #expect(text == Response(headers: [Header("Content-Type", "text/plain; charset=utf-8")], body: Array("ü".utf8)))
        #expect(text.status == .ok)
    }

    @Test(arguments: [
        ("/report/2027/graz?x=1&y=%C3%BC#f", "/report/2027/graz?x=1&y=%C3%BC#f"), ("/a b", "/a%20b"), ("/ü", "/%C3%BC"),
        ("/a\r\nSet-Cookie: x=y", "/a%0D%0ASet-Cookie:%20x=y"), ("/\\example.org", "/%5Cexample.org"),
        ("https://example.org/", "https://example.org/"), ("/\0\u{7F}", "/%00%7F"),
    ])
    func redirects(location: String, header: String) {
        let response = Response.redirect(to: location)
        #expect(response == Response(status: .seeOther, headers: [Header("Location", header)]))
    }

    @Test(arguments: [
        ("report.pdf", "attachment; filename=\"report.pdf\"; filename*=UTF-8''report.pdf"),
        ("Göteborg 100%.pdf", "attachment; filename=\"G_teborg 100_.pdf\"; filename*=UTF-8''G%C3%B6teborg%20100%25.pdf"),
        ("a\"b\\c\r\nd", "attachment; filename=\"a_b_c_d\"; filename*=UTF-8''a%22b%5Cc%0D%0Ad"),
    ])
    func downloads(filename: String, disposition: String) {
        let response = Response.download([1, 2], filename: filename, contentType: "application/pdf")
        let headers = [Header("Content-Type", "application/pdf"), Header("Content-Disposition", disposition)]
        #expect(response == Response(headers: headers, body: [1, 2]))
    }

    @Test(arguments: [("a", "a"), ("a\r\nX: b", "a  X: b"), ("\0a\tb\u{7F}", " a b "), ("ü", "ü")])
    func aHeaderCannotLeaveItsLine(value: String, header: String) {
        #expect(Header("X-Test", value).value == header)
    }

    @Test func setsCookies() {
        var response = Response.text("")
        response.setCookie(Cookie(name: "a", value: "1", isSecure: true))
        response.setCookie(Cookie(name: "b", value: "2", isSecure: true))
        #expect(
            response.headers.dropFirst() == [
                Header("Set-Cookie", "a=1; Path=/; HttpOnly; Secure; SameSite=Lax"),
                Header("Set-Cookie", "b=2; Path=/; HttpOnly; Secure; SameSite=Lax"),
            ])
        #expect(response.header("content-type") == "text/plain; charset=utf-8")
        #expect(response.header("location") == nil)
    }

    @Test func statusesAreNamedAndOnlyTwoHaveNoBody() {
        #expect(Status.allCases.filter { !$0.allowsBody } == [.noContent, .notModified])
        #expect(Set(Status.allCases.map(\.reason)).count == Status.allCases.count)
        #expect(Status.contentTooLarge.reason == "Content Too Large")
    }
}
