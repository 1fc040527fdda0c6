import Domain
import TestSupport
import Testing

struct OfficeMemberFormTests {
    @Test func aMemberIsAddedAndItsNameInAddressesMadeFromItsName() throws {
        let office = try OfficeSite()
        let answer = try office.post("/office/members/new", OfficeSite.graz)
        #expect(answer.status == .seeOther)
        #expect(answer.header("Location") == "http://127.0.0.1:8080/office/members/graz?done=added")
        let graz = try #require(try office.stored("graz"))
        #expect(graz.names == ["en": "Graz", "de": "Graz"])
        #expect(graz.inhabitants == 302_749)
        #expect(graz.salutation == "Frau Bürgermeisterin")
        #expect(try office.get("/office/members/graz?done=added").text.contains("Graz was added."))
    }

    @Test func aRefusedMemberKeepsEverythingTyped() throws {
        let office = try OfficeSite()
        let typed = OfficeSite.graz.with(
            ("name.de", "<Graz>"), ("slug", "Not A Slug"), ("country", ""), ("inhabitants", "many"), ("inhabitants_year", "soon"),
            ("language", "el"),
            ("contact_email", "no address"), ("further.language", "sl"), ("further.name", "Gradec"))
        let answer = try office.post("/office/members/new", typed)
        #expect(answer.status == .unprocessableContent)
        for value in [
            "&lt;Graz&gt;", "Not A Slug", "many", "soon", "Elke Kahr", "Frau Bürgermeisterin", "Kim", "no address", "Gradec",
        ] {
            #expect(answer.text.contains("value=\"\(value)\""), "\(value)")
        }
        #expect(answer.text.contains("<option value=\"el\" selected>") && answer.text.contains("<option value=\"sl\" selected>"))
        for field in ["slug", "country", "inhabitants", "inhabitants_year", "contact_email"] {
            #expect(answer.text.contains("<a href=\"#\(field)\">"), "\(field)")
            #expect(answer.text.contains("id=\"\(field)\""), "\(field)")
        }
        #expect(answer.text.contains("<title>Error: "))
        #expect(try office.memberCount() == 0)
    }

    @Test func sentTwiceItIsAddedOnce() throws {
        let office = try OfficeSite()
        _ = try office.post("/office/members/new", OfficeSite.graz)
        let again = try office.post("/office/members/new", OfficeSite.graz)
        #expect(again.status == .unprocessableContent)
        #expect(again.text.contains("<a href=\"#slug\">Choose another name for web addresses"))
        #expect(try office.memberCount() == 1)
    }

    @Test(arguments: ["new", "import", "a", "-graz", "graz/at"])
    func aNameThatCannotStandInAnAddressIsRefused(slug: String) throws {
        let office = try OfficeSite()
        #expect(try office.post("/office/members/new", OfficeSite.graz.with(("slug", slug))).status == .unprocessableContent)
        #expect(try office.memberCount() == 0)
    }

    @Test func aMemberIsChangedButItsNameInAddressesStays() throws {
        let office = try OfficeSite()
        try office.site.member("graz")
        let answer = try office.post(
            "/office/members/graz", OfficeSite.graz.with(("slug", "other"), ("mayor", "Νέα Δήμαρχος"), ("name.fr", "Graz-la-Belle")))
        #expect(answer.header("Location") == "http://127.0.0.1:8080/office/members/graz?done=saved")
        let graz = try #require(try office.stored("graz"))
        #expect(graz.mayor == "Νέα Δήμαρχος")
        #expect(graz.names["fr"] == "Graz-la-Belle")
        #expect(try office.stored("other") == nil)
    }

    @Test func namesInFurtherLanguagesComeRowByRow() throws {
        let office = try OfficeSite()
        try office.site.member("graz")
        _ = try office.post("/office/members/graz", OfficeSite.graz.with(("further.language", "sl"), ("further.name", "Gradec")))
        #expect(try office.stored("graz")?.names["sl"] == "Gradec")
        let page = try office.get("/office/members/graz").text
        #expect(page.contains("name=\"name.sl\" autocomplete=\"off\" lang=\"sl\" value=\"Gradec\""))
        #expect(page.contains("name=\"further.name\" autocomplete=\"off\" value=\"\""))
        _ = try office.post("/office/members/graz", OfficeSite.graz.with(("name.sl", "")))
        #expect(try office.stored("graz")?.names["sl"] == nil)
    }

    @Test(arguments: ["", "de", "<b>"])
    func aFurtherNameNeedsALanguageOfItsOwn(language: String) throws {
        let office = try OfficeSite()
        try office.site.member("graz")
        let answer = try office.post(
            "/office/members/graz", OfficeSite.graz.with(("further.language", language), ("further.name", "Gradec")))
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("<a href=\"#further-language\">"))
        #expect(answer.text.contains("value=\"Gradec\""))
        #expect(!answer.text.contains("<b>"))
        #expect(try office.stored("graz")?.names.values.contains("Gradec") == false)
    }

    @Test func aSecondNameInALanguageHidesNoOtherProblem() throws {
        let office = try OfficeSite()
        let answer = try office.post(
            "/office/members/new", OfficeSite.graz.with(("further.language", "de"), ("further.name", "Gradec"), ("country", "")))
        #expect(answer.text.contains("<a href=\"#further-language\">Choose another language"))
        #expect(answer.text.contains("<a href=\"#country\">Choose the country</a>"))
    }

    @Test func aLanguageOutsideTheListStaysChosen() throws {
        let office = try OfficeSite()
        try office.site.member("graz", language: "gsw")
        #expect(try office.get("/office/members/graz").text.contains("<option value=\"gsw\" selected>"))
    }
}
