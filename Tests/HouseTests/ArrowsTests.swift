import Testing

@Suite("Arrows")
struct ArrowsTests {
    /// What the import lines of a file name; a part of the toolchain that has to be unlocked carries its key.
    static func imports(of code: String) throws -> Set<String> {
        let kinds = "typealias|struct|class|enum|protocol|let|var|func"
        let lines = try code.matches(
            of:
                #"^\s*(?:@_spi\((\w+)\)\s+|@\w+\s+|package\s+|internal\s+|public\s+|private\s+|fileprivate\s+)*import\s+(?:(?:\#(kinds))\s+)?(\w+)"#
        )
        return Set(lines.map { $0[1].isEmpty ? $0[2] : "\($0[2])(\($0[1]))" })
    }

    @Test("Every way to write an import is read")
    func reading() throws {
        let code =
            "import A\n@_spi(_Unicode) import Swift\n@testable import B\npackage import C\nimport enum D.Role\n  import E\nlet important = 1"
        #expect(try Self.imports(of: code) == ["A", "Swift(_Unicode)", "B", "C", "D", "E"])
    }

    @Test("Every room imports what its row says, no more and no less", arguments: Arrows.rows.keys.sorted())
    func imports(room: String) throws {
        let files = SourceFile.sources.filter { Arrows.row(of: $0.room) == room }
        let found = try files.reduce(into: Set<String>()) { $0.formUnion(try Self.imports(of: $1.swift.code)) }
        let allowed = try #require(Arrows.rows[room]).all
        for module in found.subtracting(allowed).sorted() {
            let places = try files.filter { try Self.imports(of: $0.swift.code).contains(module) }.map(\.path)
            Issue.record("\(room) may not import \(module): \(places.joined(separator: ", "))")
        }
        #expect(allowed.subtracting(found) == [], "\(room) may import what it no longer does")
    }

    @Test("Every folder of Sources has a row, or is a system library")
    func everyRoom() {
        let rooms = Set(SourceFile.sources.map { Arrows.row(of: $0.room) })
        #expect(rooms == Set(Arrows.rows.keys))
    }

    @Test("Arrows lead downwards only")
    func downwards() {
        let floors = [
            "Domain", "Store", "Credentials", "Definition", "UseCases", "HTTP", "FastCGI", "Processes", "Web", "Typesetting", "Symbols",
            "*Pages",
            "PrizePages", "DocumentPages", "Typeset", "Delivery", "OcrtWorker", "Ocrtctl",
        ]
        for (name, row) in Arrows.rows {
            for below in row.ours {
                #expect(floors.firstIndex(of: below) ?? 99 < floors.firstIndex(of: name) ?? -1, "\(name) -> \(below)")
            }
        }
    }

    @Test("What comes from the toolchain is needed for a reason")
    func reasons() {
        let needed = Arrows.rows.flatMap { name, row in row.outside.intersection(Arrows.ofTheToolchain).map { "\($0) in \(name)" } }
        #expect(Set(needed) == Set(Arrows.reasons.keys))
    }

    @Test("Of Web, ocrtctl uses the words, where they lie, the addresses in them and the clock, never a page")
    func ocrtctl() throws {
        let web = SourceFile.sources.filter { $0.room == "Web" }.map(\.swift.code).joined(separator: "\n")
        let types = Set(try web.matches(of: #"^package (?:final )?(?:struct|enum|class|protocol) (\w+)"#).map { $0[1] })
        let ocrtctl = SourceFile.sources.filter { $0.room == "Ocrtctl" && $0.swift.code.contains("import Web") }
        let words = Set(try ocrtctl.flatMap { try $0.swift.code.matches(of: #"\b[A-Z]\w+"#).map { $0[0] } })
        #expect(types.count > 50)
        #expect(
            words.intersection(types) == ["Address", "AssignmentWording", "Clock", "LetterWording", "Messages", "Program", "ProgramFile"])
    }
}
