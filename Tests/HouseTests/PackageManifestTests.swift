import Testing

@Suite("Package.swift")
struct PackageManifestTests {
    @Test("Every target depends on what its row says, no more and no less")
    func dependencies() throws {
        let found = try PackageManifest.ofTheProject().dependencies
        #expect(Set(found.keys) == Set(SourceFile.sources.map(\.room)))
        for (target, dependencies) in found {
            let row = try #require(Arrows.rows[Arrows.row(of: target)], "\(target)")
            #expect(dependencies == row.all.subtracting(Arrows.ofTheToolchain), "\(target)")
        }
    }

    @Test("Nothing but typeset carries Pango, Cairo and qpdf, by whatever way")
    func typesetting() throws {
        let dependencies = try PackageManifest.ofTheProject().dependencies
        func reach(_ target: String) -> Set<String> {
            (dependencies[target] ?? []).reduce(into: [target]) { $0.formUnion(reach($1)) }
        }
        #expect(dependencies.keys.filter { !reach($0).isDisjoint(with: ["CPango", "CQPDF"]) }.sorted() == ["Typeset", "Typesetting"])
    }
}
