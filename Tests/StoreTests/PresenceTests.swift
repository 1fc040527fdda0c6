import Domain
import TestSupport
import Testing

@testable import Store

@Suite struct PresenceTests {
    private let sample: SampleStore
    private let graz: SampleReport
    private let wien: SampleReport

    init() throws {
        sample = try SampleStore()
        graz = try SampleReport("graz", in: sample)
        wien = try SampleReport("wien", in: sample)
    }

    private func note(
        _ city: SampleReport, _ viewer: Viewer, measure: Int = 0, section: String = "prof", at now: Instant = SampleStore.noon
    ) throws {
        try sample.store.write {
            try $0.notePresence(report: city.report.id, account: viewer.account, measure: measure, section: section, at: now)
        }
    }

    private func names(measure: Int = 0, section: String = "prof", at now: Instant = SampleStore.noon, viewer: Viewer? = nil) throws
        -> [String]
    {
        try sample.store.read {
            try $0.presence(of: graz.report, measure: measure, section: section, now: now, viewer: viewer ?? graz.primary).map(\.name)
        }
    }

    @Test func exactlyTheOthersOfThatPageAreFound() throws {
        let third = try sample.account("anna", role: .secondary, member: graz.member)
        let elsewhere = try sample.account("on-a-measure", role: .secondary, member: graz.member)
        for viewer in [graz.primary, graz.secondary, third] { try note(graz, viewer) }
        try note(graz, elsewhere, measure: 1)
        try note(wien, wien.primary)
        #expect(try names() == ["Anna", "Graz-Secondary"])
        #expect(try names(viewer: third) == ["Graz-Primary", "Graz-Secondary"])
        #expect(try names(measure: 1) == ["On-A-Measure"])
        #expect(try names(section: "gov") == [])
    }

    @Test func aPersonIsOnOnePage() throws {
        try note(graz, graz.secondary)
        try note(graz, graz.secondary, section: "gov", at: SampleStore.noon + 1)
        #expect(try names(at: SampleStore.noon + 1) == [])
        #expect(try names(section: "gov", at: SampleStore.noon + 1) == ["Graz-Secondary"])
    }

    @Test func whoWasNotHeardOfForAMinuteHasGone() throws {
        try note(graz, graz.secondary)
        #expect(try names(at: SampleStore.noon + 60) == ["Graz-Secondary"])
        #expect(try names(at: SampleStore.noon + 61) == [])
        // Nor does a clock that was put back keep anybody.
        #expect(try names(at: SampleStore.noon + -61) == [])
    }

    @Test func peopleOfOtherCitiesAndOfNoneFindNobody() throws {
        try note(graz, graz.secondary)
        let admin = try sample.account("office", role: .admin)
        for viewer in [wien.primary, wien.secondary, admin] { #expect(try names(viewer: viewer) == [], "\(viewer.name)") }
    }

    @Test func aLoginThatWasSwitchedOffIsNotThere() throws {
        try note(graz, graz.secondary)
        try sample.store.write { try $0.disable(account: graz.secondary.account, at: SampleStore.noon) }
        #expect(try names() == [])
    }

    @Test func theLastSaveIsOnesOwnAndStaysWithinTheCity() throws {
        func save(_ question: String, measure: Int = 0, _ viewer: Viewer, _ later: Int64) throws {
            _ = try sample.store.write {
                try $0.save(
                    Answer("x"), report: graz.report.id, key: AnswerKey(measure: measure, question: question), expected: 0,
                    at: SampleStore.noon + later, by: viewer.account)
            }
        }
        try save("prof.name", graz.primary, 1)
        try save("gov.unit", graz.primary, 2)
        try save("m.title", measure: 1, graz.primary, 3)
        try save("prof.context", graz.secondary, 4)
        let sections = Questionnaire.sample.citySections
        func last(_ viewer: Viewer, measure: Int? = nil, _ sections: [Section]? = nil) throws -> Int64? {
            try sample.store.read { try $0.lastSave(of: graz.report, measure: measure, sections: sections, viewer: viewer) }
                .map { $0 - SampleStore.noon }
        }
        #expect(try last(graz.primary) == 3)
        #expect(try last(graz.primary, measure: 0) == 2)
        #expect(try last(graz.primary, measure: 0, [sections[0]]) == 1)
        #expect(try last(graz.secondary, measure: 0, sections) == 4)
        #expect(try last(graz.secondary, measure: 1) == nil)
        #expect(try last(wien.primary) == nil && last(wien.primary, measure: 0, sections) == nil)
    }
}
