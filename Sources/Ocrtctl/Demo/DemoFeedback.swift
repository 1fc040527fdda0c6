/// What the council has written about a demo city's report: released, or still in work.
struct DemoFeedback: Decodable {
    struct Edition: Decodable {
        var language: String
        var conclusion: String
        /// By place, such as `section.prof`.
        var passages: [String: String]
    }

    struct Item: Decodable {
        var kind: String
        /// As `ItemSubject` writes it.
        var about: String
        /// By language.
        var texts: [String: String]
    }

    struct Tag: Decodable {
        /// Empty for the whole report.
        var place: String
        var kind: String
        var name: String
    }

    var member: String
    /// How many years the cycle lies before the demo's.
    var yearsBefore: Int
    /// So many days after it was submitted the council wrote.
    var daysAfter: Int64
    var isReleased: Bool
    /// The first is the one it was begun in.
    var editions: [Edition]
    var items: [Item]
    /// By place.
    var notes: [String: String]
    var tags: [Tag]
}
