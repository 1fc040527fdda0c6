import Domain
import Foundation
import Store
import Synchronization
import TestSupport

@testable import Ocrtctl

/// A data folder of a test, and calls of the program in it as a shell would make them.
final class Workplace {
    struct Outcome: Equatable, Sendable {
        var code: Int32
        var output: String
        var complaint: String

        static func done(_ output: String) -> Outcome { Outcome(code: 0, output: output, complaint: "") }
        static func refused(_ complaint: String) -> Outcome { Outcome(code: 1, output: "", complaint: complaint) }
        static func found(_ output: String) -> Outcome { Outcome(code: 2, output: output, complaint: "") }
    }

    let folder: String
    var environment: [String: String]
    var now = Site.noon

    /// An empty folder, and in it the name of a data folder that does not exist yet.
    init() throws {
        folder = try TemporaryFolder.make()
        environment = [
            "OCRT_DATA": "\(folder)/data", "OCRT_TEXTS_FOLDER": Site.textsFolder, "OCRT_ARGON2_MEMORY_KIB": "7168",
            "OCRT_ARGON2_PASSES": "5", "OCRT_BASE_ADDRESS": "https://ocrt.example", "OCRT_SENDMAIL": "/bin/true -i",
        ]
    }

    /// The same with a database.
    static func withDatabase() throws -> Workplace {
        let workplace = try Workplace()
        _ = workplace.run("migrate")
        return workplace
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var data: String { "\(folder)/data" }

    /// Whether the database, or what lies beside it, holds these words anywhere.
    func holds(_ words: String) throws -> Bool {
        try FileManager.default.contentsOfDirectory(atPath: data).filter { $0.hasPrefix("ocrt.sqlite") }.contains { name in
            try Data(contentsOf: URL(fileURLWithPath: "\(data)/\(name)")).range(of: Data(words.utf8)) != nil
        }
    }

    func store() throws -> Store { try Store.open(folder: data, readers: 1) }

    func run(_ arguments: String...) -> Outcome { run(arguments) }

    func run(_ arguments: [String]) -> Outcome {
        let said = Mutex<[String]>([])
        let complained = Mutex<[String]>([])
        let surroundings = Surroundings(
            environment: environment, now: now, say: { line in said.withLock { $0.append(line) } },
            complain: { line in complained.withLock { $0.append(line) } })
        let code = Invocation(surroundings: surroundings).run(arguments)
        return Outcome(
            code: code, output: said.withLock { $0.joined(separator: "\n") }, complaint: complained.withLock { $0.joined(separator: "\n") })
    }

    /// Builds the demo, with hashings that cost nothing.
    func runDemo() -> Outcome {
        let inForce = environment
        defer { environment = inForce }
        environment.merge(["OCRT_ARGON2_MEMORY_KIB": "8", "OCRT_ARGON2_PASSES": "1"]) { _, weak in weak }
        return run("demo", "--content", "\(Site.sourceRoot)/content")
    }

    /// Writes a file into the test's folder and returns its path.
    func file(_ name: String, _ text: String) throws -> String {
        let path = "\(folder)/\(name)"
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    /// The permissions of a path, as `ls` shows them in numbers.
    static func mode(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
    }

    static func setMode(_ mode: Int, _ path: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }
}
