import Foundation
import Store
import TestSupport
import Testing

@testable import UseCases

@Suite struct ConfigurationTests {
    @Test func withoutADataFolderNothingStarts() {
        for environment in [[:], ["OCRT_DATA": ""]] {
            #expect(throws: ConfigurationProblem("OCRT_DATA is not set: it names the data folder")) {
                try Configuration.load(environment: environment)
            }
        }
    }

    @Test func everyDefaultCanBeTaken() throws {
        let configuration = try Configuration.load(environment: ["OCRT_DATA": "/data"])
        for key in ConfigurationKey.allCases { #expect(configuration[text: key] == key.defaultValue) }
        #expect(configuration.dataFolder == "/data")
        #expect(configuration.hashParameters == .init(memoryKiB: 19_456, passes: 2, lanes: 1))
        #expect(configuration.journalMode == .wal)
        #expect(!configuration.isSecure)
    }

    /// What the file says, what the environment says, what is in force.
    @Test(arguments: [
        ("", nil, "50000"), ("size_line = 40000", nil, "40000"), ("", "30000", "30000"), ("size_line = 40000", "30000", "30000"),
        ("# size_line = 1\n\n  size_line=40000  ", nil, "40000"), ("size_line = 1\nsize_line = 2", nil, "2"),
        ("threads = 4\r\nsize_line = 40000\r\n", nil, "40000"), ("\u{FEFF}size_line = 40000\r\n", nil, "40000"),
    ])
    func theEnvironmentOverrulesTheFileAndTheFileTheDefault(file: String, variable: String?, expected: String) throws {
        #expect(try load(file, ["OCRT_SIZE_LINE": variable])[text: .sizeLine] == expected)
    }

    @Test func aValueMayHoldAnEqualsSign() throws {
        #expect(try load("sendmail = /usr/bin/mail --a=b")[text: .sendmail] == "/usr/bin/mail --a=b")
    }

    @Test(arguments: [
        ("size_lime = 40000", ":1: there is no key 'size_lime'"), ("\n# comment\nsize_lime = 1", ":3: there is no key 'size_lime'"),
        ("size_line = 1\r\nsize_lime = 1", ":2: there is no key 'size_lime'"), ("size_line", ":1: write key = value"),
        ("size_line = many", ":1: size_line takes a whole number from 1 on"),
        ("size_line = 0", ":1: size_line takes a whole number from 1 on"),
        ("size_line = -5", ":1: size_line takes a whole number from 1 on"),
        ("threads = 99999999999999999999", ":1: threads takes a whole number from 1 on"),
        ("trust_forwarded_for = true", ":1: trust_forwarded_for takes yes or no"),
        ("journal_mode = off", ":1: journal_mode takes wal or delete"),
        ("base_address = example.org", ":1: base_address starts with http:// or https://"),
        ("contact_email = nobody", ":1: contact_email is a mail address"),
    ])
    func whatIsWrongIsNamedWithFileAndLine(text: String, problem: String) throws {
        let file = try written(text)
        #expect(throws: ConfigurationProblem(file + problem)) {
            try Configuration.load(environment: ["OCRT_DATA": "/data", "OCRT_CONFIG": file])
        }
    }

    @Test func whatIsWrongInTheEnvironmentIsNamed() {
        #expect(throws: ConfigurationProblem("OCRT_THREADS: threads takes a whole number from 1 on")) {
            try Configuration.load(environment: ["OCRT_DATA": "/data", "OCRT_THREADS": "all"])
        }
    }

    @Test func aFileThatCannotBeReadIsNamed() {
        #expect(throws: ConfigurationProblem("the configuration /nowhere/ocrt.conf cannot be read")) {
            try Configuration.load(environment: ["OCRT_DATA": "/data", "OCRT_CONFIG": "/nowhere/ocrt.conf"])
        }
    }

    /// Costs with which a hash could be made but never fit again, or not be made at all.
    @Test(arguments: [("7", "1", "1"), ("15", "1", "2"), ("1048577", "1", "1"), ("8192", "65", "1"), ("8192", "1", "17")])
    func costsThatNobodyCouldSignInWithAreRefused(memory: String, passes: String, lanes: String) {
        #expect(throws: ConfigurationProblem.self) {
            try Configuration(dataFolder: "/data", values: [.argon2MemoryKiB: memory, .argon2Passes: passes, .argon2Lanes: lanes])
        }
    }

    @Test(arguments: [
        ("https://report.example.org", "https://report.example.org", true),
        ("https://report.example.org/", "https://report.example.org", true),
        ("http://127.0.0.1:8081", "http://127.0.0.1:8081", false),
    ])
    func theBaseAddressHasNoSlashAtItsEnd(value: String, address: String, isSecure: Bool) throws {
        let configuration = try Configuration(dataFolder: "/data", values: [.baseAddress: value])
        #expect(configuration.baseAddress == address)
        #expect(configuration.isSecure == isSecure)
    }

    private func load(_ text: String, _ variables: [String: String?] = [:]) throws -> Configuration {
        let environment = ["OCRT_DATA": "/data", "OCRT_CONFIG": try written(text)]
        return try Configuration.load(environment: environment.merging(variables.compactMapValues { $0 }) { $1 })
    }

    private func written(_ text: String) throws -> String {
        let file = try TemporaryFolder.make() + "/ocrt.conf"
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        return file
    }
}
