import HTTP
import Testing

@testable import FastCGI

@Suite struct EncodedResponseTests {
    @Test func keepsTheOrderOfTheHeaders() {
        let response = Response(
            status: .seeOther, headers: [Header("Location", "/b"), Header("Set-Cookie", "a=1"), Header("Set-Cookie", "b=2")])
        let text = "Status: 303 See Other\r\nLocation: /b\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\nContent-Length: 0\r\n\r\n"
        #expect(encoded(response) == text)
        #expect(encoded(response, isHead: true) == text)
    }

    @Test(arguments: [(Status.noContent, "204 No Content"), (.notModified, "304 Not Modified")])
    func someAnswersNeverHaveABody(status: Status, line: String) {
        #expect(encoded(Response(status: status, body: [1])) == "Status: \(line)\r\n\r\n")
    }

    private func encoded(_ response: Response, isHead: Bool = false) -> String {
        EncodedResponse(response, isHead: isHead).bytes.map { String(decoding: $0, as: UTF8.self) }.joined()
    }
}
