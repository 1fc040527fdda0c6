import Foundation

/// One program at a time: an advisory lock between the programs that write to one data folder.
///
/// Two files make the order fair. Whoever wants to write first takes the turnstile, then waits there for the lock, and leaves the turnstile once
/// inside. So a program that has just written cannot pass again while another stands in the turnstile. The kernel frees both when a program dies.
final class FileLock: Sendable {
    private let turnstile: Int32
    private let lock: Int32

    /// Opens (or creates) the two lock files. Throws when the folder cannot be written.
    init(folder: String) throws {
        turnstile = try FileLock.file("\(folder)/write.turnstile")
        lock = try FileLock.file("\(folder)/write.lock")
    }

    deinit {
        close(turnstile)
        close(lock)
    }

    /// Runs `work` while holding the lock. Threads of one program must not call it at the same time: the write door sees to it.
    func hold<Value>(_ work: () throws -> Value) throws -> Value {
        try take(turnstile)
        do { try take(lock) } catch {
            flock(turnstile, LOCK_UN)
            throw error
        }
        flock(turnstile, LOCK_UN)
        defer { flock(lock, LOCK_UN) }
        return try work()
    }

    private func take(_ file: Int32) throws {
        while flock(file, LOCK_EX) != 0 {
            guard errno == EINTR else { throw StoreProblem.interrupted("no lock: \(String(cString: strerror(errno)))") }
        }
    }

    private static func file(_ path: String) throws -> Int32 {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StoreProblem.interrupted("\(path): \(String(cString: strerror(errno)))") }
        return descriptor
    }
}
