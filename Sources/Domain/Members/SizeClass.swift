/// Small or large, by a line that is a setting. It is the prize's category too; which figure decides there, `PrizeSettings` says.
package enum SizeClass: String, CaseIterable, Sendable, Codable {
    case small, large

    /// Exactly on the line counts as large.
    package init(inhabitants: Int64, line: Int64) { self = inhabitants < line ? .small : .large }
}
