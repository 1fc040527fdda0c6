import Domain
import HTTP
import Store
import UseCases
import Web

/// `/library/compare`: what cities answered on one point, question by question, twenty cities a page.
enum ComparePage {
    private static let perPage = 20

    /// What the page shows.
    private struct Contents {
        var years: [Int]
        var countries: [String]
        var year: Int?
        var country: String
        var point: Int
        /// Each point's name, as far as the latest questionnaire has one.
        var names: [String: String]
        var total: Int
        var page: Int
        var views: [PublishedView]
    }

    static func show(_ context: Context) throws -> Response {
        let desk = try LibraryDesk(context)
        let contents = try load(desk)
        if let year = contents.year {
            try desk.noting.compared(
                contents.views.map(\.slug), point: contents.point, year: year, viewer: desk.viewer, now: context.now)
        }
        let messages = desk.messages
        let title = messages[CompareMessage.title]
        let pages = (contents.total + perPage - 1) / perPage
        let main: HTML = """
            \(Breadcrumbs.render(messages, [(messages[LibraryMessage.title], .library(.search))]))
            <h1>\(title)</h1>
            <p class="lead">\(messages[CompareMessage.lead])</p>
            \(form(contents, desk))
            \(answers(contents, desk))
            \(Pagination.render(messages, page: contents.page, of: pages) { page in link(contents, page: page) })
            """
        return context.page(title, section: messages[LibraryMessage.title], main: main)
    }

    private static func load(_ desk: LibraryDesk) throws -> Contents {
        try desk.context.store.read { reader in
            let choices = try reader.libraryChoices(viewer: desk.viewer)
            let year = choices.years.first { String($0) == desk.asked("year") } ?? choices.years.first
            let country = choices.countries.contains(desk.asked("country")) ? desk.asked("country") : ""
            let latest = try reader.cycles().first.map { try desk.shelf.volume($0.questionnaire, from: reader).questionnaire }
            let texts = try latest.map { try desk.shelf.texts($0, language: desk.context.language, from: reader) }
            let names = Dictionary(LibraryFilters.options(.point, latest, texts).map { ($0.value, $0.text) }) { one, _ in one }
            let point = Int(desk.asked("point")).flatMap { (1...10).contains($0) ? $0 : nil } ?? 1
            let total = try year.map { try reader.publishedReportCount(year: $0, country: country, viewer: desk.viewer) } ?? 0
            let page = min(max(1, Int(desk.asked("page")) ?? 1), max(1, (total + perPage - 1) / perPage))
            let members = try year.map {
                try reader.publishedReports(
                    year: $0, country: country, from: (page - 1) * perPage, atMost: perPage, viewer: desk.viewer)
            }
            return Contents(
                years: choices.years, countries: choices.countries, year: year, country: country, point: point, names: names, total: total,
                page: page,
                views: try (members ?? []).map { try desk.view(year: year ?? 0, member: $0.slug, in: reader) })
        }
    }

    private static func link(_ contents: Contents, page: Int) -> String {
        let year = contents.year.map(String.init) ?? ""
        return Address.library(.compare).path
            + "?point=\(contents.point)&year=\(year)&country=\(PercentEncoding.encode(contents.country))&page=\(page)"
    }

    private static func form(_ contents: Contents, _ desk: LibraryDesk) -> HTML {
        let messages = desk.messages, names = RegionNames.of(desk.context.language)
        let points = (1...10).map { (String($0), "\($0). \(contents.names["p\($0)"] ?? "")") }
        let countries = [("", messages[LibraryMessage.any])] + contents.countries.map { ($0, names.country($0)) }
        return """
            <form method="get" action="\(Address.library(.compare).path)" class="search">
            <div class="filters">
            \(select("point", messages[LibraryMessage.point], points, String(contents.point)))\
            \(select("year", messages[LibraryMessage.year], contents.years.map { (String($0), String($0)) }, contents.year.map(String.init) ?? ""))\
            \(select("country", messages[LibraryMessage.country], countries, contents.country))</div>
            \(Buttons.row(Buttons.main(messages[CompareMessage.button])))
            </form>
            """
    }

    private static func select(_ name: String, _ label: String, _ entries: [(String, String)], _ value: String) -> HTML {
        let options = entries.map { entry -> HTML in
            "<option value=\"\(entry.0)\"\(" selected", if: entry.0 == value)>\(entry.1)</option>"
        }
        return
            "<div><label for=\"compare-\(name)\">\(label)</label>\n<select id=\"compare-\(name)\" name=\"\(name)\">\(options)</select></div>\n"
    }

    /// A table for each question of the point that somebody has answered, in the order of the questionnaire.
    private static func answers(_ contents: Contents, _ desk: LibraryDesk) -> HTML {
        let messages = desk.messages
        guard !contents.views.isEmpty else { return "<p role=\"status\">\(messages[CompareMessage.none])</p>" }
        var asked: [(question: Question, section: Section, words: ReportWords)] = []
        for view in contents.views {
            for section in view.questionnaire.citySections {
                for question in view.answered(section) where question.point == contents.point {
                    if !asked.contains(where: { $0.question.id == question.id }) { asked.append((question, section, view.words)) }
                }
            }
        }
        let tables = asked.map { entry -> HTML in
            let text = entry.words.texts.text(question: entry.question.id)
            let rows = contents.views.compactMap { view -> ListedTable.Row? in
                guard view.hasAnswered(entry.question, in: entry.section) else { return nil }
                let link = Address.library(.report(year: view.year, member: view.slug)).path + "#section-\(entry.section.id)"
                return ListedTable.Row(
                    head: "<a href=\"\(link)\">\(view.memberName)</a>",
                    cells: [view.answer(to: entry.question, in: entry.section, measure: 0)])
            }
            let table = ListedTable(
                caption: text, columns: [messages[CompareMessage.city], messages[CompareMessage.answer]], rows: rows, isEven: true)
            return "<h2>\(text)</h2>\n\(table.html)"
        }
        return "<p class=\"caption\" role=\"status\">\(messages.count(LibraryCount.cities, contents.total))</p>\n\(tables)"
    }
}
