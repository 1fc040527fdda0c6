import Domain
import Store
import TestSupport

/// A member with its people and a draft.
struct SampleReport {
    let member: Int64
    let primary: Viewer
    let secondary: Viewer
    let report: Report

    init(_ slug: String, in sample: SampleStore) throws {
        let member = try sample.member(slug)
        let primary = try sample.account("\(slug)-primary", role: .primary, member: member)
        self.member = member
        self.primary = primary
        secondary = try sample.account("\(slug)-secondary", role: .secondary, member: member)
        report = try sample.store.write { writer in
            _ = try writer.insertReport(member: member, year: 2027, at: SampleStore.noon, by: primary.account)
            return try writer.reader.report(year: 2027, member: member, viewer: primary)!
        }
    }

    /// Freezes version 1 and returns the report as it is then.
    func submit(in store: Store, attachment: Domain.Attachment? = nil, content: String = "{}") throws -> Report {
        let (id, primary, member) = (report.id, primary, member)
        return try store.write { writer in
            try writer.insert(
                Submission(version: 1, submittedAt: SampleStore.noon, submittedBy: primary.name, digest: "d", reference: "ref-\(id)"),
                content: Array(content.utf8), attachment: attachment, report: id, by: primary.account)
            try writer.setState(.submitted, report: id)
            return try writer.reader.report(year: 2027, member: member, viewer: primary)!
        }
    }
}

extension Domain.Attachment {
    /// A file of these bytes, named after its digest.
    static func sample(_ digest: String, size: Int) -> Domain.Attachment {
        Attachment(fileName: "\(digest).pdf", type: .pdf, size: size, digest: digest, savedAt: SampleStore.noon, savedBy: "")
    }
}
