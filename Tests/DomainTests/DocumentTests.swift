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

    @Test("Read again, every block is what it was written as, and equal documents are equal bytes")
    func canonical() throws {
        let line: Line = ["“a” / <b> \u{0}\u{B}\u{85}\u{2028}", Words("Łódź 👩‍👩‍👧 e\u{301}", language: "pl")]
        let blocks: [Block] = [
            .heading(Heading(2, line, caption: "Measure 3", startsPage: true)), .heading(Heading(1, [])),
            .paragraph(line, .lead), .paragraph([], .missing),
            .question(
                AskedQuestion(
                    number: "1.1", id: "a.b", words: line, notes: [line],
                    answer: [.question(AskedQuestion(number: "", id: "", words: [], answer: []))])),
            .list([line, []]), .options([BlankOption(line, note: "which"), BlankOption(line)]), .blankLines(3),
            .blankFields(["Place and date"]),
            .table(Table(heads: [line], rows: [[line], [[]]], namesRows: true, hasBoxes: true)), .facts([Fact("Name", line)]),
            .letterhead(Letterhead(name: "Coalition", lines: ["Platz 1"])),
            .signatures([Signature(name: "N. N.", office: "Chair\nof all")]),
        ]
        let edges = Edges(title: "T", mark: "M", date: "D", pageOf: "{page}/{pages}")
        let document = Document(
            title: "T", language: "en", author: "A", edges: edges, madeAt: Instant(seconds: 1_803_902_400), blocks: blocks)
        let bytes = try document.canonicalJSON()
        let again = try Document(canonicalJSON: bytes)
        #expect(again == document)
        #expect(try again.canonicalJSON() == bytes)
    }
}
