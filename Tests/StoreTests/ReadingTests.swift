import Dispatch
import Domain
import GRDB
import Synchronization
import TestSupport
import Testing

@testable import Store

@Suite(.timeLimit(.minutes(10))) struct ReadingTests {
    @Test func aReadSeesOneStateWhateverIsCommittedMeanwhile() throws {
        let sample = try SampleStore()
        try sample.store.read { reader in
            #expect(try reader.journal().count == 0)
            try note(in: sample.store)
            #expect(try reader.journal().count == 0)
        }
        #expect(try sample.store.read { try $0.journal().count } == 1)
    }

    @Test func readsDoNotWaitForAWrite() throws {
        let sample = try SampleStore()
        let inside = DispatchSemaphore(value: 0)
        let release = DispatchSemaphore(value: 0)
        let group = DispatchGroup()
        Threads.start(in: group) {
            try? sample.store.write { writer in
                try writer.note(entry)
                inside.signal()
                release.wait()
            }
        }
        inside.wait()
        // Would wait for ever if it waited for the writer.
        #expect(try sample.store.read { try $0.journal().count } == 0)
        release.signal()
        group.wait()
        #expect(try sample.store.read { try $0.journal().count } == 1)
    }

    @Test func noMoreReadAtOnceThanAllowed() throws {
        let sample = try SampleStore(readers: 2)
        let now = Mutex((inside: 0, most: 0, done: 0))
        Threads.run(8) { thread in
            // The others come while the first reader is inside, however the system hands out its time.
            if thread > 0 { Threads.wait { now.withLock { $0.most } > 0 } }
            for round in 0..<20 {
                try? sample.store.read { reader in
                    now.withLock {
                        $0.inside += 1
                        $0.most = max($0.most, $0.inside)
                    }
                    // The first reader stays until a second one is inside.
                    if thread == 0 && round == 0 { Threads.wait { now.withLock { $0.most } == 2 } }
                    _ = try reader.journal(atMost: 1)
                    now.withLock {
                        $0.inside -= 1
                        $0.done += 1
                    }
                }
            }
        }
        #expect(now.withLock { $0.most } == 2)
        #expect(now.withLock { $0.done } == 160)
    }

    @Test func aReadThatThrowsGivesItsConnectionBack() throws {
        let sample = try SampleStore(readers: 1)
        for _ in 0..<3 { #expect(throws: Refusal.notFound) { try sample.store.read { _ in throw Refusal.notFound } } }
        #expect(throws: DatabaseError.self) { try sample.store.read { try $0.db.all("SELECT nothing FROM nowhere") { _ in () } } }
        #expect(try sample.store.read { try $0.cycle(year: 2027)?.year } == 2027)
    }

    @Test func aReadingConnectionCannotWrite() throws {
        let sample = try SampleStore()
        #expect(throws: DatabaseError.self) { try sample.store.read { try Writer(db: $0.db).note(entry) } }
        #expect(try sample.store.read { try $0.journal() } == [])
    }

    private func note(in store: Store) throws { try store.write { try $0.note(entry) } }
}

private let entry = JournalEntry(at: SampleStore.noon, account: nil, event: .signedIn, subject: "test")
