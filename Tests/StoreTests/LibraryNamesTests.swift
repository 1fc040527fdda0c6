import Domain
import TestSupport
import Testing

@testable import Store

/// What the library says of a member is what the member is called and is now, whatever it was when its report was published.
@Suite struct LibraryNamesTests {
    private let sample: SampleStore
    private let reader: Viewer
    private let council: Viewer

    init() throws {
        sample = try SampleStore()
        reader = try sample.account("reader", role: .board)
        council = try sample.account("council", role: .council)
    }

    private func publish(_ slug: String, language: String? = "de") throws -> LibraryCity {
        try LibraryCity(
            slug, state: .evaluated, scope: .report, entries: LibraryCity.entries("Words of the report"), language: language,
            council: council, in: sample)
    }

    private func change(_ slug: String, _ change: @escaping @Sendable (inout Member) -> Void) throws {
        try sample.store.write { writer in
            guard var member = try writer.reader.member(slug: slug) else { throw Refusal.notFound }
            change(&member)
            try writer.update(member, at: SampleStore.noon)
        }
    }

    /// The members that are found, one a find.
    private func found(_ change: (inout LibraryWish) -> Void) throws -> [String] {
        var wish = LibraryWish()
        change(&wish)
        let finds = try sample.store.read { try $0.library(wish, sizeLine: 50_000, from: 0, atMost: 100, viewer: reader) }
        #expect(try sample.store.read { try $0.libraryCount(wish, sizeLine: 50_000, viewer: reader) } == finds.count)
        return finds.map { $0.member.name(in: .en) }
    }

    @Test func aRenamedMemberIsFoundByItsNewNamesAndByNoneOfTheOld() throws {
        _ = try publish("bratislava")
        _ = try publish("brno")
        try change("bratislava") { $0.names = ["en": "Pressburg", "sk": "Prešporok"] }
        for typed in ["pressburg", "PRESPOROK", "Prešp"] {
            #expect(try found { $0.text = typed } == ["Pressburg", "Pressburg"], "\(typed)")
        }
        #expect(try found { $0.text = "bratislava" } == [])
        #expect(try found { $0.text = "brno" } == ["Brno", "Brno"])
        #expect(try found { $0.text = "words" }.sorted() == ["Brno", "Brno", "Pressburg", "Pressburg"])
        #expect(try sample.store.violations() == [])
    }

    @Test func anotherMembersChangeTouchesNothing() throws {
        _ = try publish("graz")
        try sample.member("linz")
        try change("linz") { $0.names = ["en": "Lentia"] }
        #expect(try found { $0.text = "graz" } == ["Graz", "Graz"])
        #expect(try found { $0.text = "lentia" } == [], "what has published nothing is not found")
    }

    @Test func aFailedChangeLeavesTheOldName() throws {
        _ = try publish("graz")
        #expect(throws: Refusal.notFound) {
            try sample.store.write { writer in
                guard var member = try writer.reader.member(slug: "graz") else { return }
                member.names = ["en": "Gradec"]
                try writer.update(member, at: SampleStore.noon)
                throw Refusal.notFound
            }
        }
        #expect(try found { $0.text = "graz" } == ["Graz", "Graz"])
        #expect(try found { $0.text = "gradec" } == [])
    }

    @Test func countryAndInhabitantsAreThoseOfNow() throws {
        _ = try publish("graz")
        #expect(try found { ($0.country, $0.size) = ("at", .large) } == ["Graz", "Graz"])
        try change("graz") { ($0.country, $0.inhabitants) = ("si", 40_000) }
        #expect(try found { ($0.country, $0.size) = ("si", .small) } == ["Graz", "Graz"])
        #expect(try found { $0.country = "at" } == [])
        #expect(try found { $0.size = .large } == [])
        #expect(try sample.store.read { try $0.libraryChoices(viewer: reader) }.countries == ["si"])
        let members = try sample.store.read { try $0.publishedReports(year: 2027, country: "si", from: 0, atMost: 9, viewer: reader) }
        #expect(members.map(\.inhabitants) == [40_000])
    }

    @Test func theMembersLanguageHoldsWhereTheReportNamesNone() throws {
        _ = try publish("bolzano", language: nil)
        _ = try publish("graz", language: "de")
        #expect(try Set(found { $0.language = "de" }) == ["Bolzano", "Graz"])
        try change("bolzano") { $0.language = "it" }
        try change("graz") { $0.language = "sl" }
        #expect(try found { $0.language = "it" } == ["Bolzano", "Bolzano"])
        #expect(try found { $0.language = "de" } == ["Graz", "Graz"], "what a report says of itself stays")
        #expect(try sample.store.read { try $0.libraryChoices(viewer: reader) }.languages == ["de", "it"])
        let finds = try sample.store.read { try $0.library(LibraryWish(), sizeLine: 1, from: 0, atMost: 9, viewer: reader) }
        #expect(finds.map(\.language) == ["it", "it", "de", "de"])
    }
}
