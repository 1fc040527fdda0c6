import Domain
import Testing
import Web

struct AnswerViewTests {
    @Test(arguments: [
        ("name", "<p class=\"words\" lang=\"de\">Fachstelle &lt;Antirassismus&gt; &amp; &quot;Gleichstellung&quot;</p>"),
        ("context", "<p class=\"words\" lang=\"de\">\nErste Zeile\nzweite Zeile &lt;b&gt;\n\n Ende </p>"),
        ("place", "<p>Other – <span lang=\"de\">beim Land</span></p>"),
        ("country", "<p>Norway</p>"),
        ("powers", "<ul><li>Housing</li><li>Culture</li><li>Other – <span lang=\"de\">Feste</span></li></ul>"),
        ("unit", "<p>Yes</p>"),
        ("step", "<p>Not within the city’s powers – <span lang=\"de\">Der Kanton ist zuständig.</span></p>"),
        ("people", "<p>65\u{202F}000\u{A0}inhabitants (figure of 2025)</p><p>Source or remark: <span lang=\"de\">Landesamt</span></p>"),
        ("staff", "<p>12.5\u{A0}full-time equivalents</p>"),
        ("share", "<p>ungefähr ein Drittel</p>"),
        ("since", "<p>2019</p>"),
        ("start", "<p>March 2026</p>"),
        ("period", "<p>1 January 2025 to December 2026</p>"),
        ("years", "<p>2024 to 2028</p>"),
        ("mail", "<p><a class=\"address\" href=\"mailto:amt@example.org\">amt@example.org</a></p>"),
        ("budget", "<p>125\u{202F}000.5\u{A0}EUR in 2026</p>"),
        ("file", "<p>Bericht &lt;1&gt;.pdf</p>"),
        ("class", "<p>50,000 inhabitants or more</p>"),
    ])
    func `an answer reads as words, not as fields`(name: String, html: String) throws {
        #expect(try render(name, Sample.find(name).answer) == html)
    }

    @Test func `a matrix shows every row, a table the rows that are filled`() throws {
        let matrix = try render("topics", Sample.find("topics").answer)
        #expect(
            matrix.contains("<th scope=\"row\">Anti-discrimination office</th><td><span class=\"not-provided\">Not provided</span></td>"))
        #expect(matrix.contains("<th scope=\"row\">Local action plan</th><td>Fully</td>"))
        let table = Markup(try render("figures", Sample.find("figures").answer))
        #expect(table.all("tr").count == 3)
    }

    @Test(arguments: Sample.cases)
    func `nothing to type in stands in it, and nothing is lost`(sample: Sample.Case) throws {
        let html = try render(String(sample.question.id.dropFirst(2)), sample.answer)
        #expect(Markup(html).controls.isEmpty && Markup(html).nestingProblems == [])
    }

    @Test(arguments: Sample.cases.filter { !["s.file", "s.class"].contains($0.question.id) })
    func `what is not answered is said to be so`(sample: Sample.Case) throws {
        #expect(try render(String(sample.question.id.dropFirst(2)), Answer()) == "<p class=\"not-provided\">Not provided</p>")
    }

    @Test(arguments: [
        ("start", Answer(parts: ["day": "31", "month": "x", "year": "26"]), "<p>31 / x / 26</p>"),
        ("start", Answer(parts: ["day": "x", "month": "3", "year": "2026"]), "<p>x March 2026</p>"),
        ("years", Answer(parts: ["to": "bald"]), "<p>– to bald</p>"),
        ("place", Answer("gone"), "<p>gone</p>"),
        ("link", Answer("javascript:alert(1)"), "<p>javascript:alert(1)</p>"),
        ("link", Answer("siehe Anhang"), "<p>siehe Anhang</p>"),
        ("mail", Answer("a@b?x"), "<p>a@b?x</p>"),
        ("budget", Answer(parts: ["year": "2026"]), "<p>– in 2026</p>"),
    ])
    func `what is not of its kind is shown as typed, and never as a link`(name: String, answer: Answer, html: String) throws {
        #expect(try render(name, answer) == html)
    }

    private func render(_ name: String, _ answer: Answer) throws -> String {
        AnswerView.render(question: Sample.find(name).question, answer: answer, context: try Sample.context()).text
    }
}
