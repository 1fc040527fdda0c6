import Domain
import Foundation
import Testing
import Web

/// One question of every kind, with words and an answer, and what is needed to draw them.
enum Sample {
    static let scale = [
        Option(id: "0", text: "scale.0"), Option(id: "1", text: "scale.1"), Option(id: "2", text: "scale.2"),
        Option(id: "3", text: "scale.3"), Option(id: "4", text: "scale.4"), Option(id: "nc", text: "scale.nc", opensText: true),
    ]
    static let places =
        ["mayor", "own", "within", "outside"].map { Option(id: $0, text: "place.\($0)") } + [
            Option(id: "other", text: "place.other", opensText: true)
        ]
    static let fields =
        ["housing", "schools", "culture", "sport"].map { Option(id: $0, text: "fields.\($0)") } + [
            Option(id: "none", text: "fields.none", excludesOthers: true), Option(id: "other", text: "fields.other", opensText: true),
        ]
    static let countries = (1...20).map { Option(id: "c\($0)", text: "country.\($0)") }
    static let columns = [
        Column(id: "indicator", text: "column.indicator", kind: .text), Column(id: "value", text: "column.value", kind: .decimal),
        Column(id: "year", text: "column.year", kind: .year), Column(id: "source", text: "column.source", kind: .url),
    ]
    static let topics = ["plan", "data", "office"].map { Option(id: $0, text: "topic.\($0)") }
    static let degrees = ["low", "some", "high"].map { Option(id: $0, text: "degree.\($0)") }

    struct Case: Sendable, CustomTestStringConvertible {
        var question: Question
        var answer: Answer
        var testDescription: String { question.id }
    }

    /// Every kind once, `single` twice: as buttons and as a list.
    static let cases: [Case] = [
        make("name", .text(limit: 160), Answer("Fachstelle <Antirassismus> & \"Gleichstellung\""), .shown),
        make("context", .long(limit: 1500), Answer("\nErste Zeile\nzweite Zeile <b>\n\n Ende "), .always),
        make("place", .single(Choice(options: places, strict: false)), Answer("other", parts: ["other.other": "beim Land"]), .always),
        make("country", .single(Choice(options: countries, strict: true)), Answer("c7"), .always),
        make(
            "powers", .multi(Choice(options: fields, strict: false), max: 3),
            Answer("housing culture other", parts: ["other.other": "Feste"]), .always),
        make("unit", .yesNo(strict: false), Answer("yes"), .always),
        make("step", .scale(strict: false), Answer("nc", parts: ["other.nc": "Der Kanton ist zuständig."]), .always),
        make("people", .integer(Bounds()), Answer("65000", parts: ["year": "2025", "note": "Landesamt"]), .always),
        make("staff", .decimal(Bounds()), Answer("12.5"), .optional),
        make("share", .percent, Answer("ungefähr ein Drittel"), .optional),
        make("since", .year, Answer("2019"), .optional),
        make("start", .date, Answer(parts: ["month": "3", "year": "2026"]), .always),
        make(
            "period", .dateRange,
            Answer(parts: ["from.day": "1", "from.month": "1", "from.year": "2025", "to.month": "12", "to.year": "2026"]), .always),
        make("years", .yearRange, Answer(parts: ["from": "2024", "to": "2028"]), .always),
        make("link", .url, Answer("https://example.org/plan?a=1&b=2"), .optional),
        make("mail", .email, Answer("amt@example.org"), .always),
        make("budget", .money, Answer(parts: ["amount": "125000.5", "currency": "EUR", "year": "2026"]), .optional),
        make("topics", .matrix(rows: topics, columns: degrees), Answer(parts: ["plan": "high", "data": "low"]), .always),
        make(
            "figures", .table(columns: columns, max: 4),
            Answer(parts: [
                "1.indicator": "Beratungen", "1.value": "1234.5", "1.year": "2025", "2.indicator": "Beschwerden",
                "2.source": "https://example.org",
            ]), .optional),
        make("file", .file, Answer(), .optional),
        make("class", .derived(.sizeClass(from: "s.people")), Answer(), .always),
    ]

