import ArgumentParser
import Store
import UseCases

struct RestoreCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Puts a copy in the place of the database, and keeps the present one beside it.",
        discussion: """
            The copy is read through first; nothing is changed where it is not sound, or of a newer release. The site may run meanwhile: it goes on with \
            what was put back. What was saved after the copy was made is then only in the file that the command names.
            """)

    @OptionGroup var place: DataOption
    @Argument(help: "The copy, as backup or migrate has made it. It stays where it is.") var file: String

    func perform(in surroundings: Surroundings) throws {
        let configuration = try place.ownConfiguration(in: surroundings)
        let folder = configuration.dataFolder
        try DataFolder(path: folder).create()
        let restored = try Store.restore(file, folder: folder, journal: configuration.journalMode)
        if let aside = restored.aside {
            let what = restored.wasUnreadable ? "could not be read; its file, as it was, is now" : "as it was is now in"
            surroundings.say("The database \(what) \(aside).")
        }
        surroundings.say("\(Store.file(in: folder)) is what \(file) holds.")
        if let last = restored.missing.last {
            surroundings.say("It is of an earlier release and needs \(last): run ocrtctl migrate. Until then the site is being worked on.")
        }
    }
}
