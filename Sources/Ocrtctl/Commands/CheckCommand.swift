import ArgumentParser
import struct Domain.Instant
import Store
import UseCases
import Web

struct CheckCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Looks whether everything is as it must be, and says what is not.",
        discussion: """
            The database's schema, its data, that what is answered "saved" survives a power cut; whether visitors can be told apart; who can read the \
            files, and to whom they belong; the strength of the password hashing; the kind of disk; the address people use; the mail command; the interface's texts in every \
            language. Nothing is changed. Exit code 2 when something is wrong.
            """)

    @OptionGroup var place: DataOption

    func perform(in surroundings: Surroundings) throws {
        let configuration = try place.ownConfiguration(in: surroundings)
        let found =
            try databaseFindings(configuration, now: surroundings.now)
            + OwnershipCheck(folder: configuration.dataFolder).findings()
            + PermissionCheck(configuration: configuration, file: surroundings.environment["OCRT_CONFIG"]).findings()
            + HashingCheck(parameters: configuration.hashParameters).findings()
            + DiskCheck(folder: configuration.dataFolder, journal: configuration.journalMode).findings()
            + BaseAddressCheck(address: configuration.base).findings()
            + MailCommandCheck(command: configuration[text: .sendmail]).findings()
            + MessagesCheck(folder: Program.textsFolder(configuration)).findings()
        for finding in found { surroundings.say(finding) }
        if !found.isEmpty { throw ExitCode.found }
        surroundings.say("All is well.")
    }

    private func databaseFindings(_ configuration: Configuration, now: Instant) throws -> [String] {
        do {
            let store = try Store.open(folder: configuration.dataFolder, readers: 1, journal: configuration.journalMode)
            return try store.violations() + DurabilityCheck(setting: try store.synchronousSetting()).findings()
                + VisitorAddressCheck(of: store, configuration, now: now).findings()
        } catch { return ["database: \(error)"] }
    }
}
