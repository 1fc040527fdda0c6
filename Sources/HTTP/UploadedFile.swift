/// A file from a form. Name and type are what the sender says; only the bytes can be believed.
package struct UploadedFile: Sendable, Equatable {
    /// The name of the field it was chosen in.
    package let field: String
    /// Without folders and without control characters; may be empty.
    package let filename: String
    /// `type/subtype` in lower case, `application/octet-stream` when none was said.
    package let contentType: String
    /// The content, untouched.
    package let bytes: [UInt8]

    /// A file that was put together rather than read.
    package init(field: String, filename: String, contentType: String, bytes: [UInt8]) {
        self.field = field
        self.filename = filename
        self.contentType = contentType
        self.bytes = bytes
    }
}
