import ArgumentParser
import UseCases

struct LoginEnableCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "enable", abstract: "Switches a login on again, with the password it had.")

    @OptionGroup var place: DataOption
    @Argument(help: "The user name.") var user: String

    func perform(in surroundings: Surroundings) throws {
        let store = try place.store(in: surroundings)
        let account = try store.read { try $0.requireAccount(user) }
        try DisableLogin(store: store).undo(account: account.id, by: .commandLine, now: surroundings.now)
        surroundings.say("\(account.userName) is enabled.")
    }
}
