import ArgumentParser
import Store

struct BackupCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copies the database, as it is at one moment, into one file.",
        discussion: """
            The site goes on meanwhile. The copy is read through before the command ends. To restore it, stop the \
            programs and put it in the place of ocrt.sqlite, without ocrt.sqlite-wal and ocrt.sqlite-shm.
            """)

    @OptionGroup var place: DataOption
    @Argument(help: "The copy; nothing may be there yet.") var file: String

    func perform(in surroundings: Surroundings) throws {
        try place.store(in: surroundings).backUp(to: file)
        let damage = Store.damage(inCopy: file)
        guard damage.isEmpty else { throw Failure("The copy \(file) is not sound:\n\(damage.joined(separator: "\n"))") }
        surroundings.say("\(file) is a sound copy of the database.")
    }
}
