import Domain
import HTTP

/// The sent form, as a page reads it. There is no other way to a field than these: each says how long the field may be, and nothing works on a longer one.
extension Context {
    /// What a person typed into a field, to work with; empty without it.
    ///
    /// - Throws: `Refusal.invalid` with a problem of the field when it is longer than `size`. Thrown among the problems of the use case, the page's form
    ///   comes back with a sentence at the field; elsewhere a page with the text, to be shortened and sent again.
    ///
    /// Read into a constant of its own, never among the arguments of a call: thrown there, Swift 6.3 destroys the value whose function is called, which
    /// it never made.
    package func field(_ name: String, _ size: FieldSize) throws -> String {
        let text = typed(name)
        guard text.utf8.count > size.bytes else { return text }
        throw Refusal.invalid([.tooLong(text, field: name, characters: size.characters)])
    }

    /// What was typed into a field, however long, to be shown again in the page that answers. Nothing else may be done with it.
    package func typed(_ name: String) -> String { form.fields.first(name) ?? "" }

    /// What the page itself has put into its form: a choice, a number, a key. Empty without it, and for what is longer than any of them.
    package func value(_ name: String) -> String {
        let text = typed(name)
        return text.utf8.count > FieldSize.value.bytes ? "" : text
    }

    /// Every such value of a field that comes more than once, such as one with boxes to tick.
    package func values(_ name: String) -> [String] {
        form.fields.all(name).filter { $0.utf8.count <= FieldSize.value.bytes }
    }

    /// The numbers, or pairs of numbers, that the page itself has written into one field with commas between them.
    package func listed(_ name: String) -> [Substring] {
        let text = typed(name)
        return text.utf8.count > FieldSize.listed.bytes ? [] : text.split(separator: ",")
    }

    /// Whether a field came at all, such as the button that was pressed.
    package func isSent(_ name: String) -> Bool { form.fields.first(name) != nil }

    /// The names of the fields that came.
    package var sentNames: [String] { form.fields.names }

    /// The file chosen in a field; nil when none was.
    package func file(_ name: String) -> UploadedFile? { form.file(name) }
}

extension InputProblem {
    /// A field is too long to be worked with at all: `characters` is what a person is told.
    static func tooLong(_ text: String, field: String, characters: Int) -> InputProblem {
        InputProblem(
            field: field, message: FailureMessage.fieldTooLong.rawValue,
            arguments: ["over": String(text.unicodeScalars.count - characters), "most": String(characters)])
    }

    /// Whether the text is still only what was sent, because it is too long to be worked with.
    var isTooLong: Bool { message == FailureMessage.fieldTooLong.rawValue }
}
