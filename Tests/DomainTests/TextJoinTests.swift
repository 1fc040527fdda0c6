import Testing

@testable import Domain

@Suite("Joining two people's changes")
struct TextJoinTests {
    private let base = "One\n\nTwo\n\nThree"

    @Test(
        "Changes in different paragraphs are joined",
        arguments: [
            ("One!\n\nTwo\n\nThree", "One\n\nTwo\n\nThree!", "One!\n\nTwo\n\nThree!"),
            // Each end is added to.
            ("Zero\n\nOne\n\nTwo\n\nThree", "One\n\nTwo\n\nThree\n\nFour", "Zero\n\nOne\n\nTwo\n\nThree\n\nFour"),
            // One changes the paragraph after which the other adds one.
            ("One\n\nTwo\n\nThree, longer", "One\n\nTwo\n\nThree\n\nFour", "One\n\nTwo\n\nThree, longer\n\nFour"),
            // One removes a paragraph, the other changes another.
            ("One\n\nThree", "One\n\nTwo\n\nΤρία", "One\n\nΤρία"),
            // Only one has done anything.
            ("One\n\nTwo\n\nThree", "Other", "Other"),
            // Both have done the same.
            ("One\n\nTwo!\n\nThree", "One\n\nTwo!\n\nThree", "One\n\nTwo!\n\nThree"),
            ("One!\n\nTwo\n\nThree?", "One!\n\nTwo\n\nThree", "One!\n\nTwo\n\nThree?"),
        ])
    func joined(first: String, second: String, expected: String) {
        #expect(TextJoin.join(base: base, first: first, second: second) == expected)
        #expect(TextJoin.join(base: base, first: second, second: first) == expected)
    }

    @Test(
        "Changes of the same paragraph are for people to decide",
        arguments: [
            ("One\n\nTwo!\n\nThree", "One\n\nTwo?\n\nThree"),
            ("One\n\nTwo\n\nThree\n\nFour", "One\n\nTwo\n\nThree\n\nFive"),
            ("One\n\nThree", "One\n\nTwo, changed\n\nThree"),
            ("All new", "One\n\nTwo\n\nThree, changed"),
            ("", "One\n\nTwo!\n\nThree"),
        ])
    func conflicting(first: String, second: String) {
        #expect(TextJoin.join(base: base, first: first, second: second) == nil)
        #expect(TextJoin.join(base: base, first: second, second: first) == nil)
    }

    @Test("Two people who begin an empty answer have to decide")
    func empty() { #expect(TextJoin.join(base: "", first: "Mine", second: "Theirs") == nil) }

    @Test("Whatever is joined holds every paragraph that either has added")
    func nothingIsLost() {
        var chance = SplitMix(state: 7)
        var joins = 0
        for _ in 0..<400 {
            let base = (0..<6).map { "p\($0)" }
            func changed(by name: String) -> [String] {
                var text = base
                for number in 0..<2 { text[Int(chance.next() % 6)] = "\(name)\(number)" }
                if chance.next() % 3 == 0 { text.insert("\(name) new", at: Int(chance.next() % 7)) }
                return text
            }
            let first = changed(by: "a"), second = changed(by: "b")
            let join = TextJoin.join(
                base: base.joined(separator: "\n"), first: first.joined(separator: "\n"), second: second.joined(separator: "\n"))
            guard let join else { continue }
            joins += 1
            let lines = join.split(separator: "\n").map(String.init)
            #expect(lines.filter { $0.hasPrefix("a") } == first.filter { $0.hasPrefix("a") })
            #expect(lines.filter { $0.hasPrefix("b") } == second.filter { $0.hasPrefix("b") })
        }
        #expect(joins > 50)
    }

    @Test("A text of very many lines is compared within bounds")
    func bounded() {
        let many = (0..<20_000).map { "line \($0)" }.joined(separator: "\n")
        let other = (0..<20_000).map { "other \($0)" }.joined(separator: "\n")
        #expect(TextJoin.join(base: many, first: other, second: many + "!") == nil)
        #expect(TextJoin.join(base: many, first: "first\n" + many, second: many + "\nlast") == "first\n" + many + "\nlast")
    }
}

/// Chance that is the same in every run.
struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
