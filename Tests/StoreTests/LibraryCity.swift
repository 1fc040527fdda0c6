import Domain
import TestSupport

@testable import Store

/// A city's report in a state, with a decision on publication: rows only, as the use cases leave them.
struct LibraryCity {
    let city: SampleReport
    let report: Report
    let scope: PublicationScope?
    let language: String?

    /// - Parameter scope: nil where nothing was ever decided.
    init(
        _ slug: String, state: ReportState, scope: PublicationScope?, entries: [LibraryEntry] = [], language: String? = "de",
        council: Viewer, in sample: SampleStore
    ) throws {
        city = try SampleReport(slug, in: sample)
        self.scope = scope
        self.language = language
        let draft = city.report, primary = city.primary, member = city.member
        if state != .draft {
            _ = try city.submit(in: sample.store)
        }
        report = try sample.store.write { writer in
            if state.isEvaluated {
                try writer.insert(ReleasedFeedback.sample(at: SampleStore.noon), digest: "d", report: draft.id, by: council.account)
            }
            try writer.setState(state, report: draft.id)
            if state == .updating { try writer.beginUpdate(report: draft.id, version: 1, at: SampleStore.noon, by: primary.account) }
            let report = try writer.reader.report(year: 2027, member: member, viewer: primary)!
            guard let scope else { return report }
            let publication = Publication(
                number: 1, choice: PublicationChoice(scope, hasAttachment: scope == .reportAndFeedback), version: 1,
                decidedAt: SampleStore.noon, decidedBy: primary.name)
            try writer.insert(publication, report: report.id, by: primary.account)
            if scope != .nothing {
                let named = try writer.reader.member(id: member)!
                try writer.fillLibrary(
                    report: report.id, member: named, language: language,
                    entries: entries.isEmpty ? LibraryCity.entries("Words of \(slug)") : entries)
            }
            return report
        }
    }

    /// A report and one measure of these words.
    static func entries(_ text: String, title: String = "Open doors", tags: Set<LibraryEntry.Tag> = []) -> [LibraryEntry] {
        [
            LibraryEntry(measure: 0, position: 0, title: "", summary: "", text: text, tags: [.init(.offer, "training")]),
            LibraryEntry(measure: 1, position: 1, title: title, summary: "In short", text: text, tags: tags),
        ]
    }
}
