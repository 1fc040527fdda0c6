import HTTP
import Testing

@Suite struct RequestTests {
    @Test(arguments: Method.allCases)
    func takesThreeMethods(method: Method) throws {
        #expect(try Request(environment: ["REQUEST_METHOD": method.rawValue]).method == method)
    }

    @Test(arguments: [nil, "", "get", "PUT", "DELETE", "OPTIONS", "GET "])
    func refusesOtherMethods(method: String?) {
        var environment = ["REQUEST_URI": "*"]
        environment["REQUEST_METHOD"] = method
        #expect(throws: BadRequest.methodNotAllowed) { try Request(environment: environment) }
    }

    @Test func namesTheAllowedMethods() {
        #expect(Method.allowed == "GET, HEAD, POST")
    }

    @Test func readsHeaders() throws {
        let request = try get([
            "HTTP_ACCEPT_LANGUAGE": "fr", "CONTENT_TYPE": "text/plain; a=b", "CONTENT_LENGTH": "0", "HTTP_COOKIE": "a=1; b=2",
            "REMOTE_ADDR": "192.0.2.1", "HTTP_X_FORWARDED_FOR": "198.51.100.7",
        ])
        #expect(request.header("accept-language") == "fr")
        #expect(request.header("Accept-Language") == "fr")
        #expect(request.header("content-type") == "text/plain; a=b")
        #expect(request.header("content-length") == "0")
        #expect(request.header("referer") == nil)
        #expect(request.contentType?.essence == "text/plain")
        #expect(request.cookies == ["a": "1", "b": "2"])
        #expect(request.remoteAddress == "192.0.2.1")
    }

    @Test(arguments: [(nil, false), ("", false), ("off", false), ("on", true), ("ON", true)])
    func knowsWhetherItIsSecure(https: String?, isSecure: Bool) throws {
        var environment: [String: String] = [:]
        environment["HTTPS"] = https
        #expect(try get(environment).isSecure == isSecure)
    }

    @Test func withoutABodyTheFormIsEmpty() throws {
        #expect(try post([], nil) == Form())
        #expect(try post([], "multipart/form-data") == Form())
    }

    @Test(arguments: [
        nil, "", "text/plain", "application/json", "multipart/mixed; boundary=b", "multipart/form-data; boundary=", "nonsense",
    ])
    func refusesABodyThatIsNoForm(contentType: String?) {
        #expect(throws: BadRequest.unsupportedContentType) { try post(Array("a=1".utf8), contentType) }
    }

    @Test func limitsTheQueryToo() {
        let query = (0...1_000).map { "f\($0)" }.joined(separator: "&")
        #expect(throws: BadRequest.tooManyFields) { try get(["QUERY_STRING": query]) }
    }

    @Test func everyRefusalHasItsStatus() {
        let statuses: [BadRequest: Status] = [
            .methodNotAllowed: .methodNotAllowed, .malformedPath: .badRequest, .invalidUTF8: .badRequest, .nulByte: .badRequest,
            .malformedEncoding: .badRequest, .missingContentLength: .lengthRequired, .malformedContentLength: .badRequest,
            .wrongContentLength: .badRequest, .truncatedBody: .badRequest, .unexpectedBody: .badRequest,
            .bodyTooLarge: .contentTooLarge, .tooManyFields: .contentTooLarge, .nameTooLong: .contentTooLarge,
            .fieldTooLarge: .contentTooLarge, .fileTooLarge: .contentTooLarge, .malformedMultipart: .badRequest,
            .unsupportedContentType: .unsupportedMediaType,
        ]
        #expect(statuses == Dictionary(uniqueKeysWithValues: BadRequest.allCases.map { ($0, $0.status) }))
    }
}
