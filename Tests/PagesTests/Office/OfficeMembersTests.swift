import Domain
import TestSupport
import Testing

struct OfficeMembersTests {
    @Test(arguments: ["malmö", "MALMO", "Malmø".replacing("ø", with: "ö"), " lmo "])
    func searchFindsAccentsFolded(typed: String) throws {
        let office = try OfficeSite()
        try office.member("malmo", names: ["sv": "Malmö"])
        try office.member("lodz", names: ["pl": "Łódź"])
        let page = try office.get("/office/members?q=" + encoded(typed)).text
        #expect(page.contains(">Malmö</a>"))
        #expect(!page.contains("Łódź"))
        #expect(page.contains("1 member found"))
    }

    @Test func searchKeepsWhatWasTypedAndSaysWhenNothingFits() throws {
        let page = try OfficeSite().get("/office/members?q=%22%3E%3Cb%3E").text
        #expect(page.contains("value=\"&quot;&gt;&lt;b&gt;\""))
        #expect(page.contains("0 members found for “&quot;&gt;&lt;b&gt;”"))
        #expect(page.contains("Check the spelling"))
        #expect(!page.contains("<b>"))
    }

    @Test func aMembersNameIsTextNotMarkup() throws {
        let office = try OfficeSite()
        try office.member("bold", names: ["en": "<b>Bold</b> & \"quoted\""])
        for path in ["/office/members", "/office/members/bold", "/office/members/bold/logins"] {
            let page = try office.get(path).text
            #expect(page.contains("&lt;b&gt;Bold&lt;/b&gt; &amp; &quot;quoted&quot;"), "\(path)")
            #expect(!page.contains("<b>"), "\(path)")
        }
    }

    @Test func fiftyMembersStandOnAPageAndThePagesKeepTheSearch() throws {
        let office = try OfficeSite()
        for number in 101...151 { try office.member("town-\(number)", names: ["en": "Town \(number)"]) }
        let first = try office.get("/office/members?q=town").text
        #expect(first.contains("51 members found"))
        #expect(first.contains(">Town 150</a>") && !first.contains(">Town 151</a>"))
        #expect(first.contains("/office/members?q=town&amp;page=2"))
        for beyond in ["2", "999999999"] {
            let last = try office.get("/office/members?q=town&page=" + beyond).text
            #expect(last.contains(">Town 151</a>") && !last.contains(">Town 150</a>"))
        }
        for odd in ["0", "-3", "x"] { #expect(try office.get("/office/members?page=" + odd).text.contains(">Town 101</a>")) }
    }

    @Test func eachRowTellsSizeReportAndLogin() throws {
        let office = try OfficeSite()
        try office.member("below", names: ["en": "Below"], inhabitants: 49_999)
        try office.member("line", names: ["en": "Line"], inhabitants: 50_000)
        try office.member("unknown", names: ["en": "Unknown"])
        let line = try office.stored("line")!, below = try office.stored("below")!
        _ = try office.site.signIn("ann", role: .primary, member: line.id)
        try office.site.store.write { writer in
            _ = try writer.insertReport(member: line.id, year: 2027, at: Site.noon, by: nil)
            _ = try writer.insertReport(member: below.id, year: 2027, at: Site.noon, by: nil)
        }
        let rows = try office.get("/office/members").text.split(separator: "<tr>").map(String.init)
        let belowRow = try #require(rows.first { $0.contains(">Below</a>") }),
            lineRow = try #require(rows.first { $0.contains(">Line</a>") })
        let unknownRow = try #require(rows.first { $0.contains(">Unknown</a>") })
        #expect(belowRow.contains("Below 50\u{202F}000") && belowRow.contains("No login yet") && belowRow.contains("In progress"))
        #expect(lineRow.contains("50\u{202F}000 or more") && lineRow.contains("Active") && lineRow.contains("Austria"))
        #expect(unknownRow.contains("No number of inhabitants known for 1 January 2027") && unknownRow.contains("Not yet started"))
    }

    @Test func thePrizeCategoryFollowsItsReferenceDate() throws {
        let office = try OfficeSite()
        let grown = try office.member("grown", names: ["en": "Grown"], inhabitants: 49_000)
        try office.site.store.write { try $0.take(Figure(51_000, year: 2028), of: grown) }
        let page = try office.get("/office/members").text
        #expect(page.contains("<th scope=\"col\">Prize category 2027</th>"))
        #expect(page.contains("51\u{202F}000 (2028)"), "the latest figure")
        #expect(page.contains("Below 50\u{202F}000<p class=\"task-hint\">49\u{202F}000 inhabitants (2025)</p>"), "the one that decides")
    }

    @Test func aMemberWhoseLoginWasReplacedShowsTheOneThatWorks() throws {
        let office = try OfficeSite()
        let graz = try office.site.member("graz")
        let old = try office.site.signIn("old", role: .primary, member: graz)
        try office.site.store.write { try $0.disable(account: old.viewer.account, at: Site.noon) }
        #expect(try office.get("/office/members").text.contains("Disabled"))
        _ = try office.site.signIn("new", role: .primary, member: graz)
        let page = try office.get("/office/members").text
        #expect(page.contains("Active") && !page.contains("Disabled"))
    }

    private func encoded(_ text: String) -> String {
        text.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
