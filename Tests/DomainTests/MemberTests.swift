import Domain
import Testing

/// Names and categories of members.
@Suite struct MemberTests {
    @Test(arguments: [
        (["en": "Geneva", "fr": "Genève", "de": "Genf"], Language.fr, "Genève"), (["en": "Geneva", "fr": "Genève"], .de, "Geneva"),
        (["it": "Ginevra", "fr": "Genève"], .de, "Genève"), (["it": "Ginevra", "pl": "Genewa"], .de, "Ginevra"), ([:], .de, "geneva"),
    ])
    func theNameFallsBackToEnglishThenToTheMembersOwnLanguage(names: [String: String], language: Language, name: String) {
        let member = Member(
            id: 1, slug: "geneva", names: names, country: "ch", inhabitants: nil, inhabitantsYear: nil, language: "fr", mayor: "",
            salutation: "", contactName: "", contactEmail: "")
        #expect(member.name(in: language) == name)
    }

    @Test(arguments: [(49_999, SizeClass.small), (50_000, .large), (50_001, .large), (0, .small)])
    func exactlyOnTheLineIsLarge(inhabitants: Int, category: SizeClass) {
        #expect(SizeClass(inhabitants: Int64(inhabitants), line: 50_000) == category)
    }
}
