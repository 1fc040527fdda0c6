import Glibc

/// The web server's side of one FastCGI connection.
struct FastCGIClient {
    private enum Kind: UInt8 {
        case begin = 1
        case end = 3
        case parameters = 4
        case input = 5
        case output = 6
    }

    private let connection: Int32

    init(port: UInt16) {
        connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        // A program that never answers fails a test, and does not hold it for ever.
        var patience = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in.loopback(port: port)
        withUnsafePointer(to: &address) { address in
            _ = address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }

    /// A whole request; with `keepsOpen` it asks the program to keep the connection.
    func send(_ environment: [String: String], body: String = "", keepsOpen: Bool = false) {
        var bytes = record(.begin, [0, 1, keepsOpen ? 1 : 0, 0, 0, 0, 0, 0])
        bytes += record(.parameters, environment.flatMap { length($0) + length($1) + Array($0.utf8) + Array($1.utf8) })
        bytes += record(.parameters, []) + (body.isEmpty ? [] : record(.input, Array(body.utf8))) + record(.input, [])
        send(bytes)
    }

    /// Any bytes.
    func send(_ bytes: [UInt8]) {
        Glibc.send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    /// Ends the sending side in the middle of whatever was sent.
    func breakOff() {
        shutdown(connection, Int32(SHUT_WR))
    }

    /// The program's output, and whether the program said that this was all and closed the connection.
    func receive() -> (output: String, isComplete: Bool) {
        let (bytes, isClosed) = Descriptor.readAll(connection)
        close(connection)
        var output: [UInt8] = []
        var rest = bytes[...]
        while rest.count >= 8 {
            let head = Array(rest.prefix(8))
            let content = rest.dropFirst(8).prefix(Int(head[4]) << 8 | Int(head[5]))
            if head[1] == Kind.end.rawValue { return (String(decoding: output, as: UTF8.self), isClosed) }
            if head[1] == Kind.output.rawValue { output += content }
            rest = rest[content.endIndex...].dropFirst(Int(head[6]))
        }
        return (String(decoding: output, as: UTF8.self), false)
    }

    private func record(_ kind: Kind, _ content: [UInt8]) -> [UInt8] {
        [1, kind.rawValue, 0, 1, UInt8(content.count >> 8), UInt8(content.count & 255), 0, 0] + content
    }

    private func length(_ text: String) -> [UInt8] {
        let count = text.utf8.count
        return count < 128 ? [UInt8(count)] : [0x80, 0, UInt8(count >> 8), UInt8(count & 255)]
    }
}
