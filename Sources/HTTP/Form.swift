/// What a form sent: its fields, and the files chosen in it.
package struct Form: Sendable, Equatable {
    /// The fields that are no files, in order.
    package internal(set) var fields: Fields
    /// The files chosen, in order; a file field in which nothing was chosen is left out.
    package internal(set) var files: [UploadedFile]

    /// A form that was put together rather than read.
    package init(fields: Fields = Fields(), files: [UploadedFile] = []) {
        self.fields = fields
        self.files = files
    }

    /// The form with every value changed in the same way.
    package func mapValues(_ change: (String) -> String) -> Form {
        var changed = Fields()
        for field in fields { changed.append(field.name, change(field.value)) }
        return Form(fields: changed, files: files)
    }

    /// The file sent first under this field's name; nil when none was chosen.
    package func file(_ field: String) -> UploadedFile? {
        files.first { $0.field == field }
    }
}
