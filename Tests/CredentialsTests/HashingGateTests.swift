import Dispatch
import Glibc
import Synchronization
import Testing

@testable import Credentials

@Suite struct HashingGateTests {
    private struct Failed: Error {}

    /// Starts `count` threads that enter `gate` and stay until `door` opens; returns once `running` of them are inside.
    private func crowd(_ count: Int, at gate: HashingGate, inside: DispatchSemaphore, door: DispatchSemaphore) -> DispatchGroup {
        let group = DispatchGroup()
        for _ in 0..<count {
            startThread(in: group) {
                try? gate.run {
                    inside.signal()
                    door.wait()
                }
            }
        }
        return group
    }

    private func until(_ condition: () -> Bool) {
        while !condition() { sched_yield() }
    }

    @Test func neverMoreInsideThanPlaces() {
        let gate = HashingGate(places: 2, waitingLimit: 100)
        let now = Mutex((inside: 0, most: 0, done: 0))
        let group = DispatchGroup()
        for _ in 0..<16 {
            startThread(in: group) {
                for _ in 0..<50 {
                    try? gate.run {
                        now.withLock {
                            $0.inside += 1
                            $0.most = max($0.most, $0.inside)
                        }
                        sched_yield()
                        now.withLock {
                            $0.inside -= 1
                            $0.done += 1
                        }
                    }
                }
            }
        }
        group.wait()
        let end = now.withLock { $0 }
        #expect(end.most == 2)
        #expect(end.done == 800)
        #expect(gate.waitingCount == 0)
    }

    @Test func turnsAwayBeyondTheLimitAndRecovers() throws {
        let gate = HashingGate(places: 2, waitingLimit: 3)
        let inside = DispatchSemaphore(value: 0)
        let door = DispatchSemaphore(value: 0)
        let group = crowd(5, at: gate, inside: inside, door: door)
        inside.wait()
        inside.wait()
        until { gate.waitingCount == 3 }
        #expect(throws: HashingGate.Busy.self) { try gate.run { Issue.record("nobody may enter") } }
        for _ in 0..<5 { door.signal() }
        group.wait()
        #expect(try gate.run { 7 } == 7)
    }

    @Test func servesInOrder() {
        let gate = HashingGate(places: 1)
        let inside = DispatchSemaphore(value: 0)
        let door = DispatchSemaphore(value: 0)
        let served = Mutex<[Int]>([])
        let group = crowd(1, at: gate, inside: inside, door: door)
        inside.wait()
        for number in 0..<8 {
            startThread(in: group) { try? gate.run { served.withLock { $0.append(number) } } }
            until { gate.waitingCount == number + 1 }
        }
        door.signal()
        group.wait()
        #expect(served.withLock { $0 } == Array(0..<8))
    }

    /// Whoever has waited long enough is told so, and its place in the queue is nobody's.
    @Test func nobodyWaitsForEver() throws {
        let gate = HashingGate(places: 1, waitingLimit: 9, patience: 20)
        let inside = DispatchSemaphore(value: 0)
        let door = DispatchSemaphore(value: 0)
        let group = crowd(1, at: gate, inside: inside, door: door)
        inside.wait()
        for _ in 0..<3 { #expect(throws: HashingGate.Busy.self) { try gate.run { Issue.record("nobody may enter") } } }
        #expect(gate.waitingCount == 0)
        door.signal()
        group.wait()
        #expect(try gate.run { 7 } == 7)
    }

    /// However the end of the waiting and the turn fall together: nobody enters twice, no place is lost.
    @Test func aTurnThatComesAtTheLastMomentLosesNoPlace() throws {
        let gate = HashingGate(places: 1, waitingLimit: 100, patience: 1)
        let now = Mutex((inside: 0, most: 0))
        let group = DispatchGroup()
        for _ in 0..<8 {
            startThread(in: group) {
                for _ in 0..<200 {
                    try? gate.run {
                        now.withLock {
                            $0.inside += 1
                            $0.most = max($0.most, $0.inside)
                        }
                        usleep(300)
                        now.withLock { $0.inside -= 1 }
                    }
                }
            }
        }
        group.wait()
        #expect(now.withLock { $0.most } == 1)
        #expect(gate.waitingCount == 0)
        #expect(try gate.run { 7 } == 7)
    }

    /// Places that all programs share bound this one, too, and are given back whatever happens.
    @Test func sharedPlacesAreTakenAndGivenBack() throws {
        let free = Mutex(1)
        let gate = HashingGate(places: 2, waitingLimit: 0) { _ in
            free.withLock { count in
                guard count > 0 else { return nil }
                count -= 1
                return { free.withLock { $0 += 1 } }
            }
        }
        try gate.run {
            #expect(free.withLock { $0 } == 0)
            #expect(throws: HashingGate.Busy.self) { try gate.run { Issue.record("nobody may enter") } }
        }
        #expect(throws: Failed.self) { try gate.run { throw Failed() } }
        #expect(free.withLock { $0 } == 1)
        #expect(try gate.run { 7 } == 7)
    }

    /// For a shared place one waits only as long as is left.
    @Test func theWholeWaitingIsBounded() throws {
        let asked = Mutex<[Int]>([])
        let gate = HashingGate(places: 1, waitingLimit: 1, patience: 1000) { milliseconds in
            asked.withLock { $0.append(milliseconds) }
            return nil
        }
        #expect(throws: HashingGate.Busy.self) { try gate.run { Issue.record("nobody may enter") } }
        #expect(asked.withLock { $0 }.count == 1)
        #expect(asked.withLock { $0 }.allSatisfy { (0...1000).contains($0) })
    }

    @Test func failureFreesThePlace() throws {
        let gate = HashingGate(places: 1, waitingLimit: 0)
        for _ in 0..<3 {
            #expect(throws: Failed.self) { try gate.run { throw Failed() } }
        }
        #expect(try gate.run { true })
    }
}
