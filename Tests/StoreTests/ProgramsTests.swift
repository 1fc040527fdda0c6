import Domain
import GRDB
import TestSupport
import Testing

@testable import Store

/// Several programs write to one file, as the FastCGI programs do.
@Suite(.timeLimit(.minutes(10))) struct ProgramsTests {
    @Test func programsTakeTurnsAndNobodyHearsOfALock() throws {
        let sample = try SampleStore()
        let programs = try ["a", "b", "c", "d"].map {
            try WriterProgram(folder: sample.folder, name: $0, mode: .write, threads: 3, writes: 50)
        }
        for program in programs { #expect(program.line() == "ready") }
        for program in programs { program.go() }
        for program in programs {
            #expect(program.line() == "done")
            #expect(program.status == 0)
        }
        let order = try journal(in: sample.store)
        #expect(order.count == 600)
        #expect(Set(order.map { "\($0.subject) \($0.details)" }).count == 600)
        // When the first program has finished its 150 writes, every other has done a fair part of its own.
        let places = Dictionary(grouping: order.enumerated(), by: \.element.subject).mapValues { $0.map(\.offset) }
        let end = places.values.compactMap(\.last).min()!
        for (program, places) in places { #expect(places.count { $0 <= end } >= 15, "\(program) was kept waiting") }
    }

    @Test func programsThatLiveForOneRequestOpenAndCloseAtOnce() throws {
        let sample = try SampleStore()
        let programs = try ["a", "b", "c"].map { try WriterProgram(folder: sample.folder, name: $0, mode: .cgi, threads: 2, writes: 15) }
        for program in programs {
            #expect(program.line() == "ready")
            program.go()
        }
        for program in programs {
            #expect(program.line() == "done")
            #expect(program.status == 0)
        }
        #expect(try journal(in: sample.store).count == 90)
    }

    /// As after putting a backup back, which is not in WAL mode.
    @Test func programsThatStartAtOnceAgreeOnTheJournal() throws {
        let folder = try TemporaryFolder.make()
        try Store.migrate(folder: folder, journal: .delete)
        let programs = try (0..<8).map { try WriterProgram(folder: folder, name: "\($0)", mode: .cgi, threads: 2, writes: 3) }
        for program in programs { #expect(program.line() == "ready") }
        for program in programs { program.go() }
        for program in programs { #expect(program.line() == "done") }
        #expect(try journal(in: Store.open(folder: folder)).count == 48)
    }

    @Test func aProgramThatDiesInsideTheDoorLeavesItOpenAndNothingBehind() throws {
        let sample = try SampleStore()
        let program = try WriterProgram(folder: sample.folder, name: "a", mode: .hold)
        #expect(program.line() == "ready")
        program.go()
        #expect(program.line() == "inside")
        program.kill()
        try sample.store.write { try $0.note(JournalEntry(at: SampleStore.noon, account: nil, event: .signedIn, subject: "survivor")) }
        #expect(try journal(in: sample.store).map(\.subject) == ["survivor"])
        #expect(try sample.store.violations() == [])
    }

    /// In the order of writing.
    private func journal(in store: Store) throws -> [JournalEntry] { try store.read { try $0.journal(atMost: 10_000) }.reversed() }
}
