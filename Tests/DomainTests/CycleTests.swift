import Domain
import Testing

/// The door closes at deadline plus grace, to the second.
@Suite struct CycleTests {
    private static let cycle = Cycle(
        year: 2027, questionnaire: "2027", opensAt: Instant(seconds: 1000), deadline: Instant(seconds: 5000), grace: 600,
        zone: "Europe/Vienna")

    @Test(arguments: [
        (0, Cycle.Door.notYetOpen), (999, .notYetOpen), (1000, .open), (4999, .open), (5000, .open), (5001, .open), (5599, .open),
        (5600, .closed), (5601, .closed), (Int.max, .closed), (Int.min, .notYetOpen),
    ])
    func theDoorAtEachSecond(second: Int, door: Cycle.Door) { #expect(Self.cycle.door(at: Instant(seconds: Int64(second))) == door) }

    @Test(arguments: [(4999, Cycle.Door.open), (5000, .closed), (5001, .closed)])
    func withoutGraceItClosesAtTheDeadline(second: Int, door: Cycle.Door) {
        var cycle = Self.cycle
        cycle.grace = 0
        #expect(cycle.door(at: Instant(seconds: Int64(second))) == door)
    }
}
