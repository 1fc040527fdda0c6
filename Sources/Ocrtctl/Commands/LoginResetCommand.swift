import ArgumentParser
import UseCases

struct LoginResetCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "reset", abstract: "Prints a new activation link and code for a login, such as when the password is forgotten.",
        discussion: "Earlier links and codes stop working; the old password works until the new one is set.")

    @OptionGroup var place: DataOption
    @Argument(help: "The user name.") var user: String

    func perform(in surroundings: Surroundings) throws {
        let store = try place.store(in: surroundings)
        let account = try store.read { try $0.requireAccount(user) }
        let issued = try IssueLogin(store: store).again(account: account.id, by: .commandLine, now: surroundings.now)
        try IssuedText(place, surroundings).say(issued, in: store)
    }
}
