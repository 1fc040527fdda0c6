import Glibc

/// Time between two looks at something that says nothing by itself: short at first, longer with every look.
struct Pause {
    private var microseconds: UInt32 = 500

    private static let longest: UInt32 = 20_000

    mutating func take() {
        usleep(microseconds)
        microseconds = min(Self.longest, microseconds * 3 / 2)
    }

    /// Seconds since some moment of the past, whatever becomes of the machine's clock.
    static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