    static func find(_ name: String) -> Case { cases.first { $0.question.id == "s.\(name)" }! }

    static func context(_ language: Language = .en, number: String = "2.5", problems: [AnswerProblem] = [], conflict: SavedAnswer? = nil)
        throws -> FieldContext
    {
        FieldContext(
            messages: try messages(language), texts: QuestionnaireTexts(language: language.rawValue, texts: words, fallbackLanguage: "en"),
            scale: scale,
            problems: problems, answerLanguage: "de", number: number, conflict: conflict, zone: "Europe/Vienna",
            derivedText: "50,000 inhabitants or more",
            attachmentName: "Bericht <1>.pdf", attachmentAddress: .attachment(year: 2027, member: "graz"))
    }

    static func messages(_ language: Language = .en) throws -> Messages { try Messages(language: language, folder: messageFolder) }

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .path
    static let messageFolder = "\(root)/Sources/Web/Messages/Texts"

    private static func make(_ name: String, _ kind: QuestionKind, _ answer: Answer, _ requirement: Requirement) -> Case {
        Case(question: Question(id: "s.\(name)", number: 1, kind: kind, requirement: requirement), answer: answer)
    }

    static let words: [String: String] = [
        "question.s.name": "Name of the unit or office",
        "question.s.context": "What should a reader from another country know about racism in your city?",
        "question.s.context.help": "Main groups affected, recent events, political situation.",
        "question.s.place": "Where does it sit?", "place.mayor": "Mayor’s office", "place.own": "Own department",
        "place.within": "Within a department",
        "place.outside": "Outside the administration", "place.other": "Other",
        "question.s.country": "Country", "country.7": "Norway",
        "question.s.powers": "In which fields does the city itself decide or run services?",
        "question.s.powers.help": "Tick only what the city can change itself.", "fields.housing": "Housing", "fields.schools": "Schools",
        "fields.culture": "Culture", "fields.sport": "Sport", "fields.none": "None of these", "fields.other": "Other",
        "question.s.unit": "Is there a unit or officer for anti-racism or anti-discrimination?",
        "question.s.step": "Vigilance: how far is your city?", "scale.0": "Not started", "scale.0.statement": "Nothing regular exists.",
        "scale.1": "Single initiatives", "scale.1.statement": "Individual actions, depending on persons or project money.",
        "scale.2": "Organised", "scale.2.statement": "A named unit is responsible, there is a plan or decision, and some resources.",
        "scale.3": "Established",
        "scale.3.statement": "Runs permanently with its own budget; results are reported at least every two years.",
        "scale.4": "Embedded and learning",
        "scale.4.statement": "Evaluated with people affected by racism; results change rules, budgets or practice.",
        "scale.nc": "Not within the city’s powers", "scale.nc.note": "Who is responsible?",
        "question.s.people": "Number of inhabitants", "question.s.people.help": "Latest official figure. It decides the prize category.",
        "question.s.people.unit": "inhabitants", "question.s.staff": "Staff for this work",
        "question.s.staff.unit": "full-time equivalents",
        "question.s.share": "Share of residents with a migration history", "question.s.since": "Since when?",
        "question.s.start": "When did it start?",
        "question.s.start.help": "For example 27 3 2026.",
        "question.s.period": "Period this report covers", "question.s.period.help": "Usually the two years since the last report.",
        "question.s.years": "Years the plan covers", "question.s.link": "Where it can be read", "question.s.mail": "E-mail of that person",
        "question.s.budget": "Amount in the last full year", "question.s.topics": "How far has your city come with these topics?",
        "topic.plan": "Local action plan", "topic.data": "Equality data and monitoring", "topic.office": "Anti-discrimination office",
        "degree.low": "Hardly", "degree.some": "In part", "degree.high": "Fully",
        "question.s.figures": "Key figures that show what has changed", "column.indicator": "Indicator", "column.value": "Value",
        "column.year": "Year",
        "column.source": "Source (web address)", "question.s.file": "One file that explains your work",
        "question.s.class": "Prize category",
    ].merging((1...20).map { ("country.\($0)", "Country \($0)") }) { own, _ in own }
}
