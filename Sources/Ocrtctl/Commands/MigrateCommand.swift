import ArgumentParser
import Store
import UseCases

struct MigrateCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Brings the database up to date; creates it, and its folder, where they are missing.",
        discussion: """
            Run it with the programs of a new release before they are started. Running it again changes nothing. A new folder and database can \
            be read by their owner alone.
            """)

    @OptionGroup var place: DataOption

    func perform(in surroundings: Surroundings) throws {
        let configuration = try place.configuration(in: surroundings)
        let folder = configuration.dataFolder
        try DataFolder(path: folder).create()
        let applied = try Store.migrate(folder: folder, journal: configuration.journalMode)
        for name in applied { surroundings.say("Applied \(name).") }
        surroundings.say("\(Store.file(in: folder)) is up to date.")
    }
}
