/// A piece of a document.
///
/// Documents that have gone out are kept in this form: a case keeps its name and its shape, and new ones are added.
package enum Block: Sendable, Equatable, Codable {
    case heading(Heading)
    case paragraph(Line, Tone)
    case question(AskedQuestion)
    case list([Line])
    /// Boxes to tick by hand.
    case options([BlankOption])
    /// Empty lines to write on by hand.
    case blankLines(Int)
    /// Names, each with a line to write on by hand.
    case blankFields([String])
    case table(Table)
    /// Each with its name before it, such as the reference of a version.
    case facts([Fact])
    /// Who writes, on top of a letter.
    case letterhead(Letterhead)
    /// Who stands for a letter, side by side.
    case signatures([Signature])
}

/// Who writes a letter.
package struct Letterhead: Sendable, Equatable, Codable {
    package var name: String
    /// Address and website, a line each.
    package var lines: [String]

    package init(name: String, lines: [String]) {
        self.name = name
        self.lines = lines
    }
}

/// A name under a letter, with room above it to sign by hand.
package struct Signature: Sendable, Equatable, Codable {
    package var name: String
    /// In what office, with line breaks; may be empty.
    package var office: String

    package init(name: String, office: String) {
        self.name = name
        self.office = office
    }
}

/// How loudly a paragraph speaks.
package enum Tone: String, Sendable, Equatable, Codable {
    case plain
    /// Opens the document.
    case lead
    /// Explains, beside what matters.
    case quiet
    /// What somebody wrote as an answer.
    case answer
    /// There is none.
    case missing
    /// The running text of a letter.
    case letter
}

/// A title within a document.
package struct Heading: Sendable, Equatable, Codable {
    /// 1 is the document's own title, which comes once.
    package var level: Int
    /// What comes before the words, in a smaller voice, such as "Measure 3".
    package var caption: String?
    package var words: Line
    package var startsPage: Bool

    package init(_ level: Int, _ words: Line, caption: String? = nil, startsPage: Bool = false) {
        self.level = level
        self.words = words
        self.caption = caption
        self.startsPage = startsPage
    }
}

/// A question with the space to answer it, or with its answer.
package struct AskedQuestion: Sendable, Equatable, Codable {
    /// As shown, such as "2.5".
    package var number: String
    /// Its lasting name, such as `gov.unit_name`.
    package var id: String
    package var words: Line
    /// Help, when it is asked, whether an answer is needed.
    package var notes: [Line]
    package var answer: [Block]

    package init(number: String, id: String, words: Line, notes: [Line] = [], answer: [Block]) {
        self.number = number
        self.id = id
        self.words = words
        self.notes = notes
        self.answer = answer
    }
}

/// A box to tick, with the words beside it.
package struct BlankOption: Sendable, Equatable, Codable {
    package var words: Line
    /// What the line beside it asks for, if it has one.
    package var note: String?

    package init(_ words: Line, note: String? = nil) {
        self.words = words
        self.note = note
    }
}

/// Rows and columns. The first column names its row where `namesRows` says so.
package struct Table: Sendable, Equatable, Codable {
    /// Empty for none.
    package var heads: [Line]
    package var rows: [[Line]]
    package var namesRows: Bool
    /// Whether every cell that names no row is a box to tick by hand.
    package var hasBoxes: Bool

    package init(heads: [Line], rows: [[Line]], namesRows: Bool, hasBoxes: Bool = false) {
        self.heads = heads
        self.rows = rows
        self.namesRows = namesRows
        self.hasBoxes = hasBoxes
    }
}

/// A value with its name.
package struct Fact: Sendable, Equatable, Codable {
    package var name: String
    package var value: Line

    package init(_ name: String, _ value: Line) {
        self.name = name
        self.value = value
    }
}
