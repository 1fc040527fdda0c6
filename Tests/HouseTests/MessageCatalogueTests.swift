import Testing

@Suite("Message keys")
struct MessageCatalogueTests {
    /// The enums of keys in a text, each as the catalogue has to list it.
    static func enums(in code: String) throws -> [String] {
        try code.matches(of: #"\benum (\w+): String, [^{]*\b(Counted)?MessageKey\b"#)
            .map { $0[2].isEmpty ? "keys(\($0[1]).self)" : "keys(counted: \($0[1]).self)" }
    }

    @Test("Every enum of keys is listed in the catalogue, which the language files are held to")
    func listed() throws {
        let catalogue = try #require(SourceFile.sources.first { $0.path == "Sources/Web/Messages/MessageCatalogue.swift" })
        let listed = try catalogue.swift.code.matches(of: #"\bkeys\((?:counted: )?\w+\.self\)"#).map { $0[0] }
        let found = try SourceFile.sources.filter { $0.path.hasPrefix("Sources/Web/Messages/") }.flatMap {
            try Self.enums(in: $0.swift.code)
        }
        #expect(found.count > 10)
        #expect(Set(listed) == Set(found))
        #expect(listed.count == Set(listed).count)
    }

    @Test("Keys stand in Web/Messages only")
    func place() throws {
        for file in SourceFile.sources where !file.path.hasPrefix("Sources/Web/Messages/") {
            #expect(try Self.enums(in: file.swift.code) == [], "\(file.path)")
        }
    }

    @Test("Both kinds of enums are found")
    func enums() throws {
        #expect(
            try Self.enums(in: "package enum A: String, MessageKey {\nenum B: String, CountedMessageKey {\nenum C: String, CaseIterable {")
                == [
                    "keys(A.self)", "keys(counted: B.self)",
                ])
    }
}
