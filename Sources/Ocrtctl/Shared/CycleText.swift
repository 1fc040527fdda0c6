import Domain
import Web

/// A cycle's times in words.
struct CycleText {
    let open: String
    let deadline: String
    let grace: String

    init(_ cycle: Cycle) {
        let times = InstantText(language: .en, zone: cycle.zone)
        open = times.full(cycle.opensAt)
        deadline = times.full(cycle.deadline)
        grace = "\(cycle.grace / 60) minutes"
    }
}
