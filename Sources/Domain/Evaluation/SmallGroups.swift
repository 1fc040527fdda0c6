/// Which groups of cities are too small to be shown in a count, so that no single city can be told from it.
package enum SmallGroups {
    /// So many cities a group has at least, to be shown.
    package static let least = 5

    /// Which groups stay hidden, by their places, where the groups together are all there are and the total is known.
    ///
    /// A group with fewer than `least` cities is hidden. What is hidden could be computed from the total if it were one group, and would be a small
    /// group itself if it had fewer than `least` cities together: then the smallest groups that are still shown are hidden with it.
    ///
    /// - Returns: nil where nothing can be shown, not even the total.
    package static func hidden(_ sizes: [Int]) -> Set<Int>? {
        let total = sizes.reduce(0, +)
        guard total >= least else { return nil }
        let places = sizes.indices.filter { sizes[$0] > 0 }.sorted { (sizes[$0], $0) < (sizes[$1], $1) }
        var hidden = Set(places.filter { sizes[$0] < least })
        var shown = places.filter { !hidden.contains($0) }[...]
        func together() -> Int { hidden.reduce(0) { $0 + sizes[$1] } }
        while !hidden.isEmpty, hidden.count == 1 || together() < least, let next = shown.popFirst() { hidden.insert(next) }
        return hidden
    }
}
