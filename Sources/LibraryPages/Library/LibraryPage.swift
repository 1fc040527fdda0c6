import Domain
import HTTP
import Store
import UseCases
import Web

/// `/library`: search, filters, and what was found, twenty a page.
enum LibraryPage {
    private static let perPage = 20
    /// So many lines a table takes; nobody needs more at once.
    private static let mostInTable = 5000

    static func show(_ context: Context) throws -> Response {
        let desk = try LibraryDesk(context)
        let (filters, total, page, finds) = try context.store.read { reader in
            let filters = try LibraryFilters(desk, in: reader)
            let total = try reader.libraryCount(filters.wish, sizeLine: desk.sizeLine, viewer: desk.viewer)
            let page = min(max(1, Int(desk.asked("page")) ?? 1), max(1, (total + perPage - 1) / perPage))
            let finds = try reader.library(
                filters.wish, sizeLine: desk.sizeLine, from: (page - 1) * perPage, atMost: perPage, viewer: desk.viewer)
            return (filters, total, page, finds)
        }
        let messages = desk.messages
        let title = messages[LibraryMessage.title]
        let pages = (total + perPage - 1) / perPage
        let main: HTML = """
            <h1>\(title)</h1>
            <p class="lead">\(messages[LibraryMessage.lead])</p>
            <ul class="counts"><li><a href="\(Address.library(.compare).path)">\(messages[CompareMessage.title])</a></li>\
            <li><a href="\(Address.library(.exchange).path)">\(messages[ExchangeMessage.title])</a></li></ul>
            \(filters.form)
            \(total == 0 ? nothing(filters, messages) : found(finds, total, filters, desk))
            \(Pagination.render(messages, page: page, of: pages) { filters.link(.search, page: $0) })
            """
        return context.page(title, main: main)
    }

    /// What was found as a table: the same list, by the same query.
    static func table(_ context: Context) throws -> Response {
        let desk = try LibraryDesk(context)
        let finds = try context.store.read { reader in
            try reader.library(
                try LibraryFilters(desk, in: reader).wish, sizeLine: desk.sizeLine, from: 0, atMost: mostInTable, viewer: desk.viewer)
        }
        let messages = desk.messages, names = RegionNames.of(context.language)
        let head = [
            messages[CompareMessage.city], messages[LibraryMessage.country], messages[LibraryMessage.year],
            messages[LibraryMessage.measure],
            messages[LibraryMessage.exportTitle], messages[LibraryMessage.exportSummary], messages[LibraryMessage.language],
            messages[LibraryMessage.exportAddress],
        ]
        let rows = finds.map { find in
            [
                find.member.name(in: context.language), names.country(find.member.country), String(find.year),
                find.measure == 0 ? "" : String(find.measure), FindView(find: find, desk: desk).title, find.summary,
                names.language(find.language),
                context.application.configuration.baseAddress + FindView(find: find, desk: desk).address.path,
            ]
        }
        try desk.noting.exported(rows.count, viewer: desk.viewer, now: context.now)
        return .download(CSV.bytes([head] + rows), filename: "ocrt-library.csv", contentType: "text/csv; charset=utf-8")
    }

    private static func found(_ finds: [LibraryFind], _ total: Int, _ filters: LibraryFilters, _ desk: LibraryDesk) -> HTML {
        let messages = desk.messages
        let clear: HTML = "<a href=\"\(Address.library(.search).path)\">\(messages[LibraryMessage.clear])</a>"
        return """
            <p class="caption" role="status">\(messages.count(LibraryCount.found, total)) \(clear, if: filters.isNarrowed)</p>
            <ol class="finds">
            \(finds.map { FindView(find: $0, desk: desk).html })</ol>
            <p><a href="\(filters.link(.table))" download>\(messages[LibraryMessage.export])</a></p>
            """
    }

    private static func nothing(_ filters: LibraryFilters, _ messages: Messages) -> HTML {
        let clear: HTML = "<p><a href=\"\(Address.library(.search).path)\">\(messages[LibraryMessage.clear])</a></p>"
        return """
            <p role="status">\(messages[filters.isNarrowed ? LibraryMessage.noneFound : .empty])</p>
            \(clear, if: filters.isNarrowed)
            """
    }
}

/// One thing that was found.
struct FindView {
    let find: LibraryFind
    let desk: LibraryDesk

    private var messages: Messages { desk.messages }

    var address: Address {
        let slug = find.member.slug
        return .library(
            find.measure == 0
                ? .report(year: find.year, member: slug) : .measure(year: find.year, member: slug, number: find.measure))
    }

    /// A measure's title; a report is called by its city.
    var title: String {
        if find.measure == 0 { return report }
        return find.title.isEmpty ? messages(ReportMessage.untitled, ["number": String(find.measure)]) : find.title
    }

    private var report: String {
        messages(LibraryMessage.reportOf, ["year": String(find.year), "member": find.member.name(in: desk.context.language)])
    }

    var html: HTML {
        let names = RegionNames.of(desk.context.language)
        let kind = find.measure == 0 ? messages[LibraryMessage.wholeReport] : "\(messages[LibraryMessage.measure]) · \(report)"
        let facts = "\(kind) · \(names.country(find.member.country)) · \(names.language(find.language))"
        let heading: HTML =
            find.measure == 0 || find.title.isEmpty ? HTML(escaping: title) : ExcerptView.render(find.markedTitle, language: find.language)
        return """
            <li><h2><a href="\(address.path)">\(heading)</a></h2>
            <p class="caption">\(facts)</p>
            \(words)</li>

            """
    }

    /// Where the words were found; without words, what the city says in short.
    private var words: HTML {
        if !find.excerpt.isEmpty { return "<p>\(ExcerptView.render(find.excerpt, language: find.language))</p>" }
        return find.summary.isEmpty ? "" : "<p lang=\"\(find.language)\">\(find.summary)</p>"
    }
}
