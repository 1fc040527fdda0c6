import Synchronization

/// A few places that all processes share, one for each person. A place is waited for, but not for long and not by many: what waits holds a thread that
/// others' pages need.
package final class SharedPlaces: Sendable {
    /// Why there is no place.
    package enum Refused: Error, Equatable {
        /// None becomes free in time; try again in a moment.
        case busy
        /// The file cannot be had, for this reason.
        case noFile(String)
    }

    private let places: PlaceFile
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
        places = PlaceFile(file: file, count: count)
        self.mostHere = mostHere
    }

    /// Runs `work` while holding a place. Throws `Refused` without running it.
    package func hold<Value>(for person: Int64, patience seconds: Double, _ work: () throws -> Value) throws -> Value {
        try come(person)
        defer { here.withLock { $0[person, default: 1] -= 1 } }
        guard let place = try taken(for: person, seconds: seconds) else { throw Refused.busy }
        defer { place.leave() }
        return try work()
    }

    private func taken(for person: Int64, seconds: Double) throws(Refused) -> PlaceFile.Place? {
        do { return try places.take(seconds: seconds, own: Self.people + person) } catch { throw .noFile(error.reason) }
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
}
