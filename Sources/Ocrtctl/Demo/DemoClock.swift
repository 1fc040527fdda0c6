import Domain

/// Spreads the steps of a story evenly over its time.
struct DemoClock {
    private let from: Instant
    private let step: Int64
    private var steps: Int64 = 0

    init(from: Instant, to: Instant, steps: Int) {
        self.from = from
        step = (to - from) / Int64(max(steps, 1))
    }

    /// The moment of the next step: the first is `from`, none is after `to`.
    mutating func next() -> Instant {
        defer { steps += 1 }
        return from + step * steps
    }
}
