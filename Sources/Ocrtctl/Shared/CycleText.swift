import Domain

/// A cycle's times in words.
struct CycleText {
    let opens: String
    let deadline: String
    let grace: String
    /// Until when the council should have answered; nil while nothing is set.
    let evaluation: String?

    init(_ cycle: Cycle) throws(Failure) {
        let time = try LocalTime(zone: cycle.zone)
        opens = time.text(cycle.opensAt)
        deadline = time.fullText(cycle.deadline)
        grace = "\(cycle.grace / 60) minutes of grace"
        evaluation = cycle.evaluationUntil.map(time.fullText)
    }
}
