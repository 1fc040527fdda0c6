import HTTP
import Testing

@testable import Web

@Suite("Routes")
struct RouteTests {
    private let page: Route.Page = { _ in .text("") }

    @Test(
        "A place may have an ending, which is no part of its value",
        arguments: [
            (["document", "graz.pdf"], "graz"), (["document", "2027.pdf"], "2027"), (["document", "graz"], nil),
            (["document", ".pdf"], nil),
            (["document", "graz.pdf.pdf"], "graz.pdf"), (["document", "graz.PDF"], nil), (["document"], nil),
        ])
    func ending(path: [String], value: String?) {
        #expect(Route.show("document/{member}.pdf", page).match(path)?["member"] == value)
    }

    @Test("A place without one takes the whole piece")
    func plain() {
        let match = Route.show("report/{year}/{member}", page).match(["report", "2027", "graz.x"])
        #expect(match?["member"] == "graz.x")
        #expect(match?.number("year") == 2027)
    }
}
