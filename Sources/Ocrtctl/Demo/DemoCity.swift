import Domain
import UseCases

/// An invented member: its data, its people and how far it has come.
struct DemoCity: Decodable {
    struct MemberData: Decodable {
        var slug: String
        var names: [String: String]
        var country: String
        var inhabitants: String
        var inhabitantsYear: String
        var language: String
        var mayor: String
        var salutation: String
        /// Nil where the letter has to wait for one.
        var mayorEmail: String?
        var contactName: String
        var contactEmail: String
    }

    struct Login: Decodable {
        var user: String
        var name: String
        var role: Role
    }

    /// What has happened to its report.
    struct Story: Decodable {
        /// So many days ago the report was started.
        var started: Int64
        /// So many days ago the last of it was written, or it was submitted.
        var last: Int64
        /// So many sections have been filled in; nil for all.
        var sections: Int?
        /// By their ids in `measures.jsonl`.
        var measures: [String]
        /// So many sections of each measure have been filled in; nil for all.
        var measureSections: Int?
        var hasAttachment: Bool
        var isSubmitted: Bool
        /// How its people divide the work; nil where they do not.
        var work: DemoWork?
        /// Questions that nobody has answered yet.
        var leftOut: [String]
        /// Questions whose answer is longer than it may be.
        var overlong: [String]
        /// Answers of this city's own, by question.
        var answers: [String: String]
        /// What was taken over from the earlier report; nil for nothing.
        var carried: Carried?
    }

    /// What a city has taken over from its earlier report after its sections were filled in.
    struct Carried: Decodable {
        /// Sections of the city's level.
        var sections: [String]
        /// Those of them in which everything is confirmed.
        var confirmed: [String]
        /// Numbers of former measures that are continued.
        var measures: [Int]
        /// Sections in which everything is confirmed for each continued measure.
        var confirmedOfMeasures: [String]
    }

    var member: MemberData
    /// ISO 4217.
    var currency: String
    var logins: [Login]
    /// Nil for a city that has not started.
    var story: Story?
    /// Its report two years before; nil for a city that did not report then.
    var earlier: Story?
    /// What came after the feedback on that report; nil where there was none.
    var publication: DemoPublication?
    /// For whoever tries the demo out.
    var state: String

    var input: MemberInput {
        var input = MemberInput()
        (input.slug, input.names, input.country, input.language) = (member.slug, member.names, member.country, member.language)
        (input.inhabitants, input.inhabitantsYear) = (member.inhabitants, member.inhabitantsYear)
        (input.mayor, input.salutation, input.mayorEmail) = (member.mayor, member.salutation, member.mayorEmail ?? "")
        (input.contactName, input.contactEmail) = (member.contactName, member.contactEmail)
        return input
    }
}
