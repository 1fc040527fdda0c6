import Domain
import Store
import UseCases
import Web

/// Prints what the person needs to set a password.
struct IssuedText {
    private let baseAddress: String
    private let surroundings: Surroundings

    init(_ place: DataOption, _ surroundings: Surroundings) throws {
        baseAddress = try place.configuration(in: surroundings).baseAddress
        self.surroundings = surroundings
    }

    func say(_ issued: IssuedLogin, in store: Store) throws {
        let time = try store.read { try $0.localTime() }
        surroundings.say(
            Table.text([
                ["user name", issued.account.userName],
                ["link", "\(baseAddress)\(Address.activate.path)?token=\(issued.token.text)"],
                ["code", issued.code.text],
                ["valid until", time.fullText(issued.expiresAt)],
            ]))
    }
}
