import Testing

@Suite("What is offered, and how long it is")
struct DeclarationsTests {
    private func declarations(_ text: String) -> Declarations {
        Declarations(file: SourceFile(path: "Sources/Domain/Sample.swift", text: text))
    }

    @Test("What a room offers says what it promises")
    func documented() throws {
        for file in SourceFile.sources { #expect(try Declarations(file: file).undocumented == [], "\(file.path)") }
    }

    @Test("What has to be documented is found")
    func undocumented() throws {
        let text = """
            package struct Bare {
                package let name: String
                package init(name: String) { self.name = name }
                package func short() -> Int { 1 }
                package static func long() {
                    work()
                }
                /// Says something.
                @discardableResult
                package func told() {
                    work()
                }
                package static func < (left: Bare, right: Bare) -> Bool {
                    true
                }
            }
            """
        #expect(try declarations(text).undocumented == [1, 5])
    }

    @Test("Functions stay under 60 lines")
    func lengths() throws {
        for file in SourceFile.sources {
            for body in try Declarations(file: file).bodies { #expect(body.length < 60, "\(file.path):\(body.line)") }
        }
    }

    @Test("A long function is found, whatever stands in it; a long type is none")
    func longFunction() throws {
        let long =
            "struct A {\n    let a = 1\n\n    func f(\n        a: Int\n    ) {\n"
            + String(repeating: "        if a { b(\"}\") }\n", count: 60) + "    }\n}\n"
        #expect(try declarations(long).bodies == [.init(line: 4, length: 64)])
        #expect(try declarations("enum A {\n    case b\n    var c: Int {\n        1\n    }\n}").bodies == [.init(line: 3, length: 3)])
    }

    @Test("No file is longer than 300 lines; half of them are shorter than 80, nine of ten shorter than 200")
    func files() {
        for file in SourceFile.all where !file.path.contains("/Texts/") { #expect(file.lines.count <= 301, "\(file.path)") }
        let lengths = SourceFile.sources.map(\.lines.count).sorted()
        #expect(lengths[lengths.count / 2] < 80)
        #expect(lengths[lengths.count * 9 / 10] < 200)
    }
}
