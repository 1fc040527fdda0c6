import Dispatch
import Foundation

/// Threads for tests of what happens at once. (A dispatch queue has fewer threads than some tests hold.)
package enum Threads {
    /// Runs `body` on a thread of its own, which `group` waits for.
    package static func start(in group: DispatchGroup, _ body: @escaping @Sendable () -> Void) {
        group.enter()
        let thread = Thread {
            body()
            group.leave()
        }
        thread.start()
    }

    /// Runs `body` on so many threads at once, each with its number from 0, and returns when all have ended.
    package static func run(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
        let group = DispatchGroup()
        for number in 0..<count { start(in: group) { body(number) } }
        group.wait()
    }

    /// Waits until a condition holds. What does not happen within five minutes will not happen: then the tests end.
    package static func wait(_ condition: () -> Bool) {
        let start = ContinuousClock.now
        while !condition() {
            precondition(ContinuousClock.now - start < .seconds(300), "waited in vain")
            sched_yield()
        }
    }
}
