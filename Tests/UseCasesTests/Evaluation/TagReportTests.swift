import Domain
import Store
import TestSupport
import Testing

@testable import UseCases

/// Tags and notes: for the council's general feedback, never for a city.
@Suite struct TagReportTests {
    @Test func aTagIsCountedOncePerReportAndTheVocabularyGrows() throws {
        let council = try Council()
        let wish = council.wish(council.one)
        try council.tag.perform([], new: (.challenge, " Housing  market "), at: TagReport.Place(), wish: wish)
        let tag = try #require(try council.store.read { try $0.councilTags(viewer: council.reader) }.first)
        #expect(tag.kind == .challenge && tag.name == "Housing market")
        try council.tag.perform([tag.id], new: nil, at: TagReport.Place(section: "prof"), wish: wish)
        let counts = try council.store.read { try $0.tagCounts(year: 2027, viewer: council.reader) }
        #expect(counts == [TagCount(tag: tag, reports: 1)])
        try council.tag.perform([], new: nil, at: TagReport.Place(), wish: wish)
        try council.tag.perform([], new: nil, at: TagReport.Place(section: "prof"), wish: wish)
        #expect(try council.store.read { try $0.tagCounts(year: 2027, viewer: council.reader) } == [])
    }

    @Test func whoHasAConflictIsInNoCountAndCitiesSeeNothing() throws {
        let council = try Council()
        try council.tag.perform([], new: (.need, "Training"), at: TagReport.Place(measure: 1), wish: council.wish(council.lead))
        #expect(try council.store.read { try $0.tagCounts(year: 2027, viewer: council.recused) } == [])
        #expect(try council.store.read { try $0.tagCounts(year: 2027, viewer: council.city.admin) }.map(\.reports) == [1])
        for viewer in [council.city.primary, council.city.stranger] {
            #expect(try council.store.read { try $0.tagCounts(year: 2027, viewer: viewer) } == [])
            #expect(try council.store.read { try $0.councilTags(viewer: viewer) } == [])
        }
    }

    @Test func notesAreReadByTheCouncilAndWrittenByThoseItWasGivenTo() throws {
        let council = try Council()
        _ = try council.begin.perform(council.paper(.notes, council.one))
        try council.write("section.prof", "between us", .notes, council.two)
        for viewer in [council.one, council.two, council.lead, council.reader] {
            #expect(try council.content(.notes, as: viewer)?.text(.section("prof"), "en") == "between us")
        }
        #expect(throws: Refusal.notFound) { try council.write("conclusion", "x", .notes, council.reader) }
        for viewer in [council.recused, council.city.primary, council.city.admin] {
            #expect(throws: Refusal.notFound) { try council.content(.notes, as: viewer) }
        }
    }
}
