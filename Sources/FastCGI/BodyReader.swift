import HTTP

/// Reads exactly the body that Content-Length announces, and nothing of one that is too large.
struct BodyReader {
    let limits: Limits

    func read(for request: Request, from source: some BodySource) throws(BadRequest) -> [UInt8] {
        let length = try announcedLength(of: request)
        if length > limits.bytes(of: request.contentType) { throw .bodyTooLarge }
        let body = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
            count = source.read(into: UnsafeMutableRawBufferPointer(buffer))
        }
        if body.count < length { throw .truncatedBody }
        if request.method == .post && source.hasMore { throw .wrongContentLength }
        return body
    }

    private func announcedLength(of request: Request) throws(BadRequest) -> Int {
        // nginx passes the variable on for every request, empty where the browser said nothing.
        let text = request.header("content-length") ?? ""
        if text.isEmpty {
            if request.method == .post { throw .missingContentLength }
            return 0
        }
        guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { throw .malformedContentLength }
        // Digits that are no Int are a number all the same, and larger than any limit.
        let length = Int(text) ?? .max
        if length > 0 && request.method != .post { throw .unexpectedBody }
        return length
    }
}
