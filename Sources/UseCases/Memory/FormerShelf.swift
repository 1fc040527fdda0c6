import Domain
import Store
import Synchronization

/// The former reports that a program has read so far: what is frozen never changes, and reading one again would cost every page.
package final class FormerShelf: Sendable {
    /// So many are kept; beyond that the shelf is cleared, since a report with many measures may be large.
    private static let most = 32
    private let reports = Mutex<[FormerSubmission: FormerReport]>([:])

    package init() {}

    /// The member's latest report before a cycle, as it was last frozen; nil where there is none or the viewer may not read it.
    ///
    /// Which one it is and whether the viewer may read it is asked each time; only its content comes from the shelf.
    package func report(member: Int64, before year: Int, viewer: Viewer, from reader: Reader) throws -> FormerReport? {
        guard let submission = try reader.formerSubmission(member: member, before: year, viewer: viewer) else { return nil }
        if let kept = reports.withLock({ $0[submission] }) { return kept }
        guard let content = try reader.content(of: submission, viewer: viewer) else { return nil }
        let report = FormerReport(try SubmissionContent(canonicalJSON: content))
        reports.withLock { reports in
            if reports.count >= Self.most { reports = [:] }
            reports[submission] = report
        }
        return report
    }
}
