import Domain
import Testing

/// No single city can be told from a count: small groups are hidden, and so is what they could be computed with.
@Suite struct SmallGroupsTests {
    @Test(arguments: [
        // All are large enough.
        ([5, 6, 7], []),
        ([40], []),
        // Two small ones with five cities together can hide behind each other.
        ([3, 2, 9], [0, 1]),
        // One alone would be the total less the others: the smallest shown goes with it.
        ([1, 8, 6], [0, 2]),
        ([4, 20], [0, 1]),
        // Two that have four cities together are a small group themselves.
        ([2, 2, 9, 7], [0, 1, 3]),
        // A group without a city hides nothing.
        ([0, 6, 7], []),
        ([0, 3, 8, 9], [1, 2]),
        ([2, 1, 1, 1], [0, 1, 2, 3]),
    ])
    func whatIsHidden(sizes: [Int], hidden: Set<Int>) {
        #expect(SmallGroups.hidden(sizes) == hidden)
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
