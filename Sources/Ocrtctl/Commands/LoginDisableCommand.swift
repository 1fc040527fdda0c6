import ArgumentParser
import UseCases

struct LoginDisableCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "disable", abstract: "Switches a login off and ends its sessions. What the person wrote stays.")

    @OptionGroup var place: DataOption
    @Argument(help: "The user name.") var user: String

    func perform(in surroundings: Surroundings) throws {
        let store = try place.store(in: surroundings)
        let account = try store.read { try $0.requireAccount(user) }
        try DisableLogin(store: store).perform(account: account.id, by: .commandLine, now: surroundings.now)
        surroundings.say("\(account.userName) is disabled.")
    }
}
