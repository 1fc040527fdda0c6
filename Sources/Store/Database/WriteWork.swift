import Dispatch

/// A piece of writing that stands in the door's line.
protocol WaitingWork: AnyObject, Sendable {
    /// Does the work; false when it threw.
    func run(_ writer: Writer) -> Bool
    /// The group's transaction failed: an earlier success does not count.
    func fail(_ error: any Error)
    /// Wakes the waiting thread: its work is done, or it is its turn to lead.
    func takeTurn(_ turn: Turn)
}

enum Turn: Sendable { case done, lead }

/// One caller's work and what came of it.
///
/// The leader's thread writes `outcome`, the caller's thread reads it afterwards; the semaphore between them orders the two, which the compiler
/// cannot see.
final class WriteWork<Value: Sendable>: WaitingWork, @unchecked Sendable {
    private let work: @Sendable (Writer) throws -> Value
    private let wake = DispatchSemaphore(value: 0)
    private var outcome: Result<Value, any Error>?
    private var turn = Turn.done

    init(_ work: @escaping @Sendable (Writer) throws -> Value) { self.work = work }

    func run(_ writer: Writer) -> Bool {
        outcome = Result { try work(writer) }
        if case .failure = outcome { return false }
        return true
    }

    func fail(_ error: any Error) {
        if case .failure = outcome { return }
        outcome = .failure(error)
    }

    func takeTurn(_ turn: Turn) {
        self.turn = turn
        wake.signal()
    }

    func waitForTurn() -> Turn {
        wake.wait()
        return turn
    }

    func result() throws -> Value {
        guard let outcome else { throw StoreProblem.interrupted("the work was not run") }
        return try outcome.get()
    }
}
