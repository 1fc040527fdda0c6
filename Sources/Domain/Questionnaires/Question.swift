/// One question. Its id is a meaning, never reused or renamed: answers of every cycle belong to it.
package struct Question: Sendable, Equatable, Codable {
    /// Section id, dot, slug: `gov.unit_name`. It is also the name of the question's field.
    package var id: String
    /// Its number in the section as shown, from 1.
    package var number: Int
    package var kind: QuestionKind
    package var requirement: Requirement
    /// When it is shown; nil means always.
    package var condition: Condition?
    /// The point of the Ten-Point Plan it belongs to, 1 to 10.
    package var point: Int?
    /// What of the member's data fills a new report's answer.
    package var prefill: Prefill?
    /// The one option that allows submitting, such as "yes" for a declaration; nil for ordinary questions.
    package var mustBe: String?
    /// What the library does with its answer; nil for showing it only.
    package var library: LibraryUse?

    package init(
        id: String, number: Int, kind: QuestionKind, requirement: Requirement, condition: Condition? = nil, point: Int? = nil,
        prefill: Prefill? = nil, mustBe: String? = nil, library: LibraryUse? = nil
    ) {
        self.id = id
        self.number = number
        self.kind = kind
        self.requirement = requirement
        self.condition = condition
        self.point = point
        self.prefill = prefill
        self.mustBe = mustBe
        self.library = library
    }
}

/// Whether a submitted report needs an answer. A draft never does.
package enum Requirement: String, Sendable, Codable {
    case always
    /// Required when its condition shows it.
    case shown
    case optional = "no"
}

/// The member's data that a new report starts with.
package enum Prefill: String, CaseIterable, Sendable, Codable {
    case name = "member.name"
    case country = "member.country"
    case inhabitants = "member.inhabitants"
    case inhabitantsYear = "member.inhabitants_year"
    case language = "member.language"
    case mayor = "member.mayor"
}
