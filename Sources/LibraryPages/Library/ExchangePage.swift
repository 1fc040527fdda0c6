import Domain
import HTTP
import Store
import UseCases
import Web

/// `/library/exchange`: who offers experience on a topic, and who looks for advice.
enum ExchangePage {
    static func show(_ context: Context) throws -> Response {
        let desk = try LibraryDesk(context)
        let (topics, offers, needs) = try context.store.read { reader in
            (
                try everyTopic(desk, in: reader), try reader.exchange(.offer, viewer: desk.viewer),
                try reader.exchange(.need, viewer: desk.viewer)
            )
        }
        let messages = desk.messages
        let title = messages[ExchangeMessage.title]
        let named = topics.filter { offers[$0.value] != nil || needs[$0.value] != nil }
        let table = ListedTable(
            caption: title, columns: [ExchangeMessage.topic, .offer, .need].map { messages[$0] },
            rows: named.map { topic in
                ListedTable.Row(head: "\(topic.text)", cells: [cities(offers[topic.value], desk), cities(needs[topic.value], desk)])
            }, isEven: true)
        let main: HTML = """
            \(Breadcrumbs.render(messages, [(messages[LibraryMessage.title], .library(.search))]))
            <h1>\(title)</h1>
            <p class="lead">\(messages[ExchangeMessage.lead])</p>
            \(named.isEmpty ? "<p>\(messages[ExchangeMessage.none])</p>" : table.html)
            """
        return context.page(title, section: messages[LibraryMessage.title], main: main)
    }

    private static func everyTopic(_ desk: LibraryDesk, in reader: Reader) throws -> [LibraryFilters.Entry] {
        guard let cycle = try reader.cycles().first else { return [] }
        let questionnaire = try desk.shelf.volume(cycle.questionnaire, from: reader).questionnaire
        let texts = try desk.shelf.texts(questionnaire, language: desk.context.language, from: reader)
        var topics: [LibraryFilters.Entry] = []
        let questions = questionnaire.questions(for: .offer) + questionnaire.questions(for: .need)
        for option in questions.flatMap(\.kind.options) where !topics.contains(where: { $0.value == option.id }) {
            topics.append((option.id, texts[option.text]))
        }
        return topics
    }

    private static func cities(_ found: [(year: Int, member: Member)]?, _ desk: LibraryDesk) -> HTML {
        guard let found else { return "<span class=\"quiet\">\(desk.messages[ExchangeMessage.nobody])</span>" }
        let links = found.map { city -> HTML in
            let address = Address.library(.report(year: city.year, member: city.member.slug))
            return "<li><a href=\"\(address.path)\">\(city.member.name(in: desk.context.language))</a></li>"
        }
        return "<ul>\(links)</ul>"
    }
}
