import CFastCGI
import Glibc

/// Where a request's body comes from.
protocol BodySource {
    /// Fills the buffer as far as there are bytes; what it returns is less than the buffer's size only at the body's end.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int

    /// Whether more comes than was announced, as far as that can be known without waiting for it in vain.
    var hasMore: Bool { get }

    /// Takes the rest off, unkept, where the answer would be lost otherwise.
    func discardRest()
}

/// FastCGI's stdin stream, which has an end of its own.
struct StreamSource: BodySource {
    let stream: UnsafeMutablePointer<FCGX_Stream>?

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        Int(FCGX_GetStr(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count), stream))
    }

    var hasMore: Bool { FCGX_GetChar(stream) >= 0 }

    /// Nothing to do: libfcgi does it when it closes the connection.
    func discardRest() {}
}

/// CGI's standard input, which a web server may leave open: RFC 3875 (4.2) forbids to read more than was announced.
struct DescriptorSource: BodySource {
    let descriptor: Int32

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        var rest = buffer[...]
        while !rest.isEmpty {
            let count = Glibc.read(descriptor, UnsafeMutableRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count < 0 && errno == EINTR { continue }
            if count <= 0 { break }
            rest = rest.dropFirst(count)
        }
        return buffer.count - rest.count
    }

    var hasMore: Bool { false }

    /// Apache's mod_cgid passes on no answer of a program that ended before it took all of the body. An end that never comes
    /// is waited for as long as libfcgi does.
    func discardRest() {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { buffer in
            while poll(&waiting, 1, 2_000) > 0 && Glibc.read(descriptor, buffer.baseAddress, buffer.count) > 0 {}
        }
    }
}
