import ArgumentParser
import Store
import UseCases
import Web

struct CheckCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Looks whether everything is as it must be, and says what is not.",
        discussion: """
            The database's schema, its data, that what is answered "saved" survives a power cut; who can read the files, and to whom they belong; the strength of the password \
            hashing; the kind of disk; the interface's texts in every language. Nothing is changed. Exit code 2 when something is wrong.
            """)

    @OptionGroup var place: DataOption

    func perform(in surroundings: Surroundings) throws {
        let configuration = try place.ownConfiguration(in: surroundings)
        let found =
            try databaseFindings(configuration)
            + OwnershipCheck(folder: configuration.dataFolder).findings()
            + PermissionCheck(configuration: configuration, file: surroundings.environment["OCRT_CONFIG"]).findings()
            + HashingCheck(parameters: configuration.hashParameters).findings()
            + DiskCheck(folder: configuration.dataFolder, journal: configuration.journalMode).findings()
            + MessagesCheck(folder: Program.textsFolder(configuration)).findings()
        for finding in found { surroundings.say(finding) }
        if !found.isEmpty { throw ExitCode.found }
        surroundings.say("All is well.")
    }

    private func databaseFindings(_ configuration: Configuration) throws -> [String] {
        do {
            let store = try Store.open(folder: configuration.dataFolder, readers: 1, journal: configuration.journalMode)
            return try store.violations() + DurabilityCheck(setting: try store.synchronousSetting()).findings()
        } catch { return ["database: \(error)"] }
    }
}
