import Domain
import Store
import UseCases

/// Whether visitors can be told apart by their addresses. Behind a proxy that is not declared everybody seems to come from the proxy itself, and whoever
/// guesses passwords makes all others wait who sign in from a new device.
struct VisitorAddressCheck {
    /// Of the last day.
    var beginnings: SessionBeginnings
    var trustsForwardedFor: Bool
    var baseAddress: BaseAddress

    /// Fewer people may well sit in one house or try the site from the server itself.
    static let fewest = 3
    /// In seconds.
    static let day: Int64 = 24 * 3600

    init(beginnings: SessionBeginnings, trustsForwardedFor: Bool, baseAddress: BaseAddress) {
        self.beginnings = beginnings
        self.trustsForwardedFor = trustsForwardedFor
        self.baseAddress = baseAddress
    }

    init(of store: Store, _ configuration: Configuration, now: Instant) throws {
        self.init(
            beginnings: try store.read { try $0.sessionBeginnings(since: now + -Self.day) },
            trustsForwardedFor: configuration[flag: .trustForwardedFor], baseAddress: configuration.base)
    }

    func findings() -> [String] {
        // A site on somebody's own machine has no other visitors.
        guard let address = beginnings.privateAddress, beginnings.accounts >= Self.fewest, !baseAddress.isThisMachineAlone else {
            return []
        }
        let advice =
            trustsForwardedFor
            ? "the last address in X-Forwarded-For is a proxy's own: let the proxy nearest to the visitors be the one whose address is passed on"
            : "if a proxy of yours stands before the web server, set trust_forwarded_for = yes"
        return [
            """
            addresses: all \(beginnings.sessions) sessions that began within a day, of \(beginnings.accounts) people, came from \(address), so that \
            visitors cannot be told apart; \(advice)
            """
        ]
    }
}
