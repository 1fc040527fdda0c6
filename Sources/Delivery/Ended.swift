import Dispatch
import Foundation

/// How a command ended.
enum Ended: Equatable {
    case code(Int32)
    case signal

    /// Starts the command and waits for its end. Nil where the time was over first: then it is ended.
    init?(_ process: Process, within seconds: Int) throws {
        let end = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in end.signal() }
        try process.run()
        if end.wait(timeout: .now() + .seconds(seconds)) == .timedOut {
            process.terminate()
            if end.wait(timeout: .now() + .seconds(2)) == .timedOut { kill(process.processIdentifier, SIGKILL) }
            return nil
        }
        self = process.terminationReason == .exit ? .code(process.terminationStatus) : .signal
    }
}
