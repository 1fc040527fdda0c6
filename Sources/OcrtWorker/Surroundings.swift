import ArgumentParser
import Domain
import Foundation
import Store
import UseCases

/// What the worker has from outside: configuration, database, time, and where its line goes.
struct Surroundings {
    let configuration: Configuration
    let store: Store

    init() throws {
        configuration = try Configuration.load(environment: ProcessInfo.processInfo.environment)
        store = try Store.open(folder: configuration.dataFolder, readers: 1, journal: configuration.journalMode)
    }

    /// Names this run among all others.
    static let name = "\(ProcessInfo.processInfo.hostName)/\(ProcessInfo.processInfo.processIdentifier)/\(UUID().uuidString)"

    @Sendable static func now() -> Instant { Instant(seconds: Int64(Date().timeIntervalSince1970.rounded(.down))) }

    static func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

    static func complain(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

    /// Runs `work`; what goes wrong becomes a sentence on standard error and an exit code.
    static func report(code: ExitCode = .failure, _ work: () throws -> Void) throws {
        do { try work() } catch {
            complain("\(error)")
            throw code
        }
    }
}

/// Why the worker cannot work: a sentence for whoever runs the site.
struct Failure: Error, CustomStringConvertible {
    var description: String

    init(_ description: String) { self.description = description }
}
