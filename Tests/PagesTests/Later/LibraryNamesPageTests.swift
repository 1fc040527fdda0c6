import Domain
import HTTP
import LibraryPages
import OfficePages
import TestSupport
import Testing
import UseCases

/// Whoever renames a member, and however: the library's pages call it by its new name, and find it by no other.
@Suite struct LibraryNamesPageTests {
    private let answered: AnsweredCity
    private let office: Person

    init() throws {
        answered = try AnsweredCity.make(slug: "graz")
        try answered.publish(.report)
        office = try answered.site.signIn("office", role: .admin)
    }

    private static let pages = [
        "", "?q=gradec", "?country=si", "?size=small", "/compare?point=7", "/compare?point=7&country=si", "/exchange",
    ]

    private func words(_ path: String) throws -> String { try PageReading(answered.library(path)).words }

    private func expectRenamed() throws {
        for path in Self.pages + ["/2027/graz", "/2027/graz/measures/1"] { #expect(try words(path).contains("Gradec"), "\(path)") }
        for path in ["?q=gradec", "?country=si", "?size=small"] { #expect(try words(path).contains("2 results"), "\(path)") }
        #expect(
            try answered.library("/found.csv?q=gradec").text.split(separator: "\r\n").dropFirst().allSatisfy { $0.hasPrefix("Gradec,") })
        for path in ["?country=at&written=de", "?size=large"] { #expect(try !words(path).contains("Report 2027, Graz"), "\(path)") }
        // The words of the report itself are frozen: only they may still say what it was called.
        for path in ["", "/compare?point=7", "/exchange", "/2027/graz/measures/1"] {
            #expect(try !words(path).replacing("Graz-Reader", with: "").replacing("Graz.Reader", with: "").contains("Graz"), "\(path)")
        }
    }

    @Test func byTheOffice() throws {
        #expect(try words("?q=gradec").contains("Nothing was found."))
        let fields = OfficeSite.graz.with(("name.en", "Gradec"), ("name.de", ""), ("country", "si"), ("inhabitants", "40000"))
        let answer = try answered.site.post("/office/members/graz", fields, as: office, routes: officeRoutes)
        #expect(answer.status == .seeOther)
        try expectRenamed()
    }

    @Test func byAList() throws {
        let rows = try ImportMembers(store: answered.site.store).perform(
            "slug,name_en,country,inhabitants,inhabitants_year\ngraz,Gradec,si,40000,2025", by: .commandLine, now: Site.noon)
        #expect(rows.map(\.outcome) == [.changed])
        try expectRenamed()
    }
}
