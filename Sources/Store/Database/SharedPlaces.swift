import Foundation
import Synchronization

/// So many at once over all programs of one data folder, for work that takes much memory: under CGI each request is a program of its own, and a bound
/// within one program bounds nothing.
///
/// Each place is a lock file in the data folder; whoever holds its lock has the place. The kernel frees it when a program dies. Where the folder's file
/// system knows no locks, or no file can be opened, there is a place for everybody: the work goes on, bounded within each program only.
package struct SharedPlaces: Sendable {
    private let files: [String]

    /// - Parameters:
    ///   - folder: the data folder.
    ///   - name: what the places are for; begins the files' names.
    ///   - count: so many places.
    package init(folder: String, name: String, count: Int) {
        files = (1...max(1, count)).map { "\(folder)/\(name)-\($0).lock" }
    }

    /// A place that was taken. It is free again with `leave`, at the latest when nobody holds it any more.
    package final class Place: Sendable {
        private let file: Mutex<Int32?>

        /// - Parameter file: an open file with the lock; nil where there are no locks.
        fileprivate init(file: Int32?) { self.file = Mutex(file) }

        deinit { leave() }

        /// Frees the place. A second time does nothing.
        package func leave() {
            file.withLock { file in
                if let file { close(file) }
                file = nil
            }
        }
    }

    private static let pause = 10

    /// Takes a place, waiting for one at most so long; nil when all stayed taken. Who waits longest is not served first: they are told apart by chance.
    package func take(milliseconds: Int) -> Place? {
        var left = milliseconds
        while true {
            for file in files { if let place = Self.tryLock(file) { return place } }
            guard left > 0 else { return nil }
            usleep(UInt32(min(left, Self.pause) * 1000))
            left -= Self.pause
        }
    }

    /// Nil while somebody else holds the lock.
    private static func tryLock(_ path: String) -> Place? {
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { return Place(file: nil) }
        while flock(file, LOCK_EX | LOCK_NB) != 0 {
            if errno == EINTR { continue }
            defer { close(file) }
            return errno == EWOULDBLOCK ? nil : Place(file: nil)
        }
        return Place(file: file)
    }
}
