import CFastCGI
import Glibc

/// The signals that mean "answer what you have begun, then end": mod_fcgid and systemd send SIGTERM, a terminal SIGINT,
/// and libfcgi's own convention is SIGUSR1.
enum StopSignal {
    /// A descriptor that is readable as soon as one was sent. They are blocked from here on, in this thread and in those it
    /// starts, so none interrupts a request; nobody takes them off the descriptor, so it stays readable for every thread.
    static func descriptor() -> Int32 {
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in [SIGTERM, SIGINT, SIGUSR1] { sigaddset(&signals, number) }
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        return signalfd(-1, &signals, Int32(SFD_CLOEXEC))
    }
}
