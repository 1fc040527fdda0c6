import Glibc

@testable import FastCGI

/// `Server.serve` on a port of this machine, in this process.
struct TestServer {
    let port: UInt16
    private let listening: Int32
    private let stopPipe = Pipe()
    private let thread: Thread?

    init(threads: Int, exchange: Exchange) {
        let listening = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in.loopback(port: 0)
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        port = withUnsafeMutablePointer(to: &address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listening, $0, size)
                getsockname(listening, $0, &size)
            }
            return UInt16(bigEndian: address.pointee.sin_port)
        }
        listen(listening, 128)
        self.listening = listening
        let stop = stopPipe.output
        thread = Thread.start {
            Server.serve(listening: listening, stop: stop, threads: threads, log: { _ in }, exchange: exchange)
        }
    }

    /// Tells it to stop; does not wait.
    func orderStop() {
        stopPipe.write("x")
    }

    /// Waits until it has stopped.
    func join() {
        thread?.join()
        for descriptor in [listening, stopPipe.input, stopPipe.output] { close(descriptor) }
    }
}

extension sockaddr_in {
    static func loopback(port: UInt16) -> sockaddr_in {
        sockaddr_in(
            sin_family: sa_family_t(AF_INET), sin_port: port.bigEndian, sin_addr: in_addr(s_addr: UInt32(0x7F00_0001).bigEndian),
            sin_zero: (0, 0, 0, 0, 0, 0, 0, 0))
    }
}
