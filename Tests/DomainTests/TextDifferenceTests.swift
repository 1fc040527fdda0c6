import Testing

@testable import Domain

@Suite("What changed in a text")
struct TextDifferenceTests {
    private func shown(_ old: String, _ new: String) -> String {
        TextDifference(from: old, to: new).stretches.map { stretch in
            switch stretch.kind {
            case .same: stretch.text
            case .removed: "[-\(stretch.text)-]"
            case .added: "[+\(stretch.text)+]"
            }
        }.joined()
    }

    @Test("Words are compared inside the paragraphs that differ")
    func words() {
        #expect(
            shown("The city has a plan.\nIt is new.", "The city has no plan.\nIt is new.") == "The city has [-a-][+no+] plan.\nIt is new.")
        #expect(shown("One\nTwo", "One\nTwo\nThree") == "One\nTwo[+\nThree+]")
        #expect(shown("on a river, far away", "on the Mur, far away") == "on [-a river,-][+the Mur,+] far away")
        #expect(shown("", "New") == "[+New+]")
        #expect(shown("Old", "") == "[-Old-]")
        #expect(shown("Ίδιο", "Ίδιο") == "Ίδιο")
        #expect(shown("", "") == "")
    }

    @Test("Put together, the stretches are both texts")
    func bothTexts() {
        var chance = SplitMix(state: 3)
        let words = ["eins", "zwei", "drei", "τέσσερα", "\n", " ", "pięć", "👩‍👧", "\n\n"]
        for _ in 0..<300 {
            func text() -> String { (0..<(chance.next() % 30)).map { _ in words[Int(chance.next() % UInt64(words.count))] }.joined() }
            let old = text(), new = text()
            let stretches = TextDifference(from: old, to: new).stretches
            #expect(stretches.filter { $0.kind != .added }.map(\.text).joined() == old)
            #expect(stretches.filter { $0.kind != .removed }.map(\.text).joined() == new)
        }
    }

    @Test("Two long texts without a word in common are compared within bounds")
    func bounded() {
        let old = Array(repeating: "old", count: 30_000).joined(separator: " ")
        let new = Array(repeating: "new", count: 30_000).joined(separator: " ")
        #expect(TextDifference(from: old, to: new).stretches == [.init(.removed, old), .init(.added, new)])
    }
}
