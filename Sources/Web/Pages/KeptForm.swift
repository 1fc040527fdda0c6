import HTTP

/// What was typed into a form that came without a valid session: it rides along while its writer signs in again, and is then sent once more.
/// Passwords never ride along, and files cannot.
package struct KeptForm: Sendable {
    package let fields: [Fields.Field]
    let hadFiles: Bool
    /// The names of the fields that held a password.
    let passwords: [String]

    /// Everything that was typed, without the seal of the page it stood on.
    init(of form: HTTP.Form) {
        fields = form.fields.filter { $0.name != PostForm.csrfField && !Self.passwordFields.contains($0.name) }
        hadFiles = !form.files.isEmpty
        passwords = Self.passwordFields.filter { form.fields.first($0) != nil }
    }

    /// The form that rode along in a sent sign-in form; nil when none did. A form may have no fields at all, such as a button's.
    package init?(in context: Context) {
        let form = context.form
        guard let mark = form.fields.first(Self.mark) else { return nil }
        hadFiles = mark == Self.withFiles
        passwords = []
        var kept = Fields()
        for field in form.fields where field.name.hasPrefix(Self.prefix) {
            kept.append(String(field.name.dropFirst(Self.prefix.count)), field.value)
        }
        fields = Array(kept)
    }

    /// The fields of a sign-in form that carry it.
    var hidden: [(name: String, value: String)] {
        [(Self.mark, hadFiles ? Self.withFiles : "fields")] + fields.map { (Self.prefix + $0.name, $0.value) }
    }

    private static let passwordFields = ["current", "password", "repeated"]
    private static let mark = "kept"
    private static let prefix = "kept."
    private static let withFiles = "files"
}
