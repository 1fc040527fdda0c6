import Domain
import Testing

@Suite("Documents")
struct DocumentTests {
    @Test("Every page says which one of how many it is, in the language's order")
    func place() {
        func edges(_ pageOf: String) -> Edges { Edges(title: "", mark: "", date: "", pageOf: pageOf) }
        #expect(edges("Page {page} of {pages}").place(3, of: 12) == "Page 3 of 12")
        #expect(edges("{pages} pages, this is {page}").place(1, of: 1) == "1 pages, this is 1")
    }

    @Test("A line's text is all of its words")
    func text() {
        let line: Line = ["Other – ", Words("Fremdes", language: "de"), "."]
        #expect(line.text == "Other – Fremdes.")
    }
}
