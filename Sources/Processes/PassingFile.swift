import CLinux
import Glibc

/// A file in memory without a name, which ends with its last reader. Unlike a pipe it never waits for the other side and never breaks; unlike a
/// file of a folder it needs no room on a disk, and nobody finds there what was in it.
package final class PassingFile {
    let descriptor: Int32

    private static let mostSaid = 500

    init(_ bytes: [UInt8] = []) throws(CannotStart) {
        descriptor = clinux_memory_file()
        guard descriptor >= 0 else { throw CannotStart(errno) }
        var start = 0
        while start < bytes.count {
            let count = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress?.advanced(by: start), bytes.count - start, start) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw CannotStart(errno) }
            start += count
        }
    }

    deinit { close(descriptor) }

    /// Everything that the other program wrote into it.
    package var bytes: [UInt8] {
        var status = stat()
        fstat(descriptor, &status)
        return [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
            while count < buffer.count {
                let more = pread(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count, count)
                if more < 0 && errno == EINTR { continue }
                guard more > 0 else { return }
                count += more
            }
        }
    }

    /// The end of what the other program wrote into it, as text.
    package var text: String {
        let isSpace = { (byte: UInt8) in byte <= 0x20 }
        let bytes = bytes.drop(while: isSpace)
        let end = bytes.lastIndex { !isSpace($0) } ?? bytes.startIndex - 1
        return String(String(decoding: bytes[...end], as: UTF8.self).suffix(Self.mostSaid))
    }
}
