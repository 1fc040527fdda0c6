import HTTP

/// A response as CGI and FastCGI write it (RFC 3875, 6).
struct EncodedResponse {
    /// What to write, in this order: the head, and the body where there is one.
    let bytes: [[UInt8]]

    /// To HEAD, the head says what the body's length would be.
    init(_ response: Response, isHead: Bool) {
        var head = "Status: \(response.status.rawValue) \(response.status.reason)\r\n"
        for header in response.headers { head += header.name + ": " + header.value + "\r\n" }
        if response.status.allowsBody { head += "Content-Length: \(response.body.count)\r\n" }
        head += "\r\n"
        bytes = isHead || !response.status.allowsBody ? [Array(head.utf8)] : [Array(head.utf8), response.body]
    }
}
