import CFastCGI
import Glibc

/// Where a thread waits for a connection. libfcgi's own waiting cannot be ended from another thread without losing a
/// request that is just being read.
struct Gate: ~Copyable {
    private let epoll = epoll_create1(Int32(EPOLL_CLOEXEC))
    private let stop: Int32

    /// EPOLLEXCLUSIVE: a connection wakes one thread and not all of them.
    init(listening: Int32, stop: Int32) {
        self.stop = stop
        watch(listening, for: EPOLLIN.rawValue | EPOLLEXCLUSIVE.rawValue)
        watch(stop, for: EPOLLIN.rawValue)
    }

    deinit { close(epoll) }

    /// True when there seems to be a connection (another thread may be faster); false when it is time to stop.
    borrowing func waitForConnection() -> Bool {
        withUnsafeTemporaryAllocation(of: epoll_event.self, capacity: 2) { events in
            let count = epoll_wait(epoll, events.baseAddress, 2, -1)
            if count < 0 { return errno == EINTR }
            return !events.prefix(Int(count)).contains { $0.data.fd == stop }
        }
    }

    private borrowing func watch(_ descriptor: Int32, for events: UInt32) {
        var event = epoll_event(events: events, data: epoll_data_t(fd: descriptor))
        epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event)
    }
}
