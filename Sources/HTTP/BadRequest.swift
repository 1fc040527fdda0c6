/// Why a request was refused before any page saw it. Every reason is the sender's, so every status is a 4xx.
package enum BadRequest: Error, Sendable, Equatable, CaseIterable {
    /// Neither GET, HEAD nor POST.
    case methodNotAllowed
    /// No path from the root, a broken percent escape, an encoded slash, or a `.` or `..` segment.
    case malformedPath
    /// Text that is not UTF-8: in the path, the query, a form's name or value, or a file name.
    case invalidUTF8
    /// A NUL in the path: no link has one.
    case nulByte
    /// A percent sign that two hexadecimal digits do not follow, in a query or an URL-encoded form.
    case malformedEncoding
    /// A POST that does not say how long its body is.
    case missingContentLength
    /// A Content-Length that is not a decimal number.
    case malformedContentLength
    /// More body than Content-Length announced.
    case wrongContentLength
    /// Less body than Content-Length announced: the connection broke on the way.
    case truncatedBody
    /// A body on GET or HEAD, where it has no meaning.
    case unexpectedBody
    /// More bytes than `Limits` takes for this type of body.
    case bodyTooLarge
    /// More fields and files than `Limits.fields`.
    case tooManyFields
    /// A field's name longer than `Limits.nameBytes`.
    case nameTooLong
    /// A field's value longer than `Limits.fieldBytes`, of a query than `Limits.queryBytes`.
    case fieldTooLarge
    /// A file longer than `Limits.fileBytes`.
    case fileTooLarge
    /// A body that does not keep to RFC 7578: no boundary, an unclosed part, a part without a name, ...
    case malformedMultipart
    /// A form was wanted, and the body is of another type than a browser's form.
    case unsupportedContentType

    /// The status to answer with.
    package var status: Status {
        switch self {
        case .methodNotAllowed: .methodNotAllowed
        case .missingContentLength: .lengthRequired
        case .bodyTooLarge, .tooManyFields, .nameTooLong, .fieldTooLarge, .fileTooLarge: .contentTooLarge
        case .unsupportedContentType: .unsupportedMediaType
        case .malformedPath, .invalidUTF8, .nulByte, .malformedEncoding, .malformedContentLength, .wrongContentLength,
            .truncatedBody, .unexpectedBody, .malformedMultipart:
            .badRequest
        }
    }
}
