import Domain
import TestSupport
import Testing

@testable import Store

/// Texts beside answers, and the histories of answers, are the city's own.
@Suite struct AnswerBesideTests {
    private let sample: SampleStore
    private let graz: SampleReport
    private let wien: SampleReport
    private let key = AnswerKey(question: "prof.context")

    init() throws {
        sample = try SampleStore()
        graz = try SampleReport("graz", in: sample)
        wien = try SampleReport("wien", in: sample)
        for city in [graz, wien] {
            try sample.store.write { writer in
                _ = try writer.save(
                    Answer("in the report of \(city.member)"), report: city.report.id, key: AnswerKey(question: "prof.context"),
                    expected: 0,
                    at: SampleStore.noon, by: city.primary.account)
                try writer.keepBeside(Self.text("beside in \(city.member)", of: city.secondary), report: city.report.id)
            }
        }
    }

    private static func text(_ text: String, of viewer: Viewer, base: Int64 = 0, at: Instant = SampleStore.noon) -> AnswerBeside {
        AnswerBeside(
            key: AnswerKey(question: "prof.context"), account: viewer.account, name: viewer.name, base: base, answer: Answer(text),
            typedAt: at)
    }

    @Test func nobodyOutsideTheCityReadsThem() throws {
        let council = try sample.account("council", role: .council), admin = try sample.account("admin", role: .admin)
        for viewer in [graz.primary, graz.secondary, wien.primary, council, admin] {
            let isOwn = viewer.member == graz.member
            try sample.store.read { reader in
                let texts = try reader.textsBeside(of: graz.report, key: key, viewer: viewer)
                #expect(texts.map(\.answer.text) == (isOwn ? ["beside in \(graz.member)"] : []), "\(viewer.name)")
                let places = [PlaceBeside(key: key, account: graz.secondary.account, name: graz.secondary.name)]
                #expect(try reader.placesBeside(of: graz.report, viewer: viewer) == (isOwn ? places : []))
                #expect(
                    try reader.ownTextsBeside(of: graz.report, measure: 0, section: Section(id: "prof", questions: []), viewer: viewer)
                        == (viewer == graz.secondary ? texts : []))
                #expect(try reader.revisions(of: graz.report, key: key, viewer: viewer).count == (isOwn ? 1 : 0), "\(viewer.name)")
                #expect(
                    try reader.answer(of: graz.report, key: key, revision: 1, viewer: viewer)
                        == (isOwn ? Answer("in the report of \(graz.member)") : nil))
            }
        }
    }

    @Test func oneTextForEachPerson() throws {
        try sample.store.write { writer in
            try writer.keepBeside(Self.text("again", of: graz.secondary, at: SampleStore.noon + 5), report: graz.report.id)
            try writer.keepBeside(Self.text("other base", of: graz.secondary, base: 1, at: SampleStore.noon + 3), report: graz.report.id)
            try writer.keepBeside(Self.text("other person", of: graz.primary, at: SampleStore.noon + 4), report: graz.report.id)
        }
        let texts = try sample.store.read { try $0.textsBeside(of: graz.report, key: key, viewer: graz.primary) }
        #expect(texts.map(\.answer.text) == ["other person", "other base"])
        #expect(texts.map(\.base) == [0, 1])
    }

    @Test func aTextThatIsTheAnswerByNowWaitsForNothing() throws {
        try sample.store.write { writer in
            _ = try writer.save(
                Answer("beside in \(graz.member)"), report: graz.report.id, key: AnswerKey(question: "prof.context"), expected: 1,
                at: SampleStore.noon, by: graz.primary.account)
        }
        #expect(try sample.store.read { try $0.textsBeside(of: graz.report, key: key, viewer: graz.primary) } == [])
        #expect(try sample.store.read { try $0.placesBeside(of: graz.report, viewer: graz.primary) } == [])
    }

    @Test func aTextBesideAnEmptyAnswerIsFound() throws {
        let empty = AnswerKey(question: "gov.unit_name")
        try sample.store.write { writer in
            var text = Self.text("nobody has answered", of: graz.primary)
            text.key = AnswerKey(question: "gov.unit_name")
            try writer.keepBeside(text, report: graz.report.id)
        }
        #expect(try sample.store.read { try $0.textsBeside(of: graz.report, key: empty, viewer: graz.primary) }.count == 1)
    }

    @Test func aSectionsTextsAreOnlyItsOwn() throws {
        try sample.store.write { writer in
            for question in ["profx.a", "pro.a", "prof.z"] {
                var text = Self.text("of \(question)", of: graz.primary)
                text.key = AnswerKey(question: question)
                try writer.keepBeside(text, report: graz.report.id)
            }
        }
        let section = Section(id: "prof", questions: [])
        let found = try sample.store.read { try $0.ownTextsBeside(of: graz.report, measure: 0, section: section, viewer: graz.primary) }
        #expect(found.map(\.key.question) == ["prof.z"])
    }
}
