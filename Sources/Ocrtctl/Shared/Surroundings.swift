import Domain
import Foundation
import Web

/// What a command has around it.
struct Surroundings {
    var environment: [String: String]
    var now: Instant
    /// Writes a line to standard output.
    var say: (String) -> Void
    /// Writes a line to standard error.
    var complain: (String) -> Void

    /// Those of the running program.
    static var real: Surroundings {
        Surroundings(
            environment: ProcessInfo.processInfo.environment, now: Clock.system.now(), say: { print($0) },
            complain: { FileHandle.standardError.write(Data("\($0)\n".utf8)) })
    }
}
