import Domain
import Store
import TestSupport
import Testing

@testable import UseCases

@Suite struct ImportRecommendationsTests {
    private let sample: SampleStore
    private let graz: Int64
    private let acting: Acting
    private var importing: ImportRecommendations { ImportRecommendations(store: sample.store) }

    init() throws {
        sample = try SampleStore()
        graz = try sample.member("graz")
        acting = .person(try sample.account("office", role: .admin))
    }

    private let list = """
        text;language;member;year;point;measure
        "Measure goals; tell the council
        every year";DE;graz;2025;;
        Open the register;de;graz;2025;3;
        Tell what has changed;de;graz;2025;;1
        """

    @Test func storesEveryRowInItsOrder() throws {
        let rows = try importing.perform(list, by: acting, now: SampleStore.noon)
        #expect(rows.map(\.outcome) == [.added, .added, .added])
        #expect(
            try stored() == [
                Recommendation(year: 2025, measure: 0, point: nil, language: "de", text: "Measure goals; tell the council\nevery year"),
                Recommendation(year: 2025, measure: 0, point: 3, language: "de", text: "Open the register"),
                Recommendation(year: 2025, measure: 1, point: nil, language: "de", text: "Tell what has changed"),
            ])
        #expect(try sample.store.read { try $0.journal() }.map(\.event) == [.recommendationsImported])
    }

    @Test func theSameRowsAgainAddNothing() throws {
        _ = try importing.perform(list, by: acting, now: SampleStore.noon)
        let more = list + "\nOne more;de;graz;2025;;\nOne more;de;graz;2025;;"
        let rows = try importing.perform(more, by: acting, now: SampleStore.noon)
        #expect(rows.map(\.outcome) == [.unchanged, .unchanged, .unchanged, .added, .unchanged])
        #expect(try stored().count == 4)
    }

    @Test func aPreviewChangesNothing() throws {
        #expect(try importing.preview(list, by: acting).map(\.outcome) == [.added, .added, .added])
        #expect(try stored() == [])
    }

    @Test(arguments: [
        ("atlantis,2025,,,de,x", "member", "recommendation.member-unknown"), ("graz,25,,,de,x", "year", "problem.not-year"),
        ("graz,2025,-1,,de,x", "measure", "recommendation.measure-form"), ("graz,2025,,11,de,x", "point", "recommendation.point-form"),
        ("graz,2025,2,3,de,x", "point", "recommendation.point-of-measure"), ("graz,2025,,,German?,x", "language", "member.language-form"),
        ("graz,2025,,,de,", "text", "recommendation.text-missing"),
        ("graz,2025,,,de," + String(repeating: "x", count: 5001), "text", "recommendation.text-long"),
    ])
    func whereOneRowIsWrongNothingIsStored(row: String, field: String, message: String) throws {
        let rows = try importing.perform(
            "member,year,measure,point,language,text\ngraz,2025,,,de,right\n\(row)", by: acting, now: SampleStore.noon)
        #expect(rows.map(\.outcome) == [.added, .refused([InputProblem(field: field, message: message)])])
        #expect(try stored() == [])
        #expect(try sample.store.read { try $0.journal() } == [])
    }

    @Test func whatIsNoSuchListIsRefused() throws {
        for (text, message) in [("", "recommendation.empty"), ("member,year", "recommendation.empty"), ("member,\"x", "import.not-csv")] {
            #expect(throws: Refusal.invalid([InputProblem(field: "list", message: message)])) { try importing.preview(text, by: acting) }
        }
        #expect(throws: Refusal.invalid([InputProblem(field: "list", message: "import.unknown-column", arguments: ["column": "city"])])) {
            try importing.preview("city\nGraz", by: acting)
        }
    }

    @Test func onlyTheOfficeImports() throws {
        for role in [Role.council, .board] {
            let viewer = try sample.account(role.rawValue, role: role)
            #expect(throws: Refusal.forbidden(.onlyAdmin)) { try importing.perform(list, by: .person(viewer), now: SampleStore.noon) }
        }
        #expect(try stored() == [])
    }

    private func stored() throws -> [Recommendation] { try sample.store.read { try $0.allRecommendations(member: graz) } }
}
