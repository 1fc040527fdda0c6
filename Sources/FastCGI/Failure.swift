import Glibc

/// A system call's failure, in the system's words.
struct Failure: CustomStringConvertible {
    let number: Int32

    init(_ number: Int32) {
        self.number = number
    }

    /// That of the call this thread made last.
    static var current: Failure { Failure(errno) }

    var description: String {
        String(cString: strerror(number))
    }
}
