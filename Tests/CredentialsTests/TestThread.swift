import Dispatch
import Glibc

/// Runs `body` on a thread of its own, which `group` waits for. (A dispatch queue has fewer threads than these tests hold.)
func startThread(in group: DispatchGroup, _ body: @escaping @Sendable () -> Void) {
    group.enter()
    let work = Unmanaged.passRetained(
        Work {
            body()
            group.leave()
        })
    var id = pthread_t()
    let code = pthread_create(
        &id, nil,
        { pointer in
            Unmanaged<Work>.fromOpaque(pointer!).takeRetainedValue().run()
            return nil
        }, work.toOpaque())
    precondition(code == 0, "no thread")
    pthread_detach(id)
}

private final class Work: Sendable {
    let run: @Sendable () -> Void
    init(run: @escaping @Sendable () -> Void) { self.run = run }
}
