import Dispatch
import Domain
import Synchronization
import TestSupport
import Testing

@testable import Store

@Suite(.timeLimit(.minutes(10))) struct WriteDoorTests {
    private struct Own: Error, Equatable { var number: Int }

    @Test func nothingIsLostAndNothingIsDoubled() throws {
        let sample = try SampleStore()
        let failures = Mutex<[String]>([])
        Threads.run(16) { thread in
            for number in 0..<200 {
                do { try sample.store.write { try $0.note(entry("\(thread)/\(number)")) } } catch {
                    failures.withLock { $0.append("\(error)") }
                }
            }
        }
        #expect(failures.withLock { $0 } == [])
        let details = try sample.store.read { try $0.journal(atMost: 10_000) }.map(\.details)
        #expect(details.count == 3200)
        #expect(Set(details).count == 3200)
    }

    @Test func whatAWriteReturnsIsItsOwn() throws {
        let sample = try SampleStore()
        let mixed = Mutex(0)
        Threads.run(8) { thread in
            for number in 0..<50 {
                let returned = try? sample.store.write { writer -> Int in
                    try writer.note(entry(""))
                    return thread * 1000 + number
                }
                if returned != thread * 1000 + number { mixed.withLock { $0 += 1 } }
            }
        }
        #expect(mixed.withLock { $0 } == 0)
    }

    @Test func thoseWhoWaitShareOneTransactionAndNobodyIsAnsweredBefore() throws {
        let sample = try SampleStore()
        let answered = Mutex(0)
        let seen = Mutex<[Int]>([])
        let results = WriteGroup.run(
            in: sample.store,
            works: (0..<6).map { number in
                { writer in
                    try writer.note(entry("\(number)"))
                    let stored = try sample.store.read { try $0.journal().count }
                    seen.withLock { $0.append(stored + answered.withLock { $0 }) }
                }
            }, afterwards: { answered.withLock { $0 += 1 } })
        #expect(results.allSatisfy { $0 == nil })
        #expect(seen.withLock { $0 } == [0, 0, 0, 0, 0, 0])
        #expect(try sample.store.read { try $0.journal().count } == 6)
    }

    @Test func aFailureUndoesItsOwnWorkOnlyAndReachesItsCallerOnly() throws {
        let sample = try SampleStore()
        try sample.member("graz")
        let results = WriteGroup.run(
            in: sample.store,
            works: [
                { try $0.note(entry("first")) },
                { writer in
                    try writer.note(entry("undone"))
                    throw Own(number: 2)
                },
                { try $0.note(entry("third")) },
                { writer in
                    try writer.note(entry("undone too"))
                    _ = try writer.insertReport(member: 999, year: 2027, at: SampleStore.noon, by: nil)
                },
                { try $0.note(entry("fifth")) },
            ])
        #expect(results[0] == nil && results[2] == nil && results[4] == nil)
        #expect(results[1] as? Own == Own(number: 2))
        #expect("\(results[3]!)".contains("FOREIGN KEY"))
        #expect(try sample.store.read { try $0.journal() }.map(\.details) == ["fifth", "third", "first"])
    }

    @Test func firstComeFirstServed() throws {
        let sample = try SampleStore()
        let results = WriteGroup.run(in: sample.store, works: (0..<20).map { number in { try $0.note(entry("\(number)")) } })
        #expect(results.allSatisfy { $0 == nil })
        #expect(try sample.store.read { try $0.journal() }.map(\.details) == (0..<20).reversed().map(String.init))
    }

    /// More than share one flush: the rest is led by the next in line.
    @Test func aLongLineIsServedInSeveralGroups() throws {
        let sample = try SampleStore()
        let results = WriteGroup.run(in: sample.store, works: (0..<300).map { number in { try $0.note(entry("\(number)")) } })
        #expect(results.allSatisfy { $0 == nil })
        #expect(try sample.store.read { try $0.journal() }.map(\.details) == (0..<300).reversed().map(String.init))
        #expect(sample.store.door.waitingCount == 0)
    }

    @Test func laterWorkSeesWhatEarlierWorkOfItsGroupWrote() throws {
        let sample = try SampleStore()
        let seen = Mutex(0)
        _ = WriteGroup.run(
            in: sample.store,
            works: [{ try $0.note(entry("first")) }, { writer in try seen.withLock { $0 = try writer.reader.journal().count } }])
        #expect(seen.withLock { $0 } == 1)
    }
}

private func entry(_ details: String) -> JournalEntry {
    JournalEntry(at: SampleStore.noon, account: nil, event: .signedIn, subject: "test", details: details)
}
