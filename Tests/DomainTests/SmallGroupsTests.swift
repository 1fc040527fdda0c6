import Domain
import Testing

/// No single city can be told from a count: small groups are hidden, and so is what they could be computed with.
@Suite struct SmallGroupsTests {
    struct Case: Sendable {
        var sizes: [Int]
        var hidden: Set<Int>
    }

    private static let cases: [Case] = [
        // All are large enough.
        Case(sizes: [5, 6, 7], hidden: []),
        Case(sizes: [40], hidden: []),
        // Two small ones with five cities together can hide behind each other.
        Case(sizes: [3, 2, 9], hidden: [0, 1]),
        // One alone would be the total less the others: the smallest shown goes with it.
        Case(sizes: [1, 8, 6], hidden: [0, 2]),
        Case(sizes: [4, 20], hidden: [0, 1]),
        // Two that have four cities together are a small group themselves.
        Case(sizes: [2, 2, 9, 7], hidden: [0, 1, 3]),
        // A group without a city hides nothing.
        Case(sizes: [0, 6, 7], hidden: []),
        Case(sizes: [0, 3, 8, 9], hidden: [1, 2]),
        Case(sizes: [2, 1, 1, 1], hidden: [0, 1, 2, 3]),
    ]

    @Test(arguments: cases)
    func whatIsHidden(_ example: Case) {
        #expect(SmallGroups.hidden(example.sizes) == example.hidden)
    }

    @Test(arguments: [[], [4], [1, 1, 2], [0, 0]])
    func ofFewerThanFiveCitiesNotEvenTheTotalIsShown(sizes: [Int]) {
        #expect(SmallGroups.hidden(sizes) == nil)
    }

    /// Every partition of up to fourteen cities into up to four groups.
    @Test func whatIsHiddenIsNeverOneGroupAndNeverFewerThanFiveCities() throws {
        for a in 0...8 {
            for b in 0...8 {
                for c in 0...8 {
                    for d in 0...3 {
                        let sizes = [a, b, c, d]
                        guard let hidden = SmallGroups.hidden(sizes) else {
                            #expect(a + b + c + d < SmallGroups.least)
                            continue
                        }
                        let small = Set(sizes.indices.filter { (1..<SmallGroups.least).contains(sizes[$0]) })
                        #expect(hidden.isSuperset(of: small))
                        #expect(hidden.allSatisfy { sizes[$0] > 0 })
                        let others = sizes.indices.filter { sizes[$0] > 0 && !hidden.contains($0) }
                        let together = hidden.reduce(0) { $0 + sizes[$1] }
                        // Where all are hidden, nothing but the total is told.
                        #expect(hidden.isEmpty || others.isEmpty || (hidden.count > 1 && together >= SmallGroups.least), "\(sizes)")
                    }
                }
            }
        }
    }
}
