import Glibc
import HTTP
import Testing

@testable import FastCGI

@Suite struct CommonGatewayTests {
    @Test(arguments: Conversation.all)
    func answers(conversation: Conversation) {
        #expect(answer(conversation.environment, body: conversation.body) == conversation.answer)
    }

    /// RFC 3875 lets the web server leave standard input open, so nobody may wait for its end.
    @Test func readsNoMoreThanAnnounced() {
        let environment = ["REQUEST_METHOD": "POST", "REQUEST_URI": "/x", "CONTENT_LENGTH": "3"]
        #expect(answer(environment, body: "abcdef", closes: false) == Echo.encoded("POST /x abc 3"))
    }

    /// The web server must get rid of the whole body before it reads the answer.
    @Test(arguments: ["CONTENT_LENGTH": "30000", "HTTP_TRANSFER_ENCODING": "chunked"])
    func takesABodyOffThatItRefuses(name: String, value: String) {
        let (input, output) = (Pipe(), Pipe())
        input.write(String(repeating: "x", count: 30_000))
        close(input.input)
        let environment = ["REQUEST_METHOD": "POST", name: value]
        CommonGateway(input: input.output, output: output.input, exchange: Echo.exchange).answer(environment: environment)
        #expect(input.readAll() == "")
        for descriptor in [input.output, output.input, output.output] { close(descriptor) }
    }

    @Test func tellsWhoeverStartsItByHandHowTo() {
        let note = answer(["PATH": "/bin"], body: "")
        #expect(note.hasPrefix("This is a web program."))
        #expect(note.contains("REQUEST_METHOD=GET REQUEST_URI=/"))
    }

    private func answer(_ environment: [String: String], body: String, closes: Bool = true) -> String {
        let (input, output) = (Pipe(), Pipe())
        input.write(body)
        if closes { close(input.input) }
        CommonGateway(input: input.output, output: output.input, exchange: Echo.exchange).answer(environment: environment)
        close(output.input)
        defer { for descriptor in [input.output, output.output] + (closes ? [] : [input.input]) { close(descriptor) } }
        return output.readAll()
    }
}
