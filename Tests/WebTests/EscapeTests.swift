import Testing
import Web

struct EscapeTests {
    @Test(arguments: [
        ("", ""), ("plain", "plain"), ("Ödön & Łukasz", "Ödön &amp; Łukasz"), ("<script>", "&lt;script&gt;"),
        ("\"quoted\"", "&quot;quoted&quot;"),
        ("it's", "it&#39;s"), ("&amp;", "&amp;amp;"), ("a\nb", "a\nb"), ("Ωμέγα <δ>", "Ωμέγα &lt;δ&gt;"), ("👩‍👧<", "👩‍👧&lt;"),
    ])
    func `an interpolated text is escaped, in text and in attributes alike`(plain: String, escaped: String) {
        let text: HTML = "<p>\(plain)</p>", attribute: HTML = "<p title=\"\(plain)\">"
        #expect(text.text == "<p>\(escaped)</p>")
        #expect(attribute.text == "<p title=\"\(escaped)\">")
        #expect(HTML(escaping: plain).text == escaped)
    }

    @Test func `markup is taken as it is, pieces in their order, absent pieces as nothing`() {
        let sign = "<"
        let bold: HTML = "<b>\(sign)</b>", none: HTML? = nil
        let line: HTML = "\(bold)\(none)\([bold, bold])\(" on", if: true)\(" off", if: false) \(7)"
        #expect(line.text == "<b>&lt;</b><b>&lt;</b><b>&lt;</b> on 7")
    }

    @Test(arguments: [true, false]) func `a choice between literals is markup, and what is typed within it is text`(isEmpty: Bool) {
        let name = "<i>", none: String? = nil
        let choice: HTML = "\(isEmpty ? "" : "<h3>\(name)</h3>")", fallback: HTML = "\(isEmpty ? nil : "<b>\(name)</b>")"
        #expect(choice.text == (isEmpty ? "" : "<h3>&lt;i&gt;</h3>"))
        #expect(fallback.text == (isEmpty ? "" : "<b>&lt;i&gt;</b>"))
        let typed: HTML = "\(isEmpty ? name : "x")\(none ?? name)\(none.map { "<u>\($0)</u>" } ?? "<s>\(name)</s>")"
        #expect(typed.text == (isEmpty ? "&lt;i&gt;" : "x") + "&lt;i&gt;<s>&lt;i&gt;</s>")
    }
}
