import CFastCGI
import Glibc

/// The signals that mean "answer what you have begun, then end": mod_fcgid and systemd send SIGTERM, a terminal SIGINT,
/// and libfcgi's own convention is SIGUSR1.
enum StopSignal {
    private static let numbers = [SIGTERM, SIGINT, SIGUSR1]

    /// Whether one was sent: it stays pending, since nobody takes it off the descriptor. Never true where they are not blocked.
    static var isPending: Bool {
        var pending = sigset_t()
        sigpending(&pending)
        return numbers.contains { sigismember(&pending, $0) == 1 }
    }

    /// A descriptor that is readable as soon as one was sent. They are blocked from here on, in this thread and in those it
    /// starts, so none interrupts a request; nobody takes them off the descriptor, so it stays readable for every thread.
    static func descriptor() -> Int32 {
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in numbers { sigaddset(&signals, number) }
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        return signalfd(-1, &signals, Int32(SFD_CLOEXEC))
    }
}
