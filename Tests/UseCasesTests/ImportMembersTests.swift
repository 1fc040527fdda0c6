import Domain
import Store
import TestSupport
import Testing

@testable import UseCases

@Suite struct ImportMembersTests {
    private let sample: SampleStore
    private let acting: Acting
    private var importMembers: ImportMembers { ImportMembers(store: sample.store) }

    init() throws {
        sample = try SampleStore()
        acting = .person(try sample.account("office", role: .admin))
        try sample.member("graz")
    }

    private let list = """
        slug,name_en,country,language,inhabitants,inhabitants_year
        ,Linz,at,de,210 000,
        graz,Graz,at,de,291000,2025
        graz,Graz again,at,de,,
        wien,Vienna,austria,de,,
        """

    @Test func aPreviewSaysWhatWouldHappenToEachRowAndChangesNothing() throws {
        let rows = try importMembers.preview(list, by: acting)
        #expect(rows.map(\.number) == [2, 3, 4, 5])
        #expect(rows.map(\.slug) == ["linz", "graz", "graz", "wien"])
        #expect(
            rows.map(\.outcome) == [
                .added, .changed, .refused([InputProblem(field: "slug", message: "member.slug-twice")]),
                .refused([InputProblem(field: "country", message: "member.country-form")]),
            ])
        #expect(try slugs() == ["graz"])
        #expect(try member("graz").inhabitants == 300_000)
        #expect(try sample.store.read { try $0.journal() } == [])
    }

    @Test func theImportDoesWhatThePreviewSaid() throws {
        let preview = try importMembers.preview(list, by: acting)
        #expect(try importMembers.perform(list, by: acting, now: SampleStore.noon) == preview)
        #expect(try slugs() == ["graz", "linz"])
        #expect(try member("linz").inhabitants == 210_000)
        #expect(try member("graz").inhabitants == 291_000)
        #expect(try journal().map(\.subject) == ["member/graz", "member/linz"])
    }

    @Test func theSameListAgainChangesNothing() throws {
        _ = try importMembers.perform(list, by: acting, now: SampleStore.noon)
        let again = try importMembers.perform(list, by: acting, now: SampleStore.noon)
        #expect(again.prefix(2).map(\.outcome) == [.unchanged, .unchanged])
        #expect(try journal().count == 2)
    }

    @Test func emptyCellsKeepWhatIsStored() throws {
        let rows = try importMembers.perform("slug,name_fr,mayor,country,inhabitants\ngraz,,Elke Kahr,,", by: acting, now: SampleStore.noon)
        #expect(rows.map(\.outcome) == [.changed])
        let graz = try member("graz")
        #expect(graz.mayor == "Elke Kahr")
        #expect(graz.country == "at")
        #expect(graz.inhabitants == 300_000)
        #expect(graz.names == ["en": "Graz", "de": "Graz"])
    }

    /// Ways in which spreadsheets write the same list.
    @Test(arguments: [
        "slug,name_en,country,language,mayor\nlinz,Linz,at,de,\"Luger, Klaus\"",
        "slug;name_en;country;language;mayor\nlinz;Linz;at;de;Luger, Klaus",
        "slug\tname_en\tcountry\tlanguage\tmayor\nlinz\tLinz\tat\tde\tLuger, Klaus",
        "\u{FEFF}slug;name_en;country;language;mayor\r\nlinz;Linz;at;de;Luger, Klaus\r\n",
        "\"slug\";\"name_en\";\"country\";\"language\";\"mayor\"\r\n\"linz\";\"Linz\";\"at\";\"de\";\"Luger, Klaus\"\r\n",
        "mayor , language, country ,name_en,slug\n\"Luger, Klaus\",de,AT, Linz ,linz\n\n\n",
        "slug;name_en;country;language;mayor;;\nlinz;Linz;at;de;Luger, Klaus;;\n;;;;;;\n",
    ])
    func everyWayOfWritingIsRead(list: String) throws {
        #expect(try importMembers.perform(list, by: acting, now: SampleStore.noon).map(\.outcome) == [.added])
        let linz = try member("linz")
        #expect(linz.names == ["en": "Linz"])
        #expect(linz.country == "at")
        #expect(linz.language == "de")
        #expect(linz.mayor == "Luger, Klaus")
    }

    @Test(arguments: ["\n", "\r\n"])
    func aCellMayHoldLinesAndQuotationMarks(line: String) throws {
        let list = ["slug,name_en,country,language,salutation", "linz,Linz,at,de,\"Herr\(line)\"\"Bürgermeister\"\"\"", "wels,Wels,at,de,"]
            .joined(separator: line)
        let rows = try importMembers.perform(list, by: acting, now: SampleStore.noon)
        #expect(rows.map(\.outcome) == [.added, .added])
        #expect(rows.map(\.number) == [2, 3])
        #expect(try member("linz").salutation == "Herr\(line)\"Bürgermeister\"")
    }

    @Test(arguments: [
        ("", "import.empty"), ("\n\n", "import.empty"), ("slug,name_en\n", "import.empty"), ("slug,name_en\n,\n", "import.empty"),
        ("slug,name\ngraz,Graz", "import.unknown-column"), ("slug,name_en\ngraz,\"Graz\nlinz,Linz", "import.not-csv"),
        ("slug\n\"gr\"az\"\"", "import.not-csv"),
    ])
    func whatIsNoListIsRefusedAsAWhole(list: String, message: String) throws {
        #expect { try importMembers.perform(list, by: acting, now: SampleStore.noon) } throws: { error in
            guard case Refusal.invalid(let problems) = error else { return false }
            return problems.map(\.message) == [message] && problems.map(\.field) == ["list"]
        }
        #expect(try slugs() == ["graz"])
    }

    @Test func anUnknownColumnIsNamed() throws {
        let problem = InputProblem(field: "list", message: "import.unknown-column", arguments: ["column": "name, maire"])
        #expect(throws: Refusal.invalid([problem])) { try importMembers.preview("slug,name,maire\ngraz,Graz,x", by: acting) }
    }

    /// A comma that was not quoted moves every cell behind it.
    @Test func aRowWithTooManyCellsIsRefusedAloneAndChangesNothing() throws {
        let rows = try importMembers.perform("slug,mayor,contact_name\ngraz,Kahr, Elke,Kim\nlinz", by: acting, now: SampleStore.noon)
        #expect(rows.first?.outcome == .refused([InputProblem(field: "list", message: "import.too-many-cells")]))
        #expect(try member("graz").mayor == "Maria Muster")
    }

    /// That members were added and changed.
    private func journal() throws -> [JournalEntry] {
        try sample.store.read { try $0.journal() }.filter { [.memberAdded, .memberChanged].contains($0.event) }
    }

    private func slugs() throws -> [String] { try sample.store.read { try $0.allMembers() }.map(\.slug) }
    private func member(_ slug: String) throws -> Member { try #require(try sample.store.read { try $0.member(slug: slug) }) }
}
