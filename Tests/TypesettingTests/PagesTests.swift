import Domain
import Testing
import TestSupport

@testable import Typesetting

@Suite("Filling pages")
struct PagesTests {
    /// The heights of the strips on each page.
    private func pages(_ strips: [Strip]) -> [[Double]] {
        var finished: [[Double]] = []
        var pages = Pages { finished.append($0.map(\.height)) }
        for strip in strips { pages.add(strip) }
        pages.end()
        return finished
    }

    private func strip(_ height: Double, keepsNext: Bool = false, startsPage: Bool = false, spaceBefore: Double = 0) -> Strip {
        Strip(content: .rule(x: 0), height: height, spaceBefore: spaceBefore, keepsNext: keepsNext, startsPage: startsPage)
    }

    private let page = Sheet.textHeight

    @Test("What fits exactly is not cut, what does not goes on")
    func exactly() {
        #expect(pages([strip(page / 2), strip(page / 2), strip(1)]) == [[page / 2, page / 2], [1]])
    }

    @Test("A heading goes with what follows")
    func heading() {
        #expect(pages([strip(page - 20), strip(10, keepsNext: true), strip(15)]) == [[page - 20], [10, 15]])
    }

    @Test("What keeps together and is higher than a page is cut all the same")
    func tooHigh() {
        let strips = (0..<5).map { _ in strip(page / 3, keepsNext: true) }
        #expect(pages(strips) == [[page / 3, page / 3, page / 3], [page / 3, page / 3]])
    }

    @Test("The space above the first strip of a page is left out")
    func space() {
        #expect(pages([strip(page - 10), strip(page, spaceBefore: 30)]) == [[page - 10], [page]])
    }

    @Test("A strip may ask for a page of its own; an empty page is never made")
    func startsPage() {
        #expect(pages([strip(5, startsPage: true), strip(6, startsPage: true)]) == [[5], [6]])
        #expect(pages([]) == [])
    }

    @Test("A strip higher than the page stands alone on one")
    func alone() { #expect(pages([strip(5), strip(page * 2), strip(6)]) == [[5], [page * 2], [6]]) }
}
