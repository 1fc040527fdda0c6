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
        let bold: HTML = "<b>\("<")</b>", none: HTML? = nil
        let line: HTML = "\(bold)\(none)\([bold, bold])\(" on", if: true)\(" off", if: false) \(7)"
        #expect(line.text == "<b>&lt;</b><b>&lt;</b><b>&lt;</b> on 7")
    }
}
