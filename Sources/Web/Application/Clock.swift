import Domain
import Foundation

/// Where the web programs get the time from. Tests give a fixed one.
package struct Clock: Sendable {
    package let now: @Sendable () -> Instant

    package init(now: @escaping @Sendable () -> Instant) { self.now = now }

    package static let system = Clock { Instant(seconds: Int64(Date().timeIntervalSince1970.rounded(.down))) }
}
