import ArgumentParser
import Store

struct BackupCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copies the database, as it is at one moment, into one file.",
        discussion: """
            The site goes on meanwhile. The copy is read through before the command ends. It may be the database of an earlier or a later release: \
            make a copy before every update. To go back to it: ocrtctl restore FILE.
            """)

    @OptionGroup var place: DataOption
    @Argument(help: "The copy; nothing may be there yet.") var file: String

    func perform(in surroundings: Surroundings) throws {
        try Store.backUp(folder: place.ownConfiguration(in: surroundings).dataFolder, to: file)
        surroundings.say("\(file) is a sound copy of the database.")
    }
}
