import Logging
import Synchronization

/// A log that a test can read.
package final class LogBook: Sendable {
    private let written = Mutex<[String]>([])

    package init() {}

    /// Every line so far, with its level.
    package var lines: [String] { written.withLock { $0 } }

    package var logger: Logger { Logger(label: "test") { [self] _ in Handler(book: self) } }

    private struct Handler: LogHandler {
        let book: LogBook
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        init(book: LogBook) { self.book = book }

        func log(event: LogEvent) { book.written.withLock { $0.append("\(event.level): \(event.message)") } }

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }
    }
}
