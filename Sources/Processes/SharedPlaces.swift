import CLinux
import Glibc
import Synchronization

/// A few at once, and one for each person, whichever process it is that asks: under CGI there is one for each request.
///
/// Places are bytes of a file that all processes lock; the kernel frees those of a process that dies. A place is waited for, but not for long
/// and not by many: what waits holds a thread that others' pages need.
package final class SharedPlaces: Sendable {
    /// Why there is no place.
    package enum Refused: Error, Equatable {
        /// None becomes free in time; try again in a moment.
        case busy
        /// The file cannot be had, for this reason.
        case noFile(String)
    }

    private let file: String
    private let count: Int64
    private let mostHere: Int
    /// How many of this process have or want a place, by person.
    private let here = Mutex<[Int64: Int]>([:])

    /// One that has a place and one that waits for it, such as the second click on a link. More of one person would keep others out.
    private static let mostOfOne = 2

    /// Behind the places each person has a byte.
    private static let people: Int64 = 1 << 20

    /// - Parameters:
    ///   - file: made where it is missing; it stays empty.
    ///   - count: so many at once, in all processes together.
    ///   - mostHere: so many of this process that have or want a place. Others are turned away at once.
    package init(file: String, count: Int, mostHere: Int) {
        self.file = file
        self.count = Int64(count)
        self.mostHere = mostHere
    }

    /// Runs `work` while holding a place. Throws `Refused` without running it.
    package func hold<Value>(for person: Int64, patience seconds: Double, _ work: () throws -> Value) throws -> Value {
        try come(person)
        defer { here.withLock { $0[person, default: 1] -= 1 } }
        let descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Refused.noFile("\(file): \(String(cString: strerror(errno)))") }
        defer { close(descriptor) }
        try take(descriptor, for: person, until: Pause.now + seconds)
        return try work()
    }

    /// How many of this process have or want a place for a person.
    func number(of person: Int64) -> Int { here.withLock { $0[person, default: 0] } }

    private func come(_ person: Int64) throws(Refused) {
        let isIn = here.withLock { here in
            here = here.filter { $0.value > 0 }
            guard here.values.reduce(0, +) < mostHere, here[person, default: 0] < Self.mostOfOne else { return false }
            here[person, default: 0] += 1
            return true
        }
        if !isIn { throw .busy }
    }

    private func take(_ descriptor: Int32, for person: Int64, until deadline: Double) throws(Refused) {
        var pause = Pause(), isOwn = false
        while true {
            isOwn = isOwn || clinux_lock_byte(descriptor, Self.people + person) == 0
            if isOwn && (0..<count).contains(where: { clinux_lock_byte(descriptor, $0) == 0 }) { return }
            if deadline <= Pause.now { throw .busy }
            pause.take()
        }
    }
}
