import Domain
import Store
import Synchronization

/// The frozen versions that a program has read so far beside an update: they never change, and reading one again would cost every page.
package final class FrozenShelf: Sendable {
    /// A version's answers by key, and the numbers of its measures.
    package struct Volume: Sendable {
        package let answers: [AnswerKey: SavedAnswer]
        package let measures: Set<Int>
    }

    private struct Key: Hashable {
        var report: Int64
        var version: Int
    }

    /// So many are kept; beyond that the shelf is cleared, since a report with many measures may be large.
    private static let most = 32
    private let volumes = Mutex<[Key: Volume]>([:])

    /// A version, for those who may read it; that is asked each time.
    func volume(_ report: Report, version: Int, viewer: Viewer, from reader: Reader) throws -> Volume? {
        guard let submission = try reader.submissions(of: report, viewer: viewer).first(where: { $0.version == version }) else {
            return nil
        }
        let key = Key(report: report.id, version: version)
        if let kept = volumes.withLock({ $0[key] }) { return kept }
        guard let bytes = try reader.submissionContent(of: report, version: version, viewer: viewer) else { return nil }
        let content = try SubmissionContent(canonicalJSON: bytes)
        let volume = Volume(answers: content.saved(at: submission.submittedAt), measures: Set(content.measures.map(\.number)))
        volumes.withLock { volumes in
            if volumes.count >= Self.most { volumes = [:] }
            volumes[key] = volume
        }
        return volume
    }
}

extension QuestionnaireShelf {
    /// A frozen version of a report, for those who may read it.
    package func frozen(_ report: Report, version: Int, viewer: Viewer, from reader: Reader) throws -> FrozenShelf.Volume? {
        try frozenVersions.volume(report, version: version, viewer: viewer, from: reader)
    }
}
