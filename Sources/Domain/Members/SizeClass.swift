/// The prize category a member belongs to. The line between the two is a setting.
package enum SizeClass: String, CaseIterable, Sendable, Codable {
    case small, large

    /// Exactly on the line counts as large.
    package init(inhabitants: Int64, line: Int64) { self = inhabitants < line ? .small : .large }
}
