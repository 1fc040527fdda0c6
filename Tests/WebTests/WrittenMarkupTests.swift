import Testing
import Web

struct WrittenMarkupTests {
    @Test func titleLeadAndBodyAreTakenApart() {
        let markup = Web.Markup("# The *title*\n\nWhat it\nis about.\n\n## A part\n\nWords.\n")
        #expect(markup.title == "The *title*")
        #expect(markup.lead.text == "What it\nis about.")
        #expect(markup.body.text == "<h2>A part</h2>\n<p>Words.</p>\n")
    }

    @Test func aSecondTitleIsNoSecondH1() {
        #expect(Web.Markup("# One\n\nLead.\n\n# Two\n\n### Three").body.text == "<h2>Two</h2>\n<h3>Three</h3>\n")
    }

    @Test func withoutTitleAndLeadEverythingIsBody() {
        let markup = Web.Markup("- a\n- b")
        #expect(markup.title.isEmpty)
        #expect(markup.lead.isEmpty)
        #expect(markup.body.text == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n")
    }

    @Test func listsGoOnOverLinesAndEndWithTheirKind() {
        let markup = Web.Markup("# T\n\nL.\n\n1. first\n   goes on\n2. second\n- other\n\n- new")
        #expect(
            markup.body.text == """
                <ol>
                <li>first
                goes on</li>
                <li>second</li>
                </ol>
                <ul>
                <li>other</li>
                </ul>
                <ul>
                <li>new</li>
                </ul>

                """)
    }

    @Test(arguments: [
        ("**bold** and [a page](/help/start).", "<strong>bold</strong> and <a href=\"/help/start\">a page</a>."),
        ("**[a page](/help)**", "<strong><a href=\"/help\">a page</a></strong>"),
        ("[mail](mailto:a@example.org)", "<a href=\"mailto:a@example.org\">mail</a>"),
        ("write `anna.berger`", "write <code>anna.berger</code>"),
        ("[a \"b\" <c>](/x?a=1&b=2)", "<a href=\"/x?a=1&amp;b=2\">a &quot;b&quot; &lt;c&gt;</a>"),
        ("**[", "**["), ("a ** b", "a ** b"), ("****", "****"), ("``", "``"), ("[](/x)", "[](/x)"), ("[a]", "[a]"), ("[a](/x", "[a](/x"),
    ])
    func wordsInALine(_ typed: String, _ expected: String) {
        #expect(Web.Markup("# T\n\n\(typed)").lead.text == expected)
    }

    @Test(arguments: [
        "javascript:alert(1)", "https://example.org/", "//example.org/", "/\\example.org", "/a b", "help/start", "data:text/html,x", "/é",
    ])
    func linksLeadNowhereElse(_ address: String) {
        let html = Web.Markup("# T\n\n[click](\(address))").lead.text
        #expect(!html.contains("<a"))
        #expect(html.hasPrefix("[click]("))
    }

    @Test func htmlIsShownAsTyped() {
        let markup = Web.Markup("# T\n\n<script>alert('x')</script>\n\n## <b>\n\n- <i>&amp;")
        #expect(markup.lead.text == "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;")
        #expect(markup.body.text == "<h2>&lt;b&gt;</h2>\n<ul>\n<li>&lt;i&gt;&amp;amp;</li>\n</ul>\n")
    }

    @Test func lineEndsOfEverySystemAreTheSame() {
        #expect(Web.Markup("# T\r\n\r\nLead.\r\n\r\nOne\r\ntwo\r\n").body.text == "<p>One\ntwo</p>\n")
    }
}
