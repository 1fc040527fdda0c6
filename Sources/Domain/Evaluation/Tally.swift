/// How many cities chose what, for one question: all together, and group by group where they are told apart.
package struct Tally: Hashable, Sendable {
    /// The cities of a group that answered, and how many of them chose each option.
    package struct Row: Hashable, Sendable {
        /// A country's letters, a size; empty for all cities.
        package var group: String
        package var cities: Int
        /// In the order of `options`; a city that chose several is counted with each.
        package var counts: [Int]
    }

    /// The ids of what could be chosen.
    package private(set) var options: [String]
    /// Nil where fewer cities answered than may be shown.
    package private(set) var total: Row?
    /// The groups that may be shown, in their order.
    package private(set) var rows: [Row]
    /// So many groups are left out since they, or what could be computed with them, are too small.
    package private(set) var hiddenGroups: Int

    /// - Parameters:
    ///   - chosen: for each city that answered its group and the ids it chose. Ids that were not offered are left out.
    ///   - groups: in the order in which they shall be shown; empty where the cities are not told apart.
    package init(options: [String], chosen: [(group: String, ids: Set<String>)], groups: [String]) {
        self.options = options
        func row(_ group: String, _ cities: [(group: String, ids: Set<String>)]) -> Row {
            Row(
                group: group, cities: cities.count,
                counts: options.map { option in cities.count { $0.ids.contains(option) } })
        }
        let all = groups.map { group in row(group, chosen.filter { $0.group == group }) }
        let hidden = SmallGroups.hidden(groups.isEmpty ? [chosen.count] : all.map(\.cities))
        total = hidden == nil ? nil : row("", chosen)
        rows = hidden.map { hidden in all.indices.filter { !hidden.contains($0) && all[$0].cities > 0 }.map { all[$0] } } ?? []
        hiddenGroups = hidden.map(\.count) ?? all.count { $0.cities > 0 }
    }
}
