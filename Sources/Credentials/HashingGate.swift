import Dispatch
import Synchronization

/// Bounds how many hashings run at once in this program, and with it their memory. Further callers wait in the order in
/// which they came, up to a limit; beyond it they are turned away, since a queue that long means an attack, and the
/// threads it holds are missing for everybody else.
package final class HashingGate: Sendable {
    /// As many callers wait as may; try again in a moment.
    package struct Busy: Error, Equatable {
        package init() {}
    }

    private struct State {
        var running = 0
        var waiting: [DispatchSemaphore] = []
    }

    private let state = Mutex(State())
    private let places: Int
    private let waitingLimit: Int

    /// `places` run at once, `waitingLimit` wait.
    package init(places: Int = 2, waitingLimit: Int = 32) {
        precondition(places > 0 && waitingLimit >= 0)
        self.places = places
        self.waitingLimit = waitingLimit
    }

    /// How many callers wait at this moment.
    package var waitingCount: Int { state.withLock { $0.waiting.count } }

    /// Runs `work` on the caller's thread as soon as there is a place. Throws `Busy` without running it when too many
    /// wait already, and otherwise what `work` throws; the place is free again in any case.
    package func run<Result>(_ work: () throws -> Result) throws -> Result {
        try enter()
        defer { leave() }
        return try work()
    }

    private func enter() throws(Busy) {
        let turn = try state.withLock { state throws(Busy) -> DispatchSemaphore? in
            if state.running < places {
                state.running += 1
                return nil
            }
            guard state.waiting.count < waitingLimit else { throw Busy() }
            let turn = DispatchSemaphore(value: 0)
            state.waiting.append(turn)
            return turn
        }
        turn?.wait()
    }

    /// Hands the place to the one who waited longest; `running` then stays as it is, so that nobody slips in between.
    private func leave() {
        state.withLock { state in
            if state.waiting.isEmpty {
                state.running -= 1
            } else {
                state.waiting.removeFirst().signal()
            }
        }
    }
}
