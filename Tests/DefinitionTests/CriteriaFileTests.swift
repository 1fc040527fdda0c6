import Definition
import Domain
import Testing

@Suite struct CriteriaFileTests {
    private func criterion(_ id: String, weight: Int, steps: Int = 5) -> String {
        let words = Language.allCases.map { language in
            """
                \(language.rawValue):
                  title: Title
                  question: Question?
                  steps: [\((0..<steps).map { "s\($0)" }.joined(separator: ", "))]

            """
        }
        return "  - id: \(id)\n    weight: \(weight)\n" + words.joined()
    }

    private func problems(_ yaml: String) -> [String] {
        do {
            _ = try CriteriaFile.read(yaml, name: "c")
            return []
        } catch { return error.problems.map(\.message) }
    }

    @Test func readsCriteriaWithTheirWords() throws {
        let read = try CriteriaFile.read("criteria:\n" + criterion("a", weight: 60) + criterion("b", weight: 40), name: "c")
        #expect(read.criteria.map(\.id) == ["a", "b"] && read.weights == 100)
        #expect(read["b"]?.words(in: .de).steps == ["s0", "s1", "s2", "s3", "s4"])
    }

    @Test func saysWhatIsWrong() {
        #expect(problems("criteria:\n" + criterion("a", weight: 60)) == ["the weights must add up to 100"])
        #expect(problems("criteria:\n" + criterion("a", weight: 50) + criterion("a", weight: 50)) == ["the same id twice"])
        #expect(problems("criteria:\n" + criterion("a", weight: 100, steps: 4)).allSatisfy { $0 == "'steps' must have 5 statements" })
        #expect(problems("criteria:\n" + criterion("a", weight: 100, steps: 4)).count == Language.allCases.count)
        #expect(problems("criteria:\n" + criterion("A1", weight: 100)) == ["an id consists of the letters a to z"])
        #expect(problems("criteria:\n  - id: a\n    weight: 100\n").filter { $0.contains("is missing") }.count == Language.allCases.count)
    }
}
