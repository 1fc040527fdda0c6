import Domain
import Testing

/// Names in addresses.
@Suite struct SlugTests {
    @Test(arguments: ["graz", "la-courneuve", "x1", "1a", "a-b-c", "abcdefghijklmnopqrstuvwxyz-0123456789-abcdefghijklmnopqrstuv"])
    func isTaken(_ slug: String) { #expect(Slug.isValid(slug)) }

    @Test(arguments: [
        "", "a", "-graz", "graz-", "Graz", "gr az", "gräz", "a/b", "a.b", "a_b", "..", "graz\u{0}", String(repeating: "a", count: 61),
    ])
    func isRefused(_ slug: String) { #expect(!Slug.isValid(slug)) }

    @Test(arguments: [
        ("Graz", "graz"), ("Zürich", "zuerich"), ("Zu\u{308}rich", "zuerich"), ("Genève", "geneve"), ("Łódź", "lodz"), ("Malmö", "malmoe"),
        ("Århus", "arhus"), ("Großenhain", "grossenhain"), ("İzmir", "izmir"), ("Iğdır", "igdir"), ("'s-Hertogenbosch", "s-hertogenbosch"),
        ("La Courneuve", "la-courneuve"), ("  Saint -- Denis  ", "saint-denis"), ("Bezirk 15 (Wien)", "bezirk-15-wien"),
        ("Iași", "iasi"), ("Reykjavík", "reykjavik"), ("Αθήνα", ""), ("!!!", ""), ("", ""),
        (String(repeating: "ab-", count: 30), String(repeating: "ab-", count: 19) + "ab"),
    ])
    func isSuggestedFromAName(name: String, slug: String) { #expect(Slug.suggestion(for: name) == slug) }

    @Test(arguments: ["new", "import"])
    func wordsThatStandInAddressesAlreadyAreNoSlugs(word: String) {
        #expect(!Slug.isValid(word))
        #expect(Slug.isValid(word + "-town"))
    }
}
