import Testing

@Suite("Reading Swift as text")
struct SwiftTextTests {
    @Test("Comments and literals are blanks in the code; what is interpolated is code")
    func parts() {
        let text = SwiftText(
            """
            let a = "say \\"print(\\" \\(name("inner")) end" // print(1)
            /* print(2) /* nested */ print(3) */ let b = #"raw \\ " here"#
            let c = \"\"\"
                SELECT "x"
                \"\"\"
            """)
        #expect(!text.code.contains("print"))
        #expect(text.code.contains("(name("))
        #expect(!text.code.contains("inner"))
        #expect(text.code.contains("let b ="))
        #expect(text.code.split(separator: "\n", omittingEmptySubsequences: false).count == 5)
        #expect(text.literals.map(\.text) == ["inner", "say \\\"print(\\\"   end", "raw \\ \" here", "\n    SELECT \"x\"\n    "])
        #expect(text.literals.map(\.line) == [1, 1, 2, 3])
    }
}
