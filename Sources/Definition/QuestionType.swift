/// The values of a question's `type`, with the keys that belong to each.
enum QuestionType: String, CaseIterable {
    case text, long, single, multi, yesno, scale, int, decimal, percent, year, date, daterange, yearrange, url, email, money
    case matrix, table, file, derived

    /// Keys every question may have.
    static let commonKeys = ["id", "text", "help", "type", "required", "show-if", "point", "prefill", "must-be", "library"]

    /// Keys that only some types have.
    var ownKeys: [String] {
        switch self {
        case .text, .long: ["limit"]
        case .single: ["options", "list", "strict"]
        case .multi: ["options", "list", "strict", "max"]
        case .yesno, .scale: ["strict"]
        case .int, .decimal: ["unit", "min", "max"]
        case .matrix: ["rows", "rows-list", "columns"]
        case .table: ["columns", "max"]
        case .derived: ["derive", "from"]
        case .percent, .year, .date, .daterange, .yearrange, .url, .email, .money, .file: []
        }
    }

    /// Common keys that make no sense for this type.
    var refusedKeys: [String] {
        switch self {
        case .single, .yesno: []
        case .derived: ["must-be", "required", "prefill"]
        default: ["must-be"]
        }
    }
}
