/// The category of a member's measures in a prize, and the figure that decides it.
package struct PrizeCategory: Hashable, Sendable {
    package var size: SizeClass
    /// Nil where it was fixed before figures were kept.
    package var figure: Figure?

    package init(size: SizeClass, figure: Figure?) {
        self.size = size
        self.figure = figure
    }
}

extension PrizeSettings {
    /// The category a member belongs to by its figures: the one that counts on the reference day decides. Below the line is small, at or above it
    /// large. Nil where no figure counts on that day.
    package func category(of figures: Figures) -> PrizeCategory? {
        figures.counting(on: referenceDay).map {
            PrizeCategory(size: SizeClass(inhabitants: $0.inhabitants, line: sizeLine), figure: $0)
        }
    }
}

/// The categories of a prize, member by member.
package struct PrizeCategories: Hashable, Sendable {
    /// By member: what was fixed when the scoring started. It stays, whatever becomes of figures afterwards.
    private let fixed: [Int64: PrizeCategory]
    private let figures: [Int64: Figures]
    private let settings: PrizeSettings

    package init(fixed: [Int64: PrizeCategory], figures: [Int64: Figures], settings: PrizeSettings) {
        self.fixed = fixed
        self.figures = figures
        self.settings = settings
    }

    /// The fixed category; without one, what the settings and the member's figures lead to.
    package func category(of member: Int64) -> PrizeCategory? { fixed[member] ?? settings.category(of: figures[member] ?? Figures()) }

    /// The candidacy in its category.
    package func placed(_ candidacy: Candidacy) -> Candidacy {
        guard candidacy.category == nil, let category = category(of: candidacy.member) else { return candidacy }
        var placed = candidacy
        (placed.category, placed.figure) = (category.size, category.figure)
        return placed
    }
}
