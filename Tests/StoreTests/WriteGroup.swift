import Dispatch
import Synchronization
import TestSupport

@testable import Store

/// Makes pieces of work share one transaction: a first one holds the door until all the others stand in line, in this order.
enum WriteGroup {
    typealias Work = @Sendable (Writer) throws -> Void

    /// - Parameter afterwards: runs on each caller's thread as soon as it is answered.
    /// - Returns: what each caller was told, nil for success.
    static func run(in store: Store, works: [Work], afterwards: @escaping @Sendable () -> Void = {}) -> [(any Error)?] {
        let inside = DispatchSemaphore(value: 0)
        let release = DispatchSemaphore(value: 0)
        let group = DispatchGroup()
        let results = Mutex([(any Error)?](repeating: nil, count: works.count))
        Threads.start(in: group) {
            try? store.write { _ in
                inside.signal()
                release.wait()
            }
        }
        inside.wait()
        for (number, work) in works.enumerated() {
            Threads.start(in: group) {
                do { try store.write(work) } catch { results.withLock { $0[number] = error } }
                afterwards()
            }
            Threads.wait { store.door.waitingCount == number + 1 }
        }
        release.signal()
        group.wait()
        return results.withLock { $0 }
    }
}
