import Domain
import TestSupport
import Testing

@testable import Store

@Suite struct MemberTests {
    private let sample: SampleStore
    private let admin: Viewer

    init() throws {
        sample = try SampleStore()
        admin = try sample.account("admin", role: .admin)
        let names = [("lodz", "Łódź", "pl"), ("koeln", "Köln", "de"), ("athina", "Αθήνα", "el"), ("geneve", "Genève", "fr")]
        for (slug, name, language) in names {
            try sample.store.write { writer in
                _ = try writer.insert(
                    Member(
                        id: 0, slug: slug, names: [language: name], country: String(language), inhabitants: nil, inhabitantsYear: nil,
                        language: language, mayor: "", salutation: "", contactName: "", contactEmail: ""), at: SampleStore.noon)
            }
        }
    }

    @Test(arguments: [
        ("", ["athina", "geneve", "koeln", "lodz"]), ("köln", ["koeln"]), ("KOLN", ["koeln"]), (" koln ", ["koeln"]),
        ("Geneve", ["geneve"]),
        ("αθηνα", ["athina"]), ("lodz", ["lodz"]), ("fr", ["geneve"]), ("n", ["athina", "geneve", "koeln"]), ("%", []), ("'", []),
    ])
    func theOfficeFindsMembersHoweverTheyAreTyped(text: String, slugs: [String]) throws {
        #expect(try find(text) == slugs)
        #expect(try sample.store.read { try $0.memberCount(matching: text, viewer: admin) } == slugs.count)
    }

    @Test func aListComesInPages() throws {
        #expect(try find("", from: 0, atMost: 3) == ["athina", "geneve", "koeln"])
        #expect(try find("", from: 3, atMost: 3) == ["lodz"])
    }

    @Test func changingReplacesEverythingButTheSlug() throws {
        var changed = try #require(try sample.store.read { try $0.member(slug: "koeln") })
        changed.names = ["en": "Cologne"]
        changed.inhabitants = 1_090_000
        changed.inhabitantsYear = 2025
        changed.mayor = "M. Muster"
        var withOtherSlug = changed
        withOtherSlug.slug = "cologne"
        try sample.store.write { [withOtherSlug] in try $0.update(withOtherSlug, at: SampleStore.noon) }
        #expect(try sample.store.read { try $0.member(id: changed.id) } == changed)
        #expect(try sample.store.read { try $0.member(slug: "cologne") } == nil)
        #expect(try find("köln") == [])
    }

    private func find(_ text: String, from offset: Int = 0, atMost limit: Int = 10) throws -> [String] {
        try sample.store.read { try $0.members(matching: text, from: offset, atMost: limit, viewer: admin) }.map(\.slug)
    }
}
