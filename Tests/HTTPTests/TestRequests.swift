import HTTP

/// A POST with this body, as a web server would pass it on.
func post(_ body: [UInt8], _ contentType: String?, limits: Limits = .standard) throws(BadRequest) -> Form {
    var environment = ["REQUEST_METHOD": "POST", "REQUEST_URI": "/form"]
    environment["CONTENT_TYPE"] = contentType
    return try Request(environment: environment, body: body).form(limits: limits)
}

/// An URL-encoded form with this body.
func urlEncoded(_ body: String, limits: Limits = .standard) throws(BadRequest) -> Fields {
    try post(Array(body.utf8), "application/x-www-form-urlencoded", limits: limits).fields
}

/// A multipart form with this body, whose line ends are written as LF here, and the boundary `b`.
func multipart(_ body: String, limits: Limits = .standard) throws(BadRequest) -> Form {
    let bytes = body.utf8.flatMap { $0 == UInt8(ascii: "\n") ? Array("\r\n".utf8) : [$0] }
    return try post(bytes, "multipart/form-data; boundary=b", limits: limits)
}

/// A GET of this address as every web server passes it on.
func get(_ environment: [String: String]) throws(BadRequest) -> Request {
    try Request(environment: environment.merging(["REQUEST_METHOD": "GET"]) { given, _ in given })
}
