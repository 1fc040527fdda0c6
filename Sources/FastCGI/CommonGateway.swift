import Glibc
import HTTP

/// Plain CGI: one process, one request.
struct CommonGateway {
    let input: Int32
    let output: Int32
    let exchange: Exchange

    /// Answers the request in the environment; without one, tells whoever started it by hand how to.
    func answer(environment: [String: String]) {
        guard environment["REQUEST_METHOD"] != nil else { return write(Array(Self.note.utf8)) }
        let response = exchange.respond(to: environment, body: DescriptorSource(descriptor: input))
        for bytes in response.bytes { write(bytes) }
    }

    private func write(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = Glibc.write(output, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count < 0 && errno == EINTR { continue }
                // The web server has gone: there is nobody left to tell.
                if count <= 0 { return }
                rest = rest.dropFirst(count)
            }
        }
    }

    private static let note = """
        This is a web program. A web server starts it, by FastCGI or as plain CGI.
        To ask it for a page in a shell, say what a web server would say:
            REQUEST_METHOD=GET REQUEST_URI=/ ./<this program>

        """
}
