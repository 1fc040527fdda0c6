/// What a piece of the page is, for readers who do not see it. The raw value is PDF's name.
enum Tag: String {
    case document = "Document"
    case section = "Sect"
    case heading1 = "H1"
    case heading2 = "H2"
    case heading3 = "H3"
    case heading4 = "H4"
    case paragraph = "P"
    case span = "Span"
    case list = "L"
    case item = "LI"
    case body = "LBody"
    case table = "Table"
    case row = "TR"
    case head = "TH"
    case cell = "TD"
    /// Belongs to the paper and not to the text. Cairo has no word for it: the finished file gets it (`Artifacts`).
    case artifact = "NonStruct"

    static func heading(_ level: Int) -> Tag {
        switch level {
        case 1: .heading1
        case 2: .heading2
        case 3: .heading3
        default: .heading4
        }
    }
}

/// A tag as it was set, in the order of the text.
struct SetTag: Equatable {
    var tag: Tag
    /// Where it is not the document's.
    var language: String?
    /// For a table's head: whether it names its column or its row.
    var scope: Scope?

    enum Scope: String { case column = "Column", row = "Row" }
}
