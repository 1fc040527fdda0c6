import Credentials
import Domain
import Foundation
import Store

/// Everything that differs from one installation to another. Nothing of it is compiled in.
///
/// Read from one file of `key = value` lines, named by `OCRT_CONFIG`; an environment variable `OCRT_<KEY>` overrules its line. `ConfigurationKey`
/// lists the keys, their meaning and defaults.
package struct Configuration: Sendable {
    private var values: [ConfigurationKey: String]
    /// Where people reach the site.
    package let base: BaseAddress
    /// The data folder, from `OCRT_DATA`.
    package var dataFolder: String

    /// For tests: the given values, defaults for the rest.
    package init(dataFolder: String, values: [ConfigurationKey: String] = [:]) throws(ConfigurationProblem) {
        self.dataFolder = dataFolder
        self.values = values
        for (key, value) in values { if let problem = key.problem(with: value) { throw ConfigurationProblem(problem) } }
        base = try BaseAddress(values[.baseAddress] ?? ConfigurationKey.baseAddress.defaultValue)
        if values[.baseAddress] != nil { self.values[.baseAddress] = base.text }
        guard hashParameters.isAffordable else {
            throw ConfigurationProblem("argon2_memory_kib takes 8 for each lane to 1048576, argon2_passes 1 to 64, argon2_lanes 1 to 16")
        }
    }

    /// Reads the environment and the file it names. Throws at an unknown key or a value that cannot be meant, naming file and line.
    package static func load(environment: [String: String]) throws(ConfigurationProblem) -> Configuration {
        guard let folder = environment["OCRT_DATA"], !folder.isEmpty else {
            throw ConfigurationProblem("OCRT_DATA is not set: it names the data folder")
        }
        var values: [ConfigurationKey: String] = [:]
        if let file = environment["OCRT_CONFIG"], !file.isEmpty { values = try lines(of: file) }
        for key in ConfigurationKey.allCases {
            guard let value = environment["OCRT_\(key.rawValue.uppercased())"] else { continue }
            if let problem = key.problem(with: value) { throw ConfigurationProblem("OCRT_\(key.rawValue.uppercased()): \(problem)") }
            values[key] = value
        }
        return try Configuration(dataFolder: folder, values: values)
    }

    private static func lines(of file: String) throws(ConfigurationProblem) -> [ConfigurationKey: String] {
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
            throw ConfigurationProblem("the configuration \(file) cannot be read")
        }
        var values: [ConfigurationKey: String] = [:]
        // Edited on Windows, lines end in CRLF and the file may begin with a byte order mark.
        for (number, line) in text.withoutByteOrderMark.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let line = line.trimmingSpaces
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            let pieces = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(\.trimmingSpaces)
            guard pieces.count == 2 else { throw ConfigurationProblem("\(file):\(number + 1): write key = value") }
            guard let key = ConfigurationKey(rawValue: pieces[0]) else {
                throw ConfigurationProblem("\(file):\(number + 1): there is no key '\(pieces[0])'")
            }
            if let problem = key.problem(with: pieces[1]) { throw ConfigurationProblem("\(file):\(number + 1): \(problem)") }
            values[key] = pieces[1]
        }
        return values
    }

    package subscript(text key: ConfigurationKey) -> String { values[key] ?? key.defaultValue }

    /// The value of a key that holds a whole number; `problem(with:)` has seen to it that it is one.
    package subscript(number key: ConfigurationKey) -> Int { Int(self[text: key]) ?? Int(key.defaultValue) ?? 0 }

    package subscript(flag key: ConfigurationKey) -> Bool { self[text: key] == "yes" }

    /// As browsers write it, without a slash at the end.
    package var baseAddress: String { base.text }

    package var isSecure: Bool { base.isSecure }

    package var hashParameters: HashParameters {
        HashParameters(
            memoryKiB: UInt32(self[number: .argon2MemoryKiB]), passes: UInt32(self[number: .argon2Passes]),
            lanes: UInt32(self[number: .argon2Lanes]))
    }

    package var journalMode: JournalMode { JournalMode(rawValue: self[text: .journalMode]) ?? .wal }
}

/// Why a configuration cannot be used, in English, for whoever runs the site.
package struct ConfigurationProblem: Error, Equatable, CustomStringConvertible {
    package var description: String
    init(_ description: String) { self.description = description }
}
