/// What a person is to the coalition. The table of what each may do is `Permissions`.
package enum Role: String, CaseIterable, Sendable, Codable {
    /// The city's responsible person; one enabled account a city.
    case primary
    /// A colleague in that city.
    case secondary
    /// A member of the scientific advisory council.
    case council
    /// A member of the executive board or bureau.
    case board
    /// The coalition's office.
    case admin

    /// Whether an account of this role belongs to a member city.
    package var belongsToMember: Bool { self == .primary || self == .secondary }
}
