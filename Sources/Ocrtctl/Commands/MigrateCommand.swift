import ArgumentParser
import Store
import UseCases

struct MigrateCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Brings the database up to date; creates it, and its folder, where they are missing.",
        discussion: """
            Run it with the programs of a new release. A database of an earlier release is copied beside itself first, to ocrt.sqlite.before-NUMBER; \
            ocrtctl restore goes back to it. Programs of the earlier release that still run change nothing from then on and say that the site is being \
            worked on. Running it again changes nothing. A new folder and database can be read by their owner alone.
            """)

    @OptionGroup var place: DataOption

    func perform(in surroundings: Surroundings) throws {
        let configuration = try place.ownConfiguration(in: surroundings)
        let folder = configuration.dataFolder
        try DataFolder(path: folder).create()
        let migrated = try Store.migrate(folder: folder, journal: configuration.journalMode)
        if let copy = migrated.copy { surroundings.say("The database as it was is in \(copy).") }
        for name in migrated.applied { surroundings.say("Applied \(name).") }
        surroundings.say("\(Store.file(in: folder)) is up to date.")
    }
}
