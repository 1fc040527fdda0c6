import Credentials
import Domain
import Foundation
import HTTP
import Logging
import Processes
import Store
import Synchronization
import UseCases

/// What the requests of one program share: configuration, database, texts, the gate before the hashings, the places of those who make files.
package final class Application: Sendable {
    package let configuration: Configuration
    package let shelf = QuestionnaireShelf()
    package let hasher: PasswordHasher
    package let gate: HashingGate
    package let typesetPlaces: SharedPlaces
    package let cookies: SessionCookies
    package let log: Logger
    let clock: Clock
    let textsFolder: String
    private let openStore = Mutex<Store?>(nil)
    private let messages = Mutex<[Language: Messages]>([:])

    /// - Parameters:
    ///   - textsFolder: where `en.json` and its sisters lie.
    ///   - hashingPatience: so many milliseconds somebody waits for the hashing of a password before the server is called busy.
    package init(configuration: Configuration, textsFolder: String, clock: Clock, log: Logger, hashingPatience: Int = 10_000) {
        self.configuration = configuration
        self.textsFolder = textsFolder
        self.clock = clock
        self.log = log
        hasher = PasswordHasher(parameters: configuration.hashParameters)
        // Pages never wait for files: two threads are left to them.
        typesetPlaces = SharedPlaces(
            file: "\(configuration.dataFolder)/typeset.lock", count: 4, mostHere: max(1, configuration[number: .threads] - 2))
        let hashings = PlaceFile(file: "\(configuration.dataFolder)/hashing.lock", count: configuration[number: .hashingsAtOnce])
        gate = HashingGate(places: configuration[number: .hashingsAtOnce], patience: hashingPatience) { milliseconds in
            do {
                guard let place = try hashings.take(seconds: Double(milliseconds) / 1000) else { return nil }
                return { place.leave() }
            } catch {
                // A file system that knows no locks must not keep anybody out: the work is bounded within each program then.
                return {}
            }
        }
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

    /// The visitor's network address. X-Forwarded-For is believed only where the configuration says that a proxy of ours writes it: its last address is
    /// the one that the proxy added, all before came with the request. What is no address is not believed.
    func address(of request: Request) -> NetworkAddress {
        let direct = NetworkAddress(request.remoteAddress) ?? .unknown
        guard configuration[flag: .trustForwardedFor], let forwarded = request.header("X-Forwarded-For") else { return direct }
        let last = forwarded.split(separator: ",", omittingEmptySubsequences: false).last.map(String.init)
        return last.flatMap(NetworkAddress.init) ?? direct
    }
}
