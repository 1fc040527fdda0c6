/// How the fields of a question are named, and what their elements are called in the page.
package enum FieldName {
    /// The name of the field for a part of a question's answer, as `QuestionKind.parts` lists them.
    package static func of(_ question: String, part: String = "") -> String { part.isEmpty ? question : "\(question).\(part)" }

    /// The id of the element that a link to this field leads to: of a choice, its first button.
    package static func elementId(_ name: String) -> String {
        String(decoding: name.utf8.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
    }

    /// The field in which someone chooses between the two texts of a conflict: `mine` or `theirs`.
    package static func conflict(_ question: String) -> String { "conflict.\(question)" }

    // Ids of questions and parts never hold two hyphens in a row at these places, so nothing below can meet them.
    package static func optionId(_ name: String, _ value: String) -> String { "\(elementId(name))--\(value)" }
    /// The line that says how what was typed is understood.
    static func readingId(_ name: String) -> String { "reading--\(elementId(name))" }
    static func helpId(_ name: String) -> String { "help--\(elementId(name))" }
    static func errorId(_ name: String) -> String { "error--\(elementId(name))" }
    static func unitId(_ name: String) -> String { "unit--\(elementId(name))" }
    static func counterId(_ name: String) -> String { "counter--\(elementId(name))" }
}
