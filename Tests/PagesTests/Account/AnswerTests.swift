import Domain
import HTTP
import Testing
import TestSupport

@Suite("Every answer")
struct AnswerTests {
    private static let promises = [
        "Content-Security-Policy":
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        "X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY", "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()", "Cache-Control": "no-store",
    ]

    /// What is asked, as `who METHOD path`, and the status that answers it.
    @Test(
        "Page, redirect, download and refusal alike tell the browser what not to do",
        arguments: [
            ("nobody GET /account/sign-in", Status.ok), ("primary GET /report/2027/graz/prof", .ok),
            ("primary GET /account/colleagues", .ok),
            ("nobody GET /report/2027/graz", .seeOther), ("nobody GET /account/sign-in?lang=fr", .seeOther),
            ("primary GET /account/sign-in", .seeOther),
            ("primary GET /report/2027/graz/attachment/file", .ok), ("nobody GET /nothing", .notFound),
            ("primary GET /report/2027/linz", .notFound),
            ("colleague GET /account/colleagues", .forbidden), ("nobody POST /account/sign-in", .forbidden),
            ("nobody GET /account/sign-out", .methodNotAllowed),
            ("nobody PUT /account/sign-in", .methodNotAllowed), ("nobody GET /a%2Fb", .badRequest),
            ("nobody GET /account/activate?token=x", .conflict),
            ("primary HEAD /report/2027/graz/prof", .ok),
        ])
    func headers(asked: String, status: Status) throws {
        let city = try City.started()
        _ = try city.site.upload(
            city.home + "/attachment", field: "file", fileName: "plan.pdf", bytes: Array("%PDF-1.7\n".utf8), as: city.primary,
            routes: Browser.routes)
        let words = asked.split(separator: " ").map(String.init)
        let people = ["primary": city.primary, "colleague": city.colleague]
        let browser = try people[words[0]].map { try Browser(city.site, signedInAs: $0) } ?? Browser(city.site)
        let answer = try words[1] == "POST" ? browser.post(words[2], []) : browser.open(words[2], method: words[1])
        #expect(answer.status == status)
        for (name, value) in Self.promises { #expect(answer.headers(name) == [value], "\(name)") }
        if answer.header("Content-Type")?.hasPrefix("text/html") == true {
            #expect(!answer.text.contains("<style") && !answer.text.contains(" style=") && !answer.text.contains("<script>"))
        }
    }

    @Test(
        "HEAD is answered like GET, and signs nobody out or in",
        arguments: ["/account/sign-in", "/nothing", "/account/password", "/account/sign-out"])
    func head(path: String) throws {
        let city = try City(Site())
        let get = try Browser(city.site, signedInAs: city.primary).open(path)
        let head = try Browser(city.site, signedInAs: city.primary).open(path, method: "HEAD")
        #expect(head.status == get.status)
        #expect(head.headers == get.headers)
        #expect(try Browser(city.site, signedInAs: city.primary).open("/account/password").status == .ok)
    }

    @Test("An address that is not there is a page without jokes, with the way on and no cookie")
    func notFound() throws {
        let browser = try Browser(Site())
        for path in ["/nothing", "/account", "/account/sign-in/x", "/Account/sign-in", "/report/20x7/graz", "/.env", "/%F0%9F%98%80"] {
            let answer = try browser.open(path)
            #expect(answer.status == .notFound || answer.status == .seeOther, "\(path)")
        }
        let answer = try browser.open("/nothing", headers: ["Accept-Language": "de"])
        #expect(answer.text.contains("<html lang=\"de\">"))
        #expect(PageReading(answer).words.contains("office@example.org"))
        #expect(!PageReading(answer).words.contains("404"))
        #expect(answer.headers("Set-Cookie") == [])
    }

    @Test(
        "A known address asked in another way says which one it takes",
        arguments: [
            ("GET", "/account/sign-out", "POST"), ("POST", "/report/2027/graz/attachment/file", "GET, HEAD"),
            ("PUT", "/account/sign-in", "GET, HEAD, POST"), ("DELETE", "/nothing", "GET, HEAD, POST"),
        ])
    func methods(method: String, path: String, allowed: String) throws {
        let city = try City.started(), browser = try Browser(city.site, signedInAs: city.primary)
        let answer = try method == "POST" ? browser.post(path, []) : browser.open(path, method: method)
        #expect(answer.status == .methodNotAllowed)
        #expect(answer.headers("Allow") == [allowed])
    }
}
