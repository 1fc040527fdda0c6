import Domain
import TestSupport
import Testing

@testable import Store

/// What a city reported and was recommended before is for its own people and those who may read what it has submitted, and only of earlier cycles.
@Suite struct FormerPermissionTests {
    private let sample: SampleStore
    private let graz: SampleReport
    private let wien: SampleReport
    /// May read what was submitted.
    private let readers: [Viewer]
    /// The board, and somebody of the council with a conflict with Graz.
    private let others: [Viewer]

    init() throws {
        sample = try SampleStore()
        try sample.addFormerCycle()
        graz = try SampleReport("graz", in: sample)
        wien = try SampleReport("wien", in: sample)
        readers = [try sample.account("council", role: .council), try sample.account("admin", role: .admin)]
        let recused = try sample.account("recused", role: .council), member = graz.member
        others = [recused, try sample.account("board", role: .board)]
        try sample.store.write { writer in
            _ = try writer.insert(
                Recusal(account: recused.account, member: member, reason: .conflict, note: "", declaredAt: SampleStore.noon),
                by: recused.account)
        }
        for city in [graz, wien] {
            let (member, primary) = (city.member, city.primary)
            try sample.store.write { writer in
                _ = try writer.insertReport(member: member, year: 2025, at: SampleStore.formerNoon, by: primary.account)
                let report = try writer.reader.report(year: 2025, member: member, viewer: primary)?.id ?? 0
                for version in 1...2 {
                    try writer.insert(
                        Submission(
                            version: version, submittedAt: SampleStore.formerNoon, submittedBy: "", digest: "",
                            reference: "\(member)-\(version)"), content: Array("secret of \(member), \(version)".utf8), attachment: nil,
                        report: report, by: primary.account)
                }
                try writer.setState(.submitted, report: report)
                for (place, text) in ["first", "second"].enumerated() {
                    try writer.insert(
                        Recommendation(
                            year: 2025, measure: place, point: place == 0 ? 3 : nil, language: "de", text: "\(text) of \(member)"),
                        member: member)
                }
                try writer.insert(Recommendation(year: 2023, measure: 0, point: nil, language: "de", text: "long ago"), member: member)
                try writer.insert(Recommendation(year: 2027, measure: 0, point: nil, language: "de", text: "of today"), member: member)
            }
        }
    }

    @Test func theLatestEarlierVersionIsReadByItsPeopleAndThoseWhoMayReadWhatWasSubmitted() throws {
        for viewer in [graz.primary, graz.secondary] + readers {
            let former = try #require(try sample.store.read { try $0.formerSubmission(member: graz.member, before: 2027, viewer: viewer) })
            #expect(former.year == 2025)
            #expect(former.version == 2)
            let content = try sample.store.read { try $0.content(of: former, viewer: viewer) }
            #expect(content.map { String(decoding: $0, as: UTF8.self) } == "secret of \(graz.member), 2")
            #expect(try sample.store.read { try $0.formerSubmission(member: graz.member, before: 2025, viewer: viewer) } == nil)
        }
        let former = try #require(
            try sample.store.read { try $0.formerSubmission(member: graz.member, before: 2027, viewer: graz.primary) })
        for viewer in [wien.primary, wien.secondary] + others {
            #expect(try sample.store.read { try $0.formerSubmission(member: graz.member, before: 2027, viewer: viewer) } == nil)
            // Not even with what one of its people was given.
            #expect(try sample.store.read { try $0.content(of: former, viewer: viewer) } == nil)
        }
    }

    @Test func recommendationsOfTheLastEarlierCycleAreReadByTheSamePeople() throws {
        for viewer in [graz.primary, graz.secondary] + readers {
            let found = try sample.store.read { try $0.recommendations(member: graz.member, before: 2027, viewer: viewer) }
            #expect(
                found == [
                    Recommendation(year: 2025, measure: 0, point: 3, language: "de", text: "first of \(graz.member)"),
                    Recommendation(year: 2025, measure: 1, point: nil, language: "de", text: "second of \(graz.member)"),
                ])
        }
        for viewer in [wien.primary, wien.secondary] + others {
            #expect(try sample.store.read { try $0.recommendations(member: graz.member, before: 2027, viewer: viewer) } == [])
        }
    }

    @Test func whatIsContinuedIsToldToItsPeopleOnly() throws {
        let report = graz.report.id
        let source = MeasureSource(year: 2025, number: 1)
        try sample.store.write { writer in
            _ = try writer.insertMeasure(report: report, formKey: "a", at: SampleStore.noon)
            try writer.setSource(source, report: report, measure: 1)
        }
        #expect(try sample.store.read { try $0.continuedMeasures(of: graz.report, viewer: graz.secondary) } == [source: 1])
        for viewer in [wien.primary] + readers + others {
            #expect(try sample.store.read { try $0.continuedMeasures(of: graz.report, viewer: viewer) } == [:])
            #expect(try sample.store.read { try $0.measure(of: graz.report, continuing: source, viewer: viewer) } == nil)
        }
    }
}
