/// An official number of inhabitants.
package struct Figure: Hashable, Sendable {
    package var inhabitants: Int64
    /// The year it is of; nil where nobody has told it.
    package var year: Int?

    package init(_ inhabitants: Int64, year: Int?) {
        self.inhabitants = inhabitants
        self.year = year
    }

    /// As the journal has it: `98000 (2025)`.
    package var text: String { year.map { "\(inhabitants) (\($0))" } ?? "\(inhabitants)" }
}

/// A member's official numbers of inhabitants, at most one a year.
///
/// A number whose year nobody has told is shown as the member's figure, but cannot be placed on any day, so the prize does not count it. It stands
/// only while it is alone: the first figure with a year takes its place, and beside figures with a year none without is taken.
package struct Figures: Hashable, Sendable {
    /// The latest first.
    package private(set) var all: [Figure]

    package init(_ figures: [Figure] = []) { all = figures.sorted { ($0.year ?? 0) > ($1.year ?? 0) } }

    /// The one that lists and reports show.
    package var latest: Figure? { all.first }

    /// The figure that counts on a day: the latest whose year is not after the day's. Nil where there is none; later figures do not count.
    package func counting(on day: Day) -> Figure? {
        all.first { figure in figure.year.map { $0 <= day.year } ?? false }
    }

    /// Takes a figure in: the same year's is corrected, other years' stay.
    ///
    /// - Throws: `Refusal.invalid` for a number without its year beside figures that have one.
    package mutating func take(_ figure: Figure) throws(Refusal) {
        if figure.year == nil && all.contains(where: { $0.year != nil }) {
            throw .invalid([InputProblem(field: "inhabitants_year", message: "member.inhabitants-year-missing")])
        }
        self = Figures(all.filter { $0.year != nil && $0.year != figure.year } + [figure])
    }

    /// Takes a year's figure out, or the one without a year.
    package mutating func remove(year: Int?) { all.removeAll { $0.year == year } }
}
