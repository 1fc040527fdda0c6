/// What has to be done before the council can score.
package struct ScoringObstacles: Hashable, Sendable {
    /// Standing candidacies that the office has not checked.
    package var unchecked: [Candidacy]
    /// Members of standing candidacies that have no category, since no figure counts on the reference day. Each once, in the candidacies' order.
    package var withoutCategory: [Int64]
    /// Whether no measure stands at all.
    package var isNobodyThere: Bool

    /// - Parameter standing: those that will stand, each in its category.
    package init(standing: [Candidacy]) {
        unchecked = standing.filter { !$0.isChecked }
        var seen: Set<Int64> = []
        withoutCategory = standing.filter { $0.category == nil }.map(\.member).filter { seen.insert($0).inserted }
        isNobodyThere = standing.isEmpty
    }

    package var isEmpty: Bool { unchecked.isEmpty && withoutCategory.isEmpty && !isNobodyThere }
}
