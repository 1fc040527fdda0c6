import Domain
import HTTP
import OfficePages
import TestSupport
import Testing

struct OfficeImportTests {
    private static let list = """
        slug;name_en;name_de;country;inhabitants;inhabitants_year;language;contact_email
        graz;Graz;Graz;at;302.749;2025;de;kim@graz.example
        ;Łódź <b>;;pl;670 000;;pl;
        linz;Linz;;at;210000;;de;
        wels;;;xyz;many;;de;nowhere
        graz;Graz again;;at;;;de;
        """

    private func office() throws -> OfficeSite {
        let office = try OfficeSite()
        try office.member("linz", names: ["en": "Linz"], inhabitants: 210_000)
        try office.site.member("graz")
        return office
    }

    @Test func previewTellsEachRowAndChangesNothing() throws {
        let office = try office()
        let before = try office.stored("graz")
        let answer = try office.post("/office/members/import", [("list", Self.list), ("preview", "1")])
        #expect(answer.status == .ok)
        #expect(answer.text.contains("Nothing has been stored yet."))
        #expect(answer.text.contains("Would be added: <strong>1</strong>") && answer.text.contains("Would be changed: <strong>1</strong>"))
        #expect(answer.text.contains("Unchanged: <strong>1</strong>") && answer.text.contains("Cannot be taken: <strong>2</strong>"))
        #expect(try office.stored("graz") == before)
        #expect(try office.memberCount() == 2)
        let hidden = try #require(answer.text.firstRange(of: "<input type=\"hidden\" name=\"list\" value=\"slug;name_en;"))
        #expect(answer.text[hidden.upperBound...].contains("Łódź &lt;b&gt;"))
        #expect(!answer.text.contains("<b>"))
    }

    @Test func importReportsRowByRowAndLeavesOutOnlyWhatIsWrong() throws {
        let office = try office()
        let answer = try office.post("/office/members/import", [("list", Self.list), ("import", "1")])
        #expect(answer.text.contains("Added: <strong>1</strong>") && answer.text.contains("Left out: <strong>2</strong>"))
        let rows = answer.text.split(separator: "<tr>").map(String.init)
        let wrong = try #require(rows.first { $0.contains("<code>country</code>") })
        for column in ["name_en", "country", "inhabitants", "contact_email"] {
            #expect(wrong.contains("<code>\(column)</code>:"), "\(column)")
        }
        #expect(wrong.contains("<div>5</div>"))
        #expect(rows.contains { $0.contains("the list has this member twice") })
        #expect(try office.stored("graz")?.inhabitants == 302_749)
        #expect(try office.stored("graz")?.mayor == "Maria Muster")
        #expect(try office.stored("lodz-b")?.names == ["en": "Łódź <b>"])
        #expect(try office.memberCount() == 3)
    }

    @Test func sentAgainTheSameListChangesNothing() throws {
        let office = try office()
        _ = try office.post("/office/members/import", [("list", Self.list), ("import", "1")])
        let again = try office.post("/office/members/import", [("list", Self.list), ("import", "1")])
        #expect(again.text.contains("Added: <strong>0</strong>") && again.text.contains("Changed: <strong>0</strong>"))
        #expect(try office.memberCount() == 3)
    }

    @Test(arguments: [
        ("", "Choose a file or paste a list"), ("slug,name_en\n", "Choose a file or paste a list"),
        ("slug,colour\ngraz,red\n", "not known: colour"),
        ("slug,name_en\n\"graz,Graz\n", "cannot be read as CSV"), (String(repeating: "x", count: 200_001), "at most 200,000"),
    ])
    func aTextThatIsNoListIsRefusedAndKept(text: String, reason: String) throws {
        let answer = try OfficeSite().post("/office/members/import", [("list", text), ("preview", "1")])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains(reason))
        #expect(answer.text.contains("<a href=\"#list\">"))
        #expect(answer.text.contains(text.replacing("\"", with: "&quot;") + "</textarea>"))
    }

    @Test func aFileIsTakenWithItsMarkAndLineEnds() throws {
        let office = try OfficeSite()
        let file = "\u{FEFF}slug,name_en,country,language\r\npatra,Πάτρα,gr,el\r\n\r\n"
        let answer = try office.site.upload(
            "/office/members/import", field: "file", fileName: "members.csv", bytes: Array(file.utf8), as: office.admin,
            routes: officeRoutes)
        #expect(answer.text.contains("Would be added: <strong>1</strong>") && answer.text.contains("Cannot be taken: <strong>0</strong>"))
        #expect(answer.text.contains("Πάτρα"))
    }

    @Test func aFileInAnOldEncodingIsRefusedWithWhatToDo() throws {
        let office = try OfficeSite()
        let bytes = Array("slug,name_en\nmalmo,Malm".utf8) + [0xF6, 0x0A]
        let answer = try office.site.upload(
            "/office/members/import", field: "file", fileName: "members.csv", bytes: bytes, as: office.admin, routes: officeRoutes)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("CSV UTF-8") && answer.text.contains("<a href=\"#file\">"))
    }

    @Test func theEmptyTableHasEveryColumnAndIsTakenBack() throws {
        let office = try OfficeSite()
        let answer = try office.get("/office/members/import/template")
        #expect(answer.header("Content-Disposition")?.contains("members.csv") == true)
        let row = answer.text + "graz,Graz,,Graz,at,300000,2025,de,,,,\r\n"
        let preview = try office.post("/office/members/import", [("list", row), ("preview", "1")])
        #expect(preview.text.contains("Would be added: <strong>1</strong>"))
    }
}
