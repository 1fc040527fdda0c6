import Testing

@Suite("Words and rooms")
struct WordRulesTests {
    @Test("No room uses a word that is not its own", arguments: WordRule.all)
    func rooms(rule: WordRule) throws {
        for file in rule.part == .everything ? SourceFile.all : SourceFile.sources where !rule.isAllowed(file) {
            let lines = try rule.findings(in: file)
            #expect(lines == [], "\(rule.name): \(file.path)")
        }
    }

    @Test("What is allowed is needed", arguments: WordRule.all)
    func allowances(rule: WordRule) throws {
        for place in rule.allowed.keys {
            let files = SourceFile.sources.filter { $0.path.hasPrefix(place) }
            #expect(try files.contains { try !rule.findings(in: $0).isEmpty }, "\(rule.name): \(place) needs no exception")
        }
    }

    @Test("A rule finds what it forbids, in every room that it is about", arguments: WordRule.all)
    func examples(rule: WordRule) throws {
        for room in rule.rooms ?? ["Domain", "*Pages"] {
            let folder = room == "*Pages" ? "ReportPages" : room
            let broken = SourceFile(path: "Sources/\(folder)/Broken.swift", text: "let before = 1\n\(rule.example)\n")
            #expect(!rule.isAllowed(broken))
            #expect(try rule.findings(in: broken) == [2], "\(rule.name)")
        }
    }

    @Test("A word in a comment or in a literal is no code")
    func comments() throws {
        let file = SourceFile(
            path: "Sources/Domain/Fine.swift", text: "/// Never print(x), never `try!`.\nlet text = \"Date() as! print(1)\"\n")
        for rule in WordRule.all { #expect(try rule.findings(in: file) == [], "\(rule.name)") }
    }
}
