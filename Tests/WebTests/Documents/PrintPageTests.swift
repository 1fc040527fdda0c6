import Domain
import Foundation
import Testing
import TestSupport
import Web

@Suite("A document as a page")
struct PrintPageTests {
    private static let document = Document(
        title: "Report", language: "en", author: "Coalition",
        edges: Edges(title: "Report", mark: "Draft <1>", date: "1 March 2027", pageOf: "Page {page} of {pages}"),
        madeAt: Instant(seconds: 0),
        blocks: [
            .heading(Heading(1, ["Report & co."])),
            .facts([Fact("Member", ["Graz"])]),
            .heading(Heading(2, [Words("Ein Haus", language: "de")], caption: "Measure 1", startsPage: true)),
            .question(
                AskedQuestion(
                    number: "2.5", id: "gov.unit", words: ["Is there <a> unit?"], notes: [["Help."]],
                    answer: [
                        .paragraph([Words("Ja,\nseit <2019>", language: "de")], .answer), .list([["One"]]),
                        .options([BlankOption(["Yes"]), BlankOption(["Other"], note: "which")]), .blankLines(2), .blankFields(["Year"]),
                        .table(Table(heads: [["What"], ["High"]], rows: [[["Plan"], []]], namesRows: true, hasBoxes: true)),
                    ])),
        ])

    @Test("Every block has its markup, escaped, with its language, and no field to type in")
    func markup() {
        let page = Markup(PrintPage.render(Self.document, isDraft: true, tools: "<p>tools</p>").text)
        #expect(page.controls.isEmpty)
        #expect(page.nestingProblems == [])
        let text = PrintPage.render(Self.document, isDraft: true, tools: "<p>tools</p>").text
        for piece in [
            "<article class=\"document is-draft\">", "<p class=\"document-mark\">Draft &lt;1&gt;</p>", "<h1>Report &amp; co.</h1>",
            "<h2 class=\"starts-page\"><span class=\"caption\">Measure 1</span> <span lang=\"de\">Ein Haus</span></h2>",
            "<span class=\"number\">2.5</span> Is there &lt;a&gt; unit? <span class=\"asked-id\">gov.unit</span>",
            "<p class=\"words\"><span lang=\"de\">Ja,\nseit &lt;2019&gt;</span></p>", "<th scope=\"row\">Plan</th>",
            "<th scope=\"col\">High</th>", "<div><dt>Member</dt><dd>Graz</dd></div>",
        ] {
            #expect(text.contains(piece), "\(piece)")
        }
        #expect(!PrintPage.render(Self.document, isDraft: false, tools: "").text.contains("is-draft"))
    }

    @Test("On paper each page of a draft says so in the words of the language", arguments: Language.allCases)
    func mark(language: Language) throws {
        let style = try String(contentsOfFile: "\(Site.sourceRoot)/htdocs/css/site.css", encoding: .utf8)
        let words = try Sample.messages(language)[DocumentMessage.draft]
        #expect(style.contains("@page draft-\(language.rawValue) { @top-right { content: \"\(words)\";"))
        #expect(style.contains("html[lang=\"\(language.rawValue)\"] body:has(.is-draft) { page: draft-\(language.rawValue); }"))
    }
}
