import HTTP
import Testing

/// A request as a web server tells it, and what must be answered; the same for FastCGI and plain CGI.
struct Conversation: CustomTestStringConvertible {
    let environment: [String: String]
    let body: String
    let answer: String

    var testDescription: String { "\(environment.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }) \(body.prefix(20))" }

    init(_ method: String, length: String? = nil, type: String? = nil, body: String = "", answer: String) {
        var environment = ["REQUEST_METHOD": method, "REQUEST_URI": "/x"]
        environment["CONTENT_LENGTH"] = length
        environment["CONTENT_TYPE"] = type
        self.environment = environment
        self.body = body
        self.answer = Echo.encoded(answer, isHead: method == "HEAD")
    }

    init(_ method: String, length: String? = nil, type: String? = nil, body: String = "abc", refused reason: BadRequest) {
        self.init(method, length: length, type: type, body: body, answer: "")
        let status = "\(reason.status.rawValue) \(reason.status.reason)"
        self = Conversation(self, answer: Echo.encoded("\(reason) /x", status: status, isHead: method == "HEAD"))
    }

    private init(_ other: Conversation, answer: String) {
        environment = other.environment
        body = other.body
        self.answer = answer
    }

    static let all = [
        Conversation("GET", answer: "GET /x  0"),
        Conversation("GET", length: "", type: "", answer: "GET /x  0"),
        Conversation("GET", length: "0", answer: "GET /x  0"),
        Conversation("HEAD", answer: "HEAD /x  0"),
        Conversation("POST", length: "0", answer: "POST /x  0"),
        Conversation("POST", length: "3", body: "abc", answer: "POST /x abc 3"),
        Conversation("POST", length: "003", body: "abc", answer: "POST /x abc 3"),
        Conversation("POST", length: "10", body: "0123456789", answer: "POST /x 0123456789 10"),
        Conversation(
            "POST", length: "20000", type: "multipart/form-data; boundary=b", body: String(repeating: "abcd", count: 5_000),
            answer: "POST /x abcdabcdabcdabcdabcd 20000"),
        Conversation("PUT", length: "3", refused: .methodNotAllowed),
        Conversation("GET", length: "3", refused: .unexpectedBody),
        Conversation("HEAD", length: "x", refused: .malformedContentLength),
        Conversation("POST", refused: .missingContentLength),
        Conversation("POST", length: "", refused: .missingContentLength),
        Conversation("POST", length: "-3", refused: .malformedContentLength),
        Conversation("POST", length: "+3", refused: .malformedContentLength),
        Conversation("POST", length: "3 ", refused: .malformedContentLength),
        Conversation("POST", length: "0x3", refused: .malformedContentLength),
        Conversation("POST", length: "4", refused: .truncatedBody),
        Conversation("POST", length: "1", body: "", refused: .truncatedBody),
        Conversation("POST", length: "11", body: "01234567890", refused: .bodyTooLarge),
        Conversation("POST", length: "20001", type: "multipart/form-data; boundary=b", refused: .bodyTooLarge),
        Conversation("POST", length: "99999999999999999999", refused: .bodyTooLarge),
    ]
}
