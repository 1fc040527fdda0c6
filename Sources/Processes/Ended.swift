import Glibc

/// How another program ended.
package enum Ended: Sendable, Equatable {
    case code(Int32)
    /// By a signal, such as that of a limit it had set itself.
    case signal(Int32)
    /// It was ended, since its time was over.
    case timeOver

    /// In seconds: what it has left once whoever waits has to end; and between being asked to end and being ended.
    private static let grace = 2.0

    /// Waits for the end of a program that this one has started, for so many seconds and no longer. It leaves nothing behind, whatever way it ends.
    ///
    /// - Parameter isToldToEnd: whether whoever waits has to end soon; looked at again and again.
    init(waitingFor id: pid_t, within seconds: Int, isToldToEnd: () -> Bool) {
        var pause = Pause()
        var deadline = Pause.now + Double(seconds), isHurried = false, isAsked = false
        while true {
            if let ended = Ended(id, isAsked ? .timeOver : nil) {
                self = ended
                return
            }
            if !isHurried && isToldToEnd() {
                isHurried = true
                deadline = min(deadline, Pause.now + Self.grace)
            }
            if deadline <= Pause.now {
                // The whole group: what it has started itself ends with it.
                kill(-id, isAsked ? SIGKILL : SIGTERM)
                isAsked = true
                deadline = Pause.now + Self.grace
            }
            pause.take()
        }
    }

    /// Nil while the program runs. `answer` stands for whatever way it ended.
    private init?(_ id: pid_t, _ answer: Ended?) {
        var status: Int32 = 0
        switch waitpid(id, &status, WNOHANG) {
        case 0: return nil
        case id: self = answer ?? (status & 0x7F == 0 ? .code(status >> 8 & 0xFF) : .signal(status & 0x7F))
        // Interrupted; anything else would mean that somebody else has taken its end.
        default:
            if errno == EINTR { return nil }
            self = answer ?? .signal(SIGKILL)
        }
    }
}

extension Ended: CustomStringConvertible {
    package var description: String {
        switch self {
        case .code(let code): "exit code \(code)"
        case .signal(let number): "signal \(number), \(String(cString: strsignal(number)))"
        case .timeOver: "its time was over"
        }
    }
}
