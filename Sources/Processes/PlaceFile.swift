import CLinux
import Glibc
import Synchronization

/// A few places that all processes of a site share: under CGI each request is a process of its own, and a bound within one bounds nothing.
///
/// Places are bytes of a file that all of them lock; the kernel frees those of a process that dies. Who waits longest is not served first: they are
/// told apart by chance.
package struct PlaceFile: Sendable {
    /// The file cannot be had or locked, for this reason.
    package struct Unusable: Error, Equatable {
        package var reason: String
    }

    /// A place that was taken. It is free again with `leave`, at the latest when nobody holds it any more.
    package final class Place: Sendable {
        private let descriptor: Mutex<Int32?>

        fileprivate init(_ descriptor: Int32) { self.descriptor = Mutex(descriptor) }

        deinit { leave() }

        /// Frees the place. A second time does nothing.
        package func leave() {
            descriptor.withLock { descriptor in
                if let descriptor { close(descriptor) }
                descriptor = nil
            }
        }
    }

    private let file: String
    private let count: Int64

    /// - Parameters:
    ///   - file: made where it is missing; it stays empty.
    ///   - count: so many at once, in all processes together.
    package init(file: String, count: Int) {
        self.file = file
        self.count = Int64(max(1, count))
    }

    /// Takes a place, waiting for one at most so long; nil when all stayed taken.
    ///
    /// - Parameter own: a byte beyond the places that has to be free as well.
    package func take(seconds: Double, own: Int64? = nil) throws(Unusable) -> Place? {
        let deadline = Pause.now + seconds
        let descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw unusable }
        let place = Place(descriptor)
        var pause = Pause(), hasOwn = own == nil
        while true {
            if let own, !hasOwn { hasOwn = try lock(own, descriptor) }
            if hasOwn { for byte in 0..<count where try lock(byte, descriptor) { return place } }
            if deadline <= Pause.now { return nil }
            pause.take()
        }
    }

    private func lock(_ byte: Int64, _ descriptor: Int32) throws(Unusable) -> Bool {
        while clinux_lock_byte(descriptor, byte) != 0 {
            switch errno {
            case EINTR: continue
            case EAGAIN, EACCES: return false
            default: throw unusable
            }
        }
        return true
    }

    private var unusable: Unusable { Unusable(reason: "\(file): \(String(cString: strerror(errno)))") }
}
