import Domain
import Store

/// After some failures, the next try has to wait, longer each time: for the user name, and, more generously, for the network address, since a
/// whole town hall may share one.
enum SignInSlowdown {
    static let freeTries: [SignInFailures.Kind: Int] = [.account: 5, .address: 30]
    /// In seconds: the first wait, doubled with every further failure up to the longest.
    static let firstWait: Int64 = 15
    static let longestWait: Int64 = 900
    /// Failures are forgotten after a day without one, in seconds.
    static let memory: Int64 = 24 * 3600

    /// A try may have begun a little before a failure that was counted earlier, in seconds.
    static let clockTolerance: Int64 = 60

    /// Seconds until the next try is allowed; 0 for now.
    static func wait(userName: String, address: String, now: Instant, in reader: Reader) throws -> Int64 {
        max(
            wait(after: try reader.signInFailures(.account, key: String(userName.prefix(60))), kind: .account, now: now),
            wait(after: try reader.signInFailures(.address, key: address), kind: .address, now: now))
    }

    static func wait(after failures: SignInFailures, kind: SignInFailures.Kind, now: Instant) -> Int64 {
        let extra = failures.failures - (freeTries[kind] ?? 0)
        let passed = now - failures.lastAt
        // A clock that went back must not lock anybody out until it has caught up again.
        guard extra >= 0, passed > -clockTolerance, passed < memory else { return 0 }
        let pause = min(longestWait, firstWait << Int64(min(extra, 10)))
        return max(0, pause - max(0, passed))
    }

    static func count(userName: String, address: String, now: Instant, in writer: Writer) throws {
        let forgotten = now + -memory
        try writer.countSignInFailure(.account, key: String(userName.prefix(60)), at: now, forgottenBefore: forgotten)
        try writer.countSignInFailure(.address, key: address, at: now, forgottenBefore: forgotten)
    }
}
