import CFastCGI
import Glibc

/// What each thread does: one request after the other.
struct AcceptLoop: Sendable {
    let listening: Int32
    let stop: Int32
    let exchange: Exchange
    let log: @Sendable (String) -> Void

    /// Returns when it is time to stop, or when the listening socket fails.
    func run() {
        let gate = Gate(listening: listening, stop: stop)
        // libfcgi's streams point back at the request, so it must not move.
        let request = UnsafeMutablePointer<FCGX_Request>.allocate(capacity: 1)
        FCGX_InitRequest(request, listening, 0)
        while gate.waitForConnection() {
            let result = FCGX_Accept_r(request)
            if result == 0 {
                answer(&request.pointee)
                FCGX_Finish_r(request)
            } else if !mayRecover(from: -result) {
                break
            }
        }
        FCGX_Free(request, 1)
        request.deallocate()
    }

    private func answer(_ request: inout FCGX_Request) {
        // A connection kept open would tie this thread to the web server's idle end of it, and let others wait.
        request.keepConnection = 0
        let environment = Environment.read(request.envp)
        let response = exchange.respond(to: environment, body: StreamSource(stream: request.in))
        for bytes in response.bytes { write(bytes, to: request.out) }
    }

    private func write(_ bytes: [UInt8], to stream: UnsafeMutablePointer<FCGX_Stream>?) {
        bytes.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let chunk = UnsafeRawBufferPointer(rebasing: rest.prefix(Int(Int32.max)))
                let written = FCGX_PutStr(chunk.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(chunk.count), stream)
                // The web server has gone: there is nobody left to tell.
                if written <= 0 { return }
                rest = rest.dropFirst(Int(written))
            }
        }
    }

    private func mayRecover(from error: Int32) -> Bool {
        switch error {
        case EAGAIN, EINTR, ECONNABORTED: return true
        case EMFILE, ENFILE, ENOBUFS, ENOMEM:
            log("no connection could be accepted: \(Failure(error))")
            usleep(100_000)  // the connection is still waiting: asking again at once would only burn time
            return true
        default:
            log("the listening socket failed: \(Failure(error))")
            return false
        }
    }
}
