import Domain

/// A number of inhabitants and its year as they were typed. The year may be missing, as in old lists; a year alone says nothing.
struct TypedFigure {
    var inhabitants: String
    var year: String

    private static let most: Int64 = 100_000_000
    private static let years: ClosedRange<Int64> = 1800...2199

    /// The figure; nil where nothing was typed, and where a problem is added.
    func read(_ problems: inout [InputProblem]) -> Figure? {
        let typedYear = number(year, in: Self.years)
        if typedYear == .wrong { problems.append(InputProblem(field: "inhabitants_year", message: "problem.not-year")) }
        switch (number(inhabitants, in: 0...Self.most), typedYear) {
        case (.found(let number), .found(let year)): return Figure(number, year: Int(year))
        case (.found(let number), .none): return Figure(number, year: nil)
        case (.wrong, _), (.none, .found):
            problems.append(InputProblem(field: "inhabitants", message: "member.inhabitants-form"))
            return nil
        default: return nil
        }
    }

    private enum Number: Equatable { case none, found(Int64), wrong }

    private func number(_ typed: String, in range: ClosedRange<Int64>) -> Number {
        if typed.trimmingSpaces.isEmpty { return .none }
        guard let whole = TypedNumber.whole(typed), let number = Int64(whole), range.contains(number) else { return .wrong }
        return .found(number)
    }
}
