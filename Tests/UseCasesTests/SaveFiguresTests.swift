import Domain
import Store
import TestSupport
import Testing

@testable import UseCases

/// Numbers of inhabitants as the office saves and imports them.
@Suite struct SaveFiguresTests {
    private let sample: SampleStore
    private let admin: Viewer
    private var acting: Acting { .person(admin) }

    init() throws {
        sample = try SampleStore()
        admin = try sample.account("office", role: .admin)
        try sample.member("graz")
        try sample.member("wels", inhabitants: nil)
    }

    private func figures(_ slug: String = "graz") throws -> [Figure] {
        try sample.store.read { reader in try reader.member(slug: slug).map { try reader.figures(of: $0.id).all } ?? [] }
    }

    private func save(_ inhabitants: String, _ year: String, removing removed: Set<Int?> = [], slug: String = "graz") throws {
        var input = try MemberInput(#require(try sample.store.read { try $0.member(slug: slug) }))
        (input.inhabitants, input.inhabitantsYear) = (inhabitants, year)
        try SaveMember(store: sample.store).change(slug: slug, input, removing: removed, by: acting, now: SampleStore.noon)
    }

    /// What the journal says of the figures, first to last.
    private func journal(_ slug: String = "graz") throws -> [String] {
        try sample.store.read { try $0.journal(subject: "member/\(slug)") }.reversed()
            .filter { [.figureNoted, .figureRemoved].contains($0.event) }.map { "\($0.event.rawValue) \($0.details)" }
    }

    @Test func everyYearIsKeptAndEveryChangeIsInTheJournal() throws {
        try save("310 000", "2026")
        try save("", "")
        try save("301000", "2025")
        try save("", "", removing: [2026])
        #expect(try figures() == [Figure(301_000, year: 2025)])
        #expect(
            try journal() == [
                "figure noted 310000 (2026)", "figure removed 300000 (2025)", "figure noted 301000 (2025)", "figure removed 310000 (2026)",
            ])
    }

    @Test func aYearTakenOutAndGivenAgainInOneStepIsCorrected() throws {
        try save("299000", "2024", removing: [2025])
        #expect(try figures() == [Figure(299_000, year: 2024)])
    }

    @Test func aYearAloneAndANumberWithoutItsYearBesideOthersAreRefused() throws {
        #expect(throws: Refusal.invalid([InputProblem(field: "inhabitants", message: "member.inhabitants-form")])) { try save("", "2026") }
        #expect(throws: Refusal.invalid([InputProblem(field: "inhabitants_year", message: "member.inhabitants-year-missing")])) {
            try save("5", "", removing: [2026])
        }
        #expect(try figures() == [Figure(300_000, year: 2025)])
        #expect(try journal() == [])
        try save("62 000", "", slug: "wels")
        #expect(try figures("wels") == [Figure(62_000, year: nil)])
        try save("62 000", "2025", slug: "wels")
        #expect(try journal("wels") == ["figure noted 62000", "figure removed 62000", "figure noted 62000 (2025)"])
    }

    @Test(arguments: [
        ("graz,310000,2026", [Figure(310_000, year: 2026), Figure(300_000, year: 2025)]),
        ("graz,301000,2025", [Figure(301_000, year: 2025)]),
        ("graz,250000,1999", [Figure(300_000, year: 2025), Figure(250_000, year: 1999)]),
    ])
    func anImportedListAddsYearsAndCorrectsThem(row: String, expected: [Figure]) throws {
        let list = "slug,inhabitants,inhabitants_year\n\(row)"
        let importing = ImportMembers(store: sample.store)
        #expect(try importing.preview(list, by: acting).map(\.outcome) == [.changed])
        #expect(try importing.perform(list, by: acting, now: SampleStore.noon).map(\.outcome) == [.changed])
        #expect(try figures() == expected)
        #expect(try importing.perform(list, by: acting, now: SampleStore.noon).map(\.outcome) == [.unchanged], "the same list again")
    }

    @Test func aNewNumberNeverComesUnderAnOldYear() throws {
        let importing = ImportMembers(store: sample.store)
        let missing = InputProblem(field: "inhabitants_year", message: "member.inhabitants-year-missing")
        #expect(try importing.preview("slug,inhabitants\ngraz,310000", by: acting).map(\.outcome) == [.refused([missing])])
        let form = InputProblem(field: "inhabitants", message: "member.inhabitants-form")
        #expect(try importing.preview("slug,inhabitants_year\ngraz,2026", by: acting).map(\.outcome) == [.refused([form])])
        for same in ["slug,inhabitants\ngraz,300 000", "slug,inhabitants_year\ngraz,2025"] {
            #expect(try importing.preview(same, by: acting).map(\.outcome) == [.unchanged])
        }
        #expect(try importing.perform("slug,inhabitants\nwels,62000", by: acting, now: SampleStore.noon).map(\.outcome) == [.changed])
        #expect(try importing.perform("slug,inhabitants_year\nwels,2025", by: acting, now: SampleStore.noon).map(\.outcome) == [.changed])
        #expect(try figures("wels") == [Figure(62_000, year: 2025)])
    }

    @Test func aListOfFiguresIsStoredAsAWhole() throws {
        let importing = ImportFigures(store: sample.store)
        let list = "member;year;inhabitants\ngraz;2020;291 000\ngraz;2025;301000\ngraz;2020;291000\nwels;;62000\n"
        #expect(try importing.preview(list, by: acting).map(\.outcome) == [.added, .corrected, .unchanged, .added])
        #expect(try figures() == [Figure(300_000, year: 2025)])
        let wrong = try importing.perform(list + "wels;1700;5\nlinz;2025;\ngraz;;7\n", by: acting, now: SampleStore.noon)
        #expect(wrong.map(\.isRefused) == [false, false, false, false, true, true, true])
        #expect(try figures() == [Figure(300_000, year: 2025)], "nothing is stored where a row is refused")
        _ = try importing.perform(list, by: acting, now: SampleStore.noon)
        #expect(try figures() == [Figure(301_000, year: 2025), Figure(291_000, year: 2020)])
        #expect(try figures("wels") == [Figure(62_000, year: nil)])
        #expect(try journal() == ["figure noted 291000 (2020)", "figure removed 300000 (2025)", "figure noted 301000 (2025)"])
        #expect(try importing.perform(list, by: acting, now: SampleStore.noon).map(\.outcome) == Array(repeating: .unchanged, count: 4))
    }

    @Test(arguments: Role.allCases.filter { $0 != .admin })
    func onlyTheOfficeImportsFigures(role: Role) throws {
        let viewer = try sample.account("other", role: role, member: role.belongsToMember ? sample.member("linz") : nil)
        #expect(throws: Refusal.forbidden(.onlyAdmin)) {
            try ImportFigures(store: sample.store).perform(
                "member,year,inhabitants\ngraz,2020,1", by: .person(viewer), now: SampleStore.noon)
        }
        #expect(try figures() == [Figure(300_000, year: 2025)])
    }
}
