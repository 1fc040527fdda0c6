import ArgumentParser
import Store
import UseCases

struct DemoCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Fills an empty database with invented cities, reports and logins, and prints the logins.",
        discussion: """
            For trying out on one's own machine: everybody who reads this program's source knows the password of these logins. A database that has members \
            or logins of its own is refused. Running it again changes nothing and prints the same logins.
            """)

    @OptionGroup var place: DataOption
    @Option(help: "The folder with demo/ and questionnaire.yaml. Without it: content, here or above the program.") var content: String?
    @Option(help: "The questionnaire of the demo's cycle. Without it: questionnaire.yaml in the content folder.") var questionnaire: String?

    func perform(in surroundings: Surroundings) throws {
        let folder = try content ?? ContentFolder.find()
        let content = try DemoContent(folder: "\(folder)/demo")
        let site = DemoSite(
            store: try place.store(in: surroundings), configuration: try place.configuration(in: surroundings), content: content,
            definition: questionnaire ?? "\(folder)/questionnaire.yaml", criteria: "\(folder)/prize-criteria.yaml",
            letters: "\(folder)/letters", now: surroundings.now)
        try site.build()
        surroundings.say(site.logins())
    }
}
