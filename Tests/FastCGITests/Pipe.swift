import Glibc

/// A pipe of the system.
struct Pipe {
    let input: Int32
    let output: Int32

    init() {
        var ends: [Int32] = [-1, -1]
        pipe(&ends)
        (output, input) = (ends[0], ends[1])
    }

    func write(_ text: String) {
        let bytes = Array(text.utf8)
        Glibc.write(input, bytes, bytes.count)
    }

    func close() {
        for end in [input, output] { Glibc.close(end) }
    }

    /// Everything up to the end, which only comes when the input was closed.
    func readAll() -> String {
        String(decoding: Descriptor.readAll(output).bytes, as: UTF8.self)
    }

    /// One byte; false when none comes in ten seconds.
    func readByte() -> Bool {
        var waiting = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
        var byte: UInt8 = 0
        return poll(&waiting, 1, 10_000) == 1 && read(output, &byte, 1) == 1
    }
}

enum Descriptor {
    /// Everything up to the end, and whether that was the end and no failure.
    static func readAll(_ descriptor: Int32) -> (bytes: [UInt8], hasEnded: Bool) {
        var result: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count <= 0 { return (result, count == 0) }
            result += buffer[..<count]
        }
    }
}
