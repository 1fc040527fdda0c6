/// A measure that stands for the prize. It arises by itself when its report is submitted.
package struct Candidacy: Hashable, Sendable {
    /// From 1 in each year, part of its address; never given twice.
    package var number: Int
    package var member: Int64
    /// The measure's number in its city's report.
    package var measure: Int
    /// The measure's title as it was frozen.
    package var title: String
    /// Nil until the scoring starts and it is fixed; before that, `PrizeWish.candidacies` says which it would be.
    package var category: SizeClass?
    /// The figure that decided the category, as it was then. Nil with one that was fixed before figures were kept.
    package var figure: Figure?
    package var standing: Standing
    /// Why it does not stand: the city's or the office's words, may be empty.
    package var reason: String
    /// Whether the office has checked it formally.
    package var isChecked: Bool

    /// Whether it stands.
    package enum Standing: String, CaseIterable, Sendable {
        case standing
        /// By its city.
        case withdrawn
        /// By the office's formal check.
        case excluded
        /// The same measure has won before.
        case formerWinner = "former winner"
    }

    package init(
        number: Int, member: Int64, measure: Int, title: String, category: SizeClass?, figure: Figure? = nil, standing: Standing,
        reason: String = "", isChecked: Bool = false
    ) {
        self.number = number
        self.member = member
        self.measure = measure
        self.title = title
        self.category = category
        self.figure = figure
        self.standing = standing
        self.reason = reason
        self.isChecked = isChecked
    }
}
