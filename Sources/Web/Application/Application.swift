import Credentials
import Domain
import Foundation
import HTTP
import Logging
import Store
import Synchronization
import UseCases

/// What the requests of one program share: configuration, database, texts, the gate before the hashings.
package final class Application: Sendable {
    package let configuration: Configuration
    package let shelf = QuestionnaireShelf()
    package let hasher: PasswordHasher
    package let gate: HashingGate
    package let cookies: SessionCookies
    package let log: Logger
    let clock: Clock
    let textsFolder: String
    private let openStore = Mutex<Store?>(nil)
    private let messages = Mutex<[Language: Messages]>([:])

    /// - Parameter textsFolder: where `en.json` and its sisters lie.
    package init(configuration: Configuration, textsFolder: String, clock: Clock, log: Logger) {
        self.configuration = configuration
        self.textsFolder = textsFolder
        self.clock = clock
        self.log = log
        hasher = PasswordHasher(parameters: configuration.hashParameters)
        gate = HashingGate(places: configuration[number: .hashingsAtOnce])
        cookies = SessionCookies(isSecure: configuration.isSecure)
    }

    /// The database, opened when first needed. Tried again with the next request where it is missing or has another schema, so that a program
    /// answers again as soon as `ocrtctl migrate` has run; opened anew where another file was put in its place.
    package func store() throws -> Store {
        try openStore.withLock { store in
            if let store, store.isInPlace { return store }
            let opened = try Store.open(
                folder: configuration.dataFolder, readers: configuration[number: .threads], journal: configuration.journalMode)
            store = opened
            return opened
        }
    }

    /// The interface's words in a language, read from its file once.
    package func messages(in language: Language) throws -> Messages {
        try messages.withLock { known in
            if let found = known[language] { return found }
            let read = try Messages(language: language, folder: textsFolder)
            known[language] = read
            return read
        }
    }

    /// Sessions with the configuration's limits.
    package func sessions(_ store: Store) -> Sessions {
        Sessions(
            store: store, idleLimit: Int64(configuration[number: .sessionIdleMinutes]) * 60,
            absoluteLimit: Int64(configuration[number: .sessionHours]) * 3600)
    }

    /// The visitor's network address. X-Forwarded-For is believed only where the configuration says that a proxy of ours writes it.
    func address(of request: Request) -> String {
        guard configuration[flag: .trustForwardedFor], let forwarded = request.header("X-Forwarded-For"),
            let last = forwarded.split(separator: ",").last
        else { return request.remoteAddress }
        return String(last).trimmingSpaces
    }
}
