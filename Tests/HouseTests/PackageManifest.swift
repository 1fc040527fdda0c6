import Foundation

/// `Package.swift`, as far as these tests read it.
struct PackageManifest {
    /// The dependencies of every target below `Sources` that is written in Swift, products by their own names.
    let dependencies: [String: Set<String>]

    init(_ text: String) throws {
        let aliases = try text.matches(of: #"let (\w+): Target\.Dependency = \.product\(name: "(\w+)""#)
        let products = Dictionary(uniqueKeysWithValues: aliases.map { ($0[1], $0[2]) })
        func names(_ list: String) -> Set<String> {
            Set(list.split(separator: ",").map { $0.filter { !" \n\"".contains($0) } }.filter { !$0.isEmpty }.map { products[$0] ?? $0 })
        }
        var found: [String: Set<String>] = [:]
        for match in try text.matches(of: #"(?<!func )room\("(\w+)"(?:, \[([^\]]*)\])?"#) { found[match[1]] = names(match[2]) }
        // Programs that only tests start lie elsewhere, and say so.
        for match in try text.matches(of: #"executableTarget\(\s*name: "(\w+)", dependencies: \[([^\]]*)\](?!,\s*path:)"#) {
            found[match[1]] = names(match[2])
        }
        let ofPrograms = try text.matches(of: #"executableTarget\(\s*name: name, dependencies: \[([^\]]*)\]"#).first.map { names($0[1]) }
        for match in try text.matches(of: #"(?<!func )program\("(\w+)"\)"#) { found[match[1]] = ofPrograms }
        dependencies = found
    }

    static func ofTheProject() throws -> PackageManifest {
        try PackageManifest(String(contentsOfFile: "\(SourceFile.projectFolder)/Package.swift", encoding: .utf8))
    }
}
