import Domain
import HTTP
import Store
import UseCases
import Web

/// What can be chosen in the library, in the reader's words, and what was chosen.
struct LibraryFilters {
    typealias Entry = (value: String, text: String)

    let wish: LibraryWish
    let countries: [Entry]
    let years: [Entry]
    let languages: [Entry]
    let points: [Entry]
    let forms: [Entry]
    private let desk: LibraryDesk

    /// A choice that nobody was offered counts as none.
    init(_ desk: LibraryDesk, in reader: Reader) throws {
        self.desk = desk
        let choices = try reader.libraryChoices(viewer: desk.viewer)
        let names = RegionNames.of(desk.context.language)
        countries = choices.countries.map { ($0, names.country($0)) }
        years = choices.years.map { (String($0), String($0)) }
        languages = choices.languages.map { ($0, names.language($0)) }
        // The latest questionnaire says what there is; what older reports chose has the same ids.
        let latest = try reader.cycles().first.map { try desk.shelf.volume($0.questionnaire, from: reader).questionnaire }
        let texts = try latest.map { try desk.shelf.texts($0, language: desk.context.language, from: reader) }
        points = Self.options(.point, latest, texts)
        forms = Self.options(.form, latest, texts)
        var wish = LibraryWish()
        wish.text = String(desk.asked("q").prefix(300))
        wish.country = Self.chosen(desk.asked("country"), among: countries)
        wish.size = SizeClass(rawValue: desk.asked("size"))
        wish.year = Int(Self.chosen(desk.asked("year"), among: years))
        wish.language = Self.chosen(desk.asked("written"), among: languages)
        wish.point = Self.chosen(desk.asked("point"), among: points)
        wish.form = Self.chosen(desk.asked("form"), among: forms)
        self.wish = wish
    }

    var isNarrowed: Bool { wish != LibraryWish() }

    /// The address of another page or form of the same list.
    func link(_ place: LibraryPlace, page: Int? = nil) -> String {
        var fields: [(String, String)] = [
            ("q", wish.text), ("country", wish.country), ("size", wish.size?.rawValue ?? ""), ("year", wish.year.map(String.init) ?? ""),
            ("written", wish.language), ("point", wish.point), ("form", wish.form),
        ]
        if let page { fields.append(("page", String(page))) }
        let query = fields.filter { !$0.1.isEmpty }.map { "\($0.0)=\(PercentEncoding.encode($0.1))" }.joined(separator: "&")
        return Address.library(place).path + (query.isEmpty ? "" : "?\(query)")
    }

    /// Where words were looked for and nothing was filtered, what was found comes first.
    private var isOpen: Bool {
        var words = LibraryWish()
        words.text = wish.text
        return wish != words || wish.text.isEmpty
    }

    var form: HTML {
        let messages = desk.messages
        let line = Numeral.shown(String(desk.sizeLine), language: desk.context.language)
        let sizes: [Entry] = [
            ("small", messages(ReportMessage.sizeSmall, ["line": line])), ("large", messages(ReportMessage.sizeLarge, ["line": line])),
        ]
        let selects: [HTML] = [
            select("point", .point, points, wish.point), select("form", .form, forms, wish.form),
            select("country", .country, countries, wish.country), select("size", .size, sizes, wish.size?.rawValue ?? ""),
            select("year", .year, years, wish.year.map(String.init) ?? ""), select("written", .language, languages, wish.language),
        ]
        return """
            <form method="get" action="\(Address.library(.search).path)" role="search" class="search">
            <label class="question" for="q">\(messages[LibraryMessage.search])</label>
            <p class="help" id="q-help">\(messages[LibraryMessage.searchHint])</p>
            <div class="search-row"><input type="search" class="line line-medium" id="q" name="q" value="\(wish.text)" \
            aria-describedby="q-help" autocomplete="off" spellcheck="false">
            \(Buttons.main(messages[LibraryMessage.searchButton]))</div>
            <details class="more"\(" open", if: isOpen)><summary>\(messages[LibraryMessage.filters])</summary>
            <div class="filters">
            \(selects)</div></details>
            </form>
            """
    }

    private func select(_ name: String, _ label: LibraryMessage, _ entries: [Entry], _ value: String) -> HTML {
        let all: [Entry] = [("", desk.messages[LibraryMessage.any])] + entries
        let options = all.map { entry -> HTML in
            "<option value=\"\(entry.value)\"\(" selected", if: entry.value == value)>\(entry.text)</option>"
        }
        return """
            <div><label for="filter-\(name)">\(desk.messages[label])</label>
            <select id="filter-\(name)" name="\(name)">\(options)</select></div>

            """
    }

    static func options(_ use: LibraryUse, _ questionnaire: Questionnaire?, _ texts: QuestionnaireTexts?) -> [Entry] {
        guard let questionnaire, let texts else { return [] }
        var entries: [Entry] = []
        for option in questionnaire.questions(for: use).flatMap(\.kind.options) where !entries.contains(where: { $0.value == option.id }) {
            entries.append((option.id, texts[option.text]))
        }
        return entries
    }

    private static func chosen(_ value: String, among entries: [Entry]) -> String { entries.contains { $0.value == value } ? value : "" }
}

extension QuestionKind {
    /// The options of a `single` or `multi`.
    var options: [Option] {
        switch self {
        case .single(let choice), .multi(let choice, _): choice.options
        default: []
        }
    }
}
