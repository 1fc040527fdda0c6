import HTTP
import Testing

@testable import FastCGI

@Suite(.serialized) struct ServerTests {
    @Test func answersEveryConversationAndMore() {
        let longer = Conversation("POST", length: "2", body: "abc", refused: .wrongContentLength)
        let server = TestServer(threads: 2, exchange: Echo.exchange)
        for conversation in Conversation.all + [longer] {
            let client = FastCGIClient(port: server.port)
            client.send(conversation.environment, body: conversation.body)
            #expect(client.receive() == (conversation.answer, true), "\(conversation.testDescription)")
        }
        server.orderStop()
        server.join()
    }

    @Test func writesLargeBodiesWhole() {
        let page = String(repeating: "0123456789", count: 100_000)
        let server = TestServer(threads: 1, exchange: Exchange(limits: .standard, handler: { _ in .text(page) }, refuse: Echo.refuse))
        let client = FastCGIClient(port: server.port)
        client.send(["REQUEST_METHOD": "GET"])
        #expect(client.receive() == (Echo.encoded(page), true))
        server.orderStop()
        server.join()
    }

    /// A connection that the web server keeps must not hold a thread that others wait for.
    @Test func closesEveryConnection() {
        let server = TestServer(threads: 1, exchange: Echo.exchange)
        for _ in 0..<3 {
            let client = FastCGIClient(port: server.port)
            client.send(["REQUEST_METHOD": "GET", "REQUEST_URI": "/x"], keepsOpen: true)
            #expect(client.receive() == (Echo.encoded("GET /x  0"), true))
        }
        server.orderStop()
        server.join()
    }

    @Test func survivesWhatIsNoFastCGI() {
        let server = TestServer(threads: 1, exchange: Echo.exchange)
        let begin: [UInt8] = [1, 1, 0, 1, 0, 8, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0]
        let nothing = "methodNotAllowed "
        for (bytes, output) in [
            ([], ""), ([1], ""), (Array("GET / HTTP/1.1\r\n\r\n".utf8), ""), ([UInt8](repeating: 255, count: 64), ""),
            (begin + [1, 4, 0, 1, 0, 9, 0, 0, 200, 1], ""), (begin, Echo.encoded(nothing, status: "405 Method Not Allowed")),
        ] {
            let client = FastCGIClient(port: server.port)
            client.send(bytes)
            client.breakOff()
            #expect(client.receive().output == output, "\(bytes)")
        }
        let client = FastCGIClient(port: server.port)
        client.send(["REQUEST_METHOD": "GET", "REQUEST_URI": "/x"])
        #expect(client.receive() == (Echo.encoded("GET /x  0"), true))
        server.orderStop()
        server.join()
    }

    @Test func aConnectionThatBreaksInTheBodyIsATruncatedBody() {
        let server = TestServer(threads: 1, exchange: Echo.exchange)
        let whole = FastCGIClient(port: server.port)
        whole.send([1, 1, 0, 1, 0, 8, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0])
        let parameters = Array("\u{0E}\u{04}REQUEST_METHODPOST\u{0E}\u{01}CONTENT_LENGTH9".utf8)
        whole.send([1, 4, 0, 1, 0, UInt8(parameters.count), 0, 0] + parameters + [1, 4, 0, 1, 0, 0, 0, 0])
        whole.send([1, 5, 0, 1, 0, 9, 0, 0] + Array("abc".utf8))
        whole.breakOff()
        #expect(whole.receive().output == Echo.encoded("truncatedBody ", status: "400 Bad Request"))
        server.orderStop()
        server.join()
    }

    @Test func stopsAfterTheRequestsInFlight() {
        let (begun, release) = (Pipe(), Pipe())
        let handler: @Sendable (Request) -> Response = { request in
            begun.write("x")
            return release.readByte() ? Echo.answer(request) : .text("was not released")
        }
        let server = TestServer(threads: 3, exchange: Exchange(limits: .standard, handler: handler, refuse: Echo.refuse))
        let clients = [FastCGIClient(port: server.port), FastCGIClient(port: server.port)]
        for client in clients { client.send(["REQUEST_METHOD": "GET", "REQUEST_URI": "/x"]) }
        #expect(begun.readByte() && begun.readByte(), "two threads answer at the same time")
        server.orderStop()
        release.write("xx")
        for client in clients { #expect(client.receive() == (Echo.encoded("GET /x  0"), true)) }
        server.join()
        for pipe in [begun, release] { pipe.close() }
    }
}
