import Domain
import Testing

@testable import UseCases

@Suite struct MemberInputTests {
    private static let good: MemberInput = {
        var input = MemberInput()
        input.names = ["en": "Graz"]
        input.country = "at"
        input.language = "de"
        return input
    }()

    /// Which field is changed to what, and the problem that brings.
    private static var problems: [(WritableKeyPath<MemberInput, String>, String, InputProblem)] {
        [
            (\.slug, "Graz!", InputProblem(field: "slug", message: "member.slug-form")),
            (\.slug, "x", InputProblem(field: "slug", message: "member.slug-form")),
            (\.slug, "-graz", InputProblem(field: "slug", message: "member.slug-form")),
            (\.country, "", InputProblem(field: "country", message: "member.country-form")),
            (\.country, "aut", InputProblem(field: "country", message: "member.country-form")),
            (\.country, "ö", InputProblem(field: "country", message: "member.country-form")),
            (\.language, "", InputProblem(field: "language", message: "member.language-form")),
            (\.language, "german!", InputProblem(field: "language", message: "member.language-form")),
            (\.inhabitants, "many", InputProblem(field: "inhabitants", message: "member.inhabitants-form")),
            (\.inhabitants, "-1", InputProblem(field: "inhabitants", message: "member.inhabitants-form")),
            (\.inhabitants, "100000001", InputProblem(field: "inhabitants", message: "member.inhabitants-form")),
            (\.inhabitants, "99999999999999999999", InputProblem(field: "inhabitants", message: "member.inhabitants-form")),
            (\.inhabitantsYear, "1799", InputProblem(field: "inhabitants_year", message: "problem.not-year")),
            (\.inhabitantsYear, "2200", InputProblem(field: "inhabitants_year", message: "problem.not-year")),
            (\.mayorEmail, "nobody", InputProblem(field: "mayor_email", message: "problem.not-email")),
            (\.contactEmail, "nobody", InputProblem(field: "contact_email", message: "problem.not-email")),
        ]
    }

    @Test(arguments: problems.indices)
    func aProblemIsNamedWithItsField(index: Int) {
        let (field, value, problem) = Self.problems[index]
        let input = Self.good.with(field, value)
        #expect(throws: Refusal.invalid([problem])) { try input.member() }
    }

    @Test func everyProblemIsSaidAtOnce() {
        let input = MemberInput().with(\.inhabitants, "many")
        #expect { try input.member() } throws: { error in
            guard case Refusal.invalid(let problems) = error else { return false }
            return problems.map(\.field) == ["name.en", "slug", "country", "language", "inhabitants"]
        }
    }

    @Test(arguments: [
        (["en": "Cologne", "de": "Köln"], "cologne"), (["de": "Köln"], "koeln"), (["fr": "Genève", "de": "Genf"], "genf"),
        (["en": "Saint-Étienne"], "saint-etienne"),
        (["en": "Łódź"], "lodz"), (["en": "  Graz  (city) "], "graz-city"),
    ])
    func theSlugIsSuggestedFromTheName(names: [String: String], slug: String) throws {
        var input = Self.good
        input.names = names
        #expect(try input.member().slug == slug)
    }

    @Test func aNameWithoutLatinLettersNeedsASlug() {
        let input = Self.good.with(\.names, ["el": "Αθήνα"])
        #expect(throws: Refusal.invalid([InputProblem(field: "slug", message: "member.slug-form")])) { try input.member() }
    }

    @Test func whatIsTypedIsTidied() throws {
        var input = Self.good
        input.names = ["en": " Zu\u{308}rich ", "fr": " "]
        input.country = " CH "
        input.language = " DE "
        input.inhabitants = "436 332"
        input.inhabitantsYear = " 2025 "
        input.mayor = " Corine Mauch\n"
        let member = try input.member(id: 7)
        #expect(member.id == 7)
        #expect(member.names == ["en": "Zürich"])
        #expect(member.slug == "zuerich")
        #expect(member.country == "ch")
        #expect(member.language == "de")
        #expect(member.inhabitants == 436_332)
        #expect(member.inhabitantsYear == 2025)
        #expect(member.mayor == "Corine Mauch")
        #expect(MemberInput(member) == MemberInput(try MemberInput(member).member(id: 7)))
    }
}

extension MemberInput {
    fileprivate func with<Value>(_ field: WritableKeyPath<MemberInput, Value>, _ value: Value) -> MemberInput {
        var changed = self
        changed[keyPath: field] = value
        return changed
    }
}
