import Dispatch
import Synchronization

/// Bounds how many hashings run at once, and with it their memory: in this program, and, by places that all programs of a site share, over all of them.
/// Further callers wait in the order in which they came, up to a limit of number and time; beyond it they are turned away, since a queue that long
/// means an attack, and the threads it holds are missing for everybody else.
package final class HashingGate: Sendable {
    /// As many callers wait as may, or this one has waited as long as may be; try again in a moment.
    package struct Busy: Error, Equatable {
        package init() {}
    }

    /// Takes a place that all programs share, waiting for one at most so many milliseconds, and returns how it is given back; nil when there was none.
    package typealias SharedPlace = @Sendable (_ milliseconds: Int) -> (@Sendable () -> Void)?

    private final class Turn: Sendable {
        let hasCome = DispatchSemaphore(value: 0)
    }

    private struct State {
        var running = 0
        var waiting: [Turn] = []
    }

    private let state = Mutex(State())
    private let places: Int
    private let waitingLimit: Int
    private let patience: Int
    private let sharedPlace: SharedPlace?

    /// `places` run at once, `waitingLimit` wait, each of them at most `patience` milliseconds.
    package init(places: Int = 2, waitingLimit: Int = 32, patience: Int = 10_000, sharedPlace: SharedPlace? = nil) {
        precondition(places > 0 && waitingLimit >= 0)
        self.places = places
        self.waitingLimit = waitingLimit
        self.patience = patience
        self.sharedPlace = sharedPlace
    }

    /// How many callers wait for a place in this program at this moment.
    package var waitingCount: Int { state.withLock { $0.waiting.count } }

    /// Runs `work` on the caller's thread as soon as there is a place. Throws `Busy` without running it when too many
    /// wait already or none became free in time, and otherwise what `work` throws; the place is free again in any case.
    package func run<Result>(_ work: () throws -> Result) throws -> Result {
        let end = DispatchTime.now() + .milliseconds(patience)
        try enter(until: end)
        defer { leave() }
        guard let sharedPlace else { return try work() }
        guard let giveBack = sharedPlace(Self.milliseconds(until: end)) else { throw Busy() }
        defer { giveBack() }
        return try work()
    }

    private static func milliseconds(until end: DispatchTime) -> Int {
        let now = DispatchTime.now().uptimeNanoseconds
        return end.uptimeNanoseconds > now ? Int((end.uptimeNanoseconds - now) / 1_000_000) : 0
    }

    private func enter(until end: DispatchTime) throws(Busy) {
        let turn = try state.withLock { state throws(Busy) -> Turn? in
            if state.running < places {
                state.running += 1
                return nil
            }
            guard state.waiting.count < waitingLimit else { throw Busy() }
            let turn = Turn()
            state.waiting.append(turn)
            return turn
        }
        guard let turn, turn.hasCome.wait(timeout: end) == .timedOut else { return }
        // The turn may have come at this very moment: who is not in the queue any more has the place.
        let isStillWaiting = state.withLock { state in
            guard let place = state.waiting.firstIndex(where: { $0 === turn }) else { return false }
            state.waiting.remove(at: place)
            return true
        }
        if isStillWaiting { throw Busy() }
        turn.hasCome.wait()
    }

    /// Hands the place to the one who waited longest; `running` then stays as it is, so that nobody slips in between.
    private func leave() {
        state.withLock { state in
            if state.waiting.isEmpty {
                state.running -= 1
            } else {
                state.waiting.removeFirst().hasCome.signal()
            }
        }
    }
}
