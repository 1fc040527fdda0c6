import CLinux
import Glibc

/// What this program allows itself: a text that somebody wrote to do harm ends it, and nothing else.
///
/// The largest report that the tool takes, three hundred measures on some thousand pages, needs a fraction of each.
enum Bounds {
    /// Seconds of the processor, less than web servers wait for an answer. The kernel then ends the program.
    static let seconds: UInt = 15
    /// Bytes of memory, the libraries' own included.
    static let memory: UInt = 512 << 20
    /// Bytes of the finished file.
    static let output: UInt = 64 << 20
    /// The three it is given, the fonts, and what the libraries look at in between.
    static let files: UInt = 32

    static func set() throws(Refused) {
        // Whoever asked for the document has gone.
        _ = clinux_die_with_parent()
        // It stands in nobody's way: pages come first. Where the system does not let it, it does its work all the same.
        _ = nice(5)
        // Memory is counted in addresses: heaps for threads that never come would be counted too.
        mallopt(M_ARENA_MAX, 1)
        for (kind, most) in [(RLIMIT_CPU, seconds), (RLIMIT_AS, memory), (RLIMIT_FSIZE, output), (RLIMIT_NOFILE, files), (RLIMIT_CORE, 0)] {
            var limit = rlimit()
            getrlimit(Int32(kind.rawValue), &limit)
            // A host may allow less.
            limit.rlim_cur = min(most, limit.rlim_max)
            // A second longer: at the first limit a program is told why it ends, at the last one it is only killed.
            limit.rlim_max = min(limit.rlim_max, limit.rlim_cur + (kind == RLIMIT_CPU ? 1 : 0))
            guard setrlimit(Int32(kind.rawValue), &limit) == 0 else { throw Refused(reason: String(cString: strerror(errno))) }
        }
        // No folder of the site is held while it runs.
        _ = chdir("/")
    }

    /// The system does not let a program limit itself.
    struct Refused: Error { let reason: String }
}
