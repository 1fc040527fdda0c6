import Domain
import Store

extension ReportDesk {
    /// What the update that is being written has changed so far; nil where none is being written.
    package func updateDifferences(viewer: Viewer, in reader: Reader) throws -> ReportDifferences? {
        guard let report, let update = try reader.openUpdate(of: report, viewer: viewer),
            let bytes = try reader.submissionContent(of: report, version: update.version, viewer: viewer)
        else { return nil }
        let written = SubmissionContent(
            cycle: cycle, member: member, version: update.version + 1, visibility: try visibility(viewer: viewer, in: reader),
            measures: try reader.measures(of: report, viewer: viewer), attachment: try reader.attachment(of: report, viewer: viewer))
        return ReportDifferences(from: try SubmissionContent(canonicalJSON: bytes), to: written)
    }

    /// What changed from one frozen version to another; nil where one of them is not there.
    package func differences(from old: Int, to new: Int, viewer: Viewer, in reader: Reader) throws -> ReportDifferences? {
        guard let report, let before = try reader.submissionContent(of: report, version: old, viewer: viewer),
            let after = try reader.submissionContent(of: report, version: new, viewer: viewer)
        else { return nil }
        return ReportDifferences(from: try SubmissionContent(canonicalJSON: before), to: try SubmissionContent(canonicalJSON: after))
    }
}
