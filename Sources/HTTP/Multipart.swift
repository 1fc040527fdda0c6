/// `multipart/form-data` (RFC 7578): a form with files.
struct Multipart {
    /// More than any browser writes above a part, and little enough to refuse a head that never ends.
    private static let headBytes = 4096

    private let bytes: [UInt8]
    private let boundary: Boundary
    private let limits: Limits

    init(_ bytes: [UInt8], type: MediaType, limits: Limits) throws(BadRequest) {
        guard let boundary = type.boundary.flatMap({ Boundary($0) }) else { throw .malformedMultipart }
        self.bytes = bytes
        self.boundary = boundary
        self.limits = limits
    }

    /// The fields and files in order. What stands before the first and after the last delimiter is skipped.
    func form() throws(BadRequest) -> Form {
        guard var delimiter = boundary.first(in: bytes) else { throw .malformedMultipart }
        var form = Form()
        var parts = 0
        while !delimiter.isLast {
            if parts == limits.fields { throw .tooManyFields }
            parts += 1

            let content = try contentStart(of: delimiter.next)
            let header = try PartHeader(bytes[delimiter.next..<content], limits: limits)
            // A part of no content at all may end with the line end that closes its head.
            guard let end = boundary.next(in: bytes, from: content - 2) else { throw .malformedMultipart }
            try add(bytes[content..<max(content, end.contentEnd)], header, to: &form)
            delimiter = end
        }
        return form
    }

    /// Where the content begins: behind the empty line that ends the head.
    private func contentStart(of part: Int) throws(BadRequest) -> Int {
        let emptyLine: [UInt8] = [.carriageReturn, .lineFeed, .carriageReturn, .lineFeed]
        let end = min(bytes.count, part + Self.headBytes)
        var index = part
        while index < end {
            if bytes[index] == .carriageReturn, bytes[index...].starts(with: emptyLine) { return index + 4 }
            index += 1
        }
        throw .malformedMultipart
    }

    private func add(_ content: ArraySlice<UInt8>, _ header: PartHeader, to form: inout Form) throws(BadRequest) {
        guard let filename = header.filename else {
            if content.count > limits.fieldBytes { throw .fieldTooLarge }
            form.fields.append(header.name, try Text.decode(content))
            return
        }
        if content.count > limits.fileBytes { throw .fileTooLarge }
        // So a browser sends a file field in which nothing was chosen.
        if filename.isEmpty, content.isEmpty { return }
        form.files.append(
            UploadedFile(
                field: header.name, filename: filename, contentType: header.contentType ?? "application/octet-stream",
                bytes: Array(content)))
    }
}
