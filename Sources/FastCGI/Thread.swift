import Glibc

/// A thread of the system, without Foundation, which plain CGI would have to load for every request.
struct Thread {
    private final class Work {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) {
            self.run = run
        }
    }

    private let id: pthread_t

    /// Nil when the system gives no more threads.
    static func start(_ run: @escaping @Sendable () -> Void) -> Thread? {
        let work = Unmanaged.passRetained(Work(run))
        var id = pthread_t()
        let result = pthread_create(
            &id, nil,
            { argument in
                guard let argument else { return nil }
                Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run()
                return nil
            }, work.toOpaque())
        if result == 0 { return Thread(id: id) }
        work.release()
        errno = result
        return nil
    }

    /// Waits for its end.
    func join() {
        pthread_join(id, nil)
    }
}
