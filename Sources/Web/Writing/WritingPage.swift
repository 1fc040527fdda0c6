import Domain

/// A page whose texts save themselves, as its script and the answers to it need to know it: a section of a report, something the council writes.
package protocol WritingPage {
    var context: Context { get }
    var viewer: Viewer { get }
    /// In which the page says its times (IANA name).
    var zone: String { get }
    /// Every question that can stand on the page, in order.
    var questions: [Question] { get }
    /// Who else has the page open.
    var others: [Presence] { get }

    /// What is saved of a question, by its id.
    func standing(_ question: String) -> SavedAnswer
    /// One question's field as it stands on the page.
    func field(_ question: Question) -> HTML
    /// Whether other questions are shown now than those that a page has.
    func isOther(than page: Set<String>) -> Bool
    /// Values that follow from the question's answer, by the ids of their elements; nil for none.
    func derived(from question: Question) -> [String: String]?
}

extension WritingPage {
    package func isOther(than page: Set<String>) -> Bool { false }
    package func derived(from question: Question) -> [String: String]? { nil }

    package var messages: Messages { context.messages }
}

/// Which revision of each question a page shows: `id:revision` separated by spaces, in the form's field `base` and the script's `page`.
package enum Revisions {
    /// The request's field for every question on the page with its revision, beside the one that is sent.
    package static let pageField = "page"

    /// What such a field holds.
    package static func written(_ questions: [Question], _ standing: (String) -> SavedAnswer) -> String {
        questions.map { "\($0.id):\(standing($0.id).revision)" }.joined(separator: " ")
    }

    /// What the script says in `pageField`; nil where it does not.
    package static func ofPage(_ context: Context) -> [String: Int64]? { read(context.form.fields.first(pageField)) }

    /// What such a field says; nil without one.
    package static func read(_ text: String?) -> [String: Int64]? {
        guard let text else { return nil }
        guard text.utf8.count <= FieldSize.listed.bytes else { return [:] }
        var revisions: [String: Int64] = [:]
        for entry in text.split(separator: " ") {
            guard let colon = entry.utf8.lastIndex(of: UInt8(ascii: ":")), let revision = Int64(entry[colon...].dropFirst()), revision >= 0
            else {
                continue
            }
            revisions[String(entry[..<colon])] = revision
        }
        return revisions
    }
}
