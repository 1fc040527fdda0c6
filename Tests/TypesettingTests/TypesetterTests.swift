import Domain
import Testing
import TestSupport

@testable import Typesetting

@Suite("Typesetter")
struct TypesetterTests {
    private static func pdf(_ document: Document) throws -> [UInt8] { try Typesetter.shared.pdf(document, fonts: Site.fontsFolder) }

    /// A document that is nothing but these blocks.
    private static func document(_ blocks: [Block]) -> Document {
        var document = Document.sample
        document.blocks = [.heading(Heading(1, ["Title"]))] + blocks
        return document
    }

    private static func file(_ document: Document) throws -> PDFFile { try PDFFile(pdf(document)) }

    @Test("Language, title bar, description and tags are in the file")
    func catalog() throws {
        let file = try Self.file(.sample)
        let root = file.root
        #expect(root["/Lang"].text == "en")
        #expect(root["/ViewerPreferences"]["/DisplayDocTitle"].source == "true")
        #expect(root["/MarkInfo"]["/Marked"].source == "true")
        let description = String(decoding: try file.data(of: root["/Metadata"]), as: UTF8.self)
        #expect(description.contains("<rdf:li xml:lang=\"x-default\">Report 2027, Łódź &amp; &lt;Graz&gt;</rdf:li>"))
        #expect(description.contains("<xmp:CreateDate>2027-03-01T12:00:00Z</xmp:CreateDate>"))
    }

    @Test("Tags name each piece, its language where it is another, and what a table's head is the head of")
    func tags() throws {
        let outline = Structure(of: try Self.file(.sample)).lines
        for line in [
            "Document", "Document H1", "Document H2", "Document P [pl]", "Document L LI LBody", "Document L LI LBody Span [el]",
            "Document Table TR TH Column", "Document Table TR TH Row", "Document Table TR TD", "Document H2 [de]",
        ] {
            #expect(outline.contains(line), "\(line)")
        }
        #expect(outline.allSatisfy { !$0.contains("NonStruct") })
    }

    @Test("Equal documents give equal bytes, also when several are asked for at once")
    func equalBytes() async throws {
        let first = try Self.pdf(.sample)
        let others = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<6 { group.addTask { try Self.pdf(.sample) } }
            return try await group.reduce(into: [[UInt8]]()) { $0.append($1) }
        }
        #expect(others == Array(repeating: first, count: 6))
    }

    @Test("A text longer than pages flows over them", arguments: [1, 10_000, 60_000])
    func longText(words: Int) throws {
        let text = String(repeating: "word ", count: words)
        let pages = try Self.file(Self.document([.paragraph([Words(text)], .answer)])).pageCount
        #expect((words / 1400...words / 700 + 1).contains(pages), "\(pages)")
    }

    @Test("A word wider than the page, control characters and an empty text do no harm")
    func strangeTexts() throws {
        let texts = [String(repeating: "Wort", count: 3000), "a\u{0}b\u{7}\r\nc\rd\te", "", "\n\n\n", "\u{202E}rtl\u{FFFF}", "日本 👩‍👩‍👧 עברית"]
        let blocks = texts.flatMap { text -> [Block] in
            [.paragraph([Words(text)], .answer), .list([[Words(text), Words(text, language: "de")]])]
        }
        #expect(try Self.file(Self.document(blocks)).pageCount >= 2)
    }

    @Test(
        "Whatever ends a line in a text ends it on paper, and parts the words",
        arguments: ["\n", "\r", "\r\n", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"])
    func lineEnds(between: String) throws {
        let fonts = try FontBook(folder: Site.fontsFolder)
        #expect(SetText([Words("vertical\(between)tab")], .answer, width: 400, fonts: fonts).lineCount == 2)
    }

    @Test("A table whose rows are as high as a page becomes paragraphs")
    func highTable() throws {
        let cell: Line = [Words(String(repeating: "word ", count: 2000))]
        let table = Table(heads: [["One"], ["Two"]], rows: [[cell, cell]], namesRows: false)
        let structure = Structure(of: try Self.file(Self.document([.table(table)]))).lines
        #expect(!structure.contains("Document Table"))
        #expect(structure.contains("Document P Span"))
    }

    @Test("Three hundred measures become one file")
    func manyMeasures() throws {
        let question = AskedQuestion(
            number: "1.1", id: "m.text", words: ["What is done, step by step?"],
            answer: [.paragraph([Words(String(repeating: "Wort für Wort. ", count: 6), language: "de")], .answer)])
        let measures = (1...300).flatMap { number -> [Block] in
            [.heading(Heading(2, ["Measure"], caption: "\(number)", startsPage: true))]
                + (0..<15).map { _ in Block.question(question) }
        }
        let file = try Self.pdf(Self.document(measures))
        let pages = try PDFFile(file).pageCount
        #expect(pages == 601)
    }

    @Test("Where the file's tags are in another order than they were set, they are left as they are")
    func otherTags() throws {
        let pen = try Pen(.sample)
        pen.begin(.document)
        pen.begin(.heading1)
        try SetText([Words("Title")], .title, width: 400, fonts: FontBook(folder: Site.fontsFolder)).draw(line: 0, y: 100, with: pen)
        pen.end()
        pen.end()
        pen.endPage()
        let file = try pen.finish()
        func lines(_ tags: [SetTag]) throws -> [String] {
            Structure(of: try PDFFile(try Finishing(file: file, document: .sample, tags: tags).finished())).lines
        }
        #expect(try lines([SetTag(tag: .document), SetTag(tag: .heading1, language: "pl")]) == ["Document", "Document H1 [pl]"])
        for tags in [[SetTag(tag: .document), SetTag(tag: .paragraph, language: "pl")], [SetTag(tag: .document)], pen.tags + pen.tags] {
            #expect(try lines(tags) == ["Document", "Document H1"])
        }
    }

    @Test("Without its fonts nothing is set in others")
    func noFonts() {
        #expect(throws: TypesettingProblem.noFonts(folder: "/nowhere")) { try FontBook(folder: "/nowhere") }
    }
}
