import ArgumentParser
import UseCases

struct LoginHandOverCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "hand-over", abstract: "Makes a login another person's, when staff change, and prints an activation link and code.",
        discussion: "The user name stays. The old password and every session end at once.")

    @OptionGroup var place: DataOption
    @Argument(help: "The user name.") var user: String
    @Option(help: "The new person's name.") var name: String
    @Option(help: "The new person's mail address.") var email = ""

    func perform(in surroundings: Surroundings) throws {
        let store = try place.store(in: surroundings)
        let account = try store.read { try $0.requireAccount(user) }
        let issued = try HandOverLogin(store: store).perform(
            account: account.id, name: name, email: email, by: .commandLine, now: surroundings.now)
        try IssuedText(place, surroundings).say(issued, in: store)
    }
}
