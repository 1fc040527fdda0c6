import Domain
import HTTP
import Web

/// `/prize`: leads to the prize of the latest cycle; winners of earlier years are linked there.
enum PrizesPage {
    static func show(_ context: Context) throws -> Response {
        guard let year = try context.store.read({ try $0.cycles().first?.year }) else { throw Refusal.notFound }
        let withPrize = try context.store.read { try $0.prizeYears() }
        return context.redirect(to: .prize(withPrize.first ?? year, .overview))
    }
}
