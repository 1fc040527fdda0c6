/// The largest length of a form's field, as a page declares it where it reads the field. It is larger than anything that is meant: whether a text is
/// right is for its use case to say, which may look at it in any way it likes, since it is no longer than this.
package struct FieldSize: Sendable, Equatable {
    /// In Unicode code points, which is what a person is told.
    package let characters: Int

    package init(characters: Int) { self.characters = characters }

    /// What is compared: no code point takes more than four bytes.
    package var bytes: Int { 4 * characters }

    /// A text whose use case takes so many characters.
    package static func text(_ characters: Int) -> FieldSize { FieldSize(characters: characters) }

    /// A name, a title, anything of one line.
    package static let line = FieldSize(characters: 250)
    /// A reason or a note, where the use case sets no limit of its own.
    package static let words = FieldSize(characters: 5000)
    package static let userName = FieldSize(characters: 60)
    package static let password = FieldSize(characters: 1024)
    /// A code from a letter or from the telephone, with all that people type between its letters.
    package static let code = FieldSize(characters: 100)
    /// A mail address: 254 by the rule, and a little for what is typed around it.
    package static let email = FieldSize(characters: 320)
    /// A number, a day, an hour.
    package static let number = FieldSize(characters: 40)
    /// What a page itself puts into its form.
    static let value = FieldSize(characters: 500)
    /// Numbers with commas between them, which a page itself puts into its form.
    static let listed = FieldSize(characters: 50_000)
}
