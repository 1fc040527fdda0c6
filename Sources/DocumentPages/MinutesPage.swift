import Domain
import HTTP
import Store
import UseCases
import Web

/// The minutes of a year's vote as PDF, for those who may see its protocol.
enum MinutesPage {
    static func pdf(_ context: Context) throws -> Response {
        let viewer = try context.viewer()
        guard let year = context.path.number("year") else { throw Refusal.notFound }
        let wish = PrizeWish(
            year: year, viewer: viewer, now: context.now, sizeLine: Int64(context.application.configuration[number: .sizeLine]))
        let document = try context.store.read { reader in
            guard let cycle = try reader.cycle(year: year) else { throw Refusal.notFound }
            return MinutesDocument(
                desk: try ProtocolDesk.open(wish, in: reader), cycle: cycle, members: try reader.memberNames(),
                sizeLine: try wish.prize(in: reader).settings.sizeLine, messages: context.messages,
                author: context.application.configuration[text: .coalitionName], now: context.now
            ).document
        }
        return try File.pdf(
            document, name: "ocrt-\(year)-prize-minutes-\(context.language.rawValue)", context,
            onward: .page(.prize(year, .protocolPage), .protocolPage))
    }
}
