import Credentials
import Domain
import HTTP
import LibraryPages
import Store
import TestSupport
import Testing

struct ReceivedPageTests {
    private let site: LetterSite
    private let path: String

    init() throws {
        site = try LetterSite()
        path = "/received/\(try site.deliver())"
    }

    private func get(_ path: String) throws -> Response { try site.site.get(path, routes: libraryRoutes) }
    private func received() throws -> Instant? { try site.letters()[0].receivedAt }

    @Test func openingTheLinkChangesNothingAndOnlyTheButtonCountsOnce() throws {
        let page = try get(path)
        #expect(page.status == .ok && page.text.contains("2027-GRAZ-L1") && page.text.contains("Yes, we have received it"))
        #expect(try received() == nil)
        #expect(try site.site.post(path, routes: libraryRoutes).header("Location") == "http://127.0.0.1:8080\(path)")
        #expect(try received() == Site.noon)
        site.site.now = Site.noon + 3600
        #expect(try site.site.post(path, routes: libraryRoutes).status == .seeOther)
        #expect(try received() == Site.noon)
        let thanks = try get(path).text
        #expect(thanks.contains("Thank you") && !thanks.contains("Yes, we have received it"))
        #expect(try site.office("/office/letters/2027/graz").text.contains("1 February 2027"))
    }

    @Test func theLinkIsKeptFromSearchEnginesAndOtherSites() throws {
        let page = try get(path)
        #expect(page.header("X-Robots-Tag") == "noindex, nofollow" && page.header("Cache-Control") == "no-store")
        #expect(page.header("Referrer-Policy") == "same-origin")
    }

    @Test func anUnknownOrOldLinkIsACalmPageThatTellsNothing() throws {
        for wrong in ["/received/x", "/received/\(Token().text)"] {
            let page = try get(wrong)
            #expect(page.status == .notFound && page.text.contains("This link cannot be used any more"))
            #expect(!page.text.contains("GRAZ") && !page.text.contains("Graz"))
            #expect(try site.site.post(wrong, routes: libraryRoutes).status == .notFound)
        }
        site.site.now = Site.noon + 200 * 86_400
        let page = try get(path)
        #expect(page.status == .notFound && !page.text.contains("GRAZ"))
        #expect(try received() == nil)
    }

    @Test func withoutAValidSealTheQuestionStandsThereAgain() throws {
        let page = try site.site.post(path, [("csrf", "wrong")], routes: libraryRoutes)
        #expect(page.text.contains("Yes, we have received it"))
        #expect(try received() == nil)
    }
}
