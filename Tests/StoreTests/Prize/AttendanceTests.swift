import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

@Suite struct AttendanceTests {
    private let sample: SampleStore
    private let graz, linz, wien: Int64
    private let office, other: Viewer
    private static let noon = SampleStore.noon

    init() throws {
        sample = try SampleStore()
        (graz, linz, wien) = (try sample.member("graz"), try sample.member("linz"), try sample.member("wien"))
        (office, other) = (try sample.account("office", role: .admin), try sample.account("office.two", role: .admin))
        try save(.finalists)
    }

    private func save(_ phase: PrizePhase) throws {
        let settings = PrizeSettings(sizeLine: 50_000, referenceDay: .ofPrize(2027), quorum: 2)
        try sample.store.write { try $0.save(Prize(year: 2027, phase: phase, settings: settings)) }
    }

    private func come(_ member: Int64, _ seconds: Int64, by viewer: Viewer? = nil) throws -> Bool {
        let account = (viewer ?? office).account
        return try sample.store.write { try $0.noteComing(of: member, year: 2027, at: Self.noon + seconds, by: account) }
    }

    private func leave(_ member: Int64, since: Int64, _ seconds: Int64) throws -> Bool {
        let account = office.account
        return try sample.store.write {
            try $0.noteLeaving(of: member, cameAt: Self.noon + since, year: 2027, at: Self.noon + seconds, by: account)
        }
    }

    private func open(_ electors: [Int64], quorum: Int? = 2) throws -> Poll {
        let poll = Poll(
            year: 2027, category: .large, round: 1, opensAt: Self.noon + 100, closesAt: nil, finalists: [1], quorum: quorum,
            quorumReason: "Late")
        try sample.store.write { writer in
            try writer.insert(
                poll, electors: electors, keys: electors.map { Array(repeating: UInt8($0), count: 16) },
                receiptKey: [UInt8](repeating: 7, count: 32), at: Self.noon)
        }
        try save(.voting)
        return poll
    }

    private func quorum(_ viewer: Viewer) throws -> Quorum? { try sample.store.read { try $0.quorum(year: 2027, viewer: viewer) } }

    @Test func whoIsPresentIsNotedOnceWhoeverTicks() throws {
        #expect(try come(graz, 0))
        #expect(try !come(graz, 5, by: other))
        #expect(
            try sample.store.read { try $0.attendances(year: 2027, viewer: office) } == [
                Attendance(member: graz, cameAt: Self.noon, cameBy: "Office")
            ])
    }

    @Test func aLeavingEndsTheComingThatWasSeenAndNoOther() throws {
        #expect(try come(graz, 0))
        #expect(try leave(graz, since: 0, 10))
        #expect(try !leave(graz, since: 0, 11))
        #expect(try come(graz, 20, by: other))
        #expect(try !leave(graz, since: 0, 30), "the page that showed the first coming is old")
        #expect(
            try sample.store.read { try $0.attendances(year: 2027, viewer: office) } == [
                Attendance(member: graz, cameAt: Self.noon + 20, cameBy: "Office.Two")
            ])
        #expect(try leave(graz, since: 20, 40))
        let left = try sample.store.read { try $0.attendances(year: 2027, viewer: office) }.first?.left
        #expect(left == Attendance.Leaving(at: Self.noon + 40, by: "Office"))
    }

    @Test func comingAndLeavingWithinOneSecondIsPossible() throws {
        #expect(try come(graz, 0))
        #expect(try leave(graz, since: 0, 0))
        #expect(try come(graz, 0, by: other))
        #expect(try quorum(office)?.present == 1)
    }

    @Test func beforeAPollEveryMemberCountsAndThenTheFrozenList() throws {
        _ = try come(graz, 0)
        _ = try come(wien, 0)
        #expect(try quorum(office) == Quorum(present: 2, entitled: 3, needed: 2))
        _ = try open([graz, linz])
        #expect(try quorum(office) == Quorum(present: 1, entitled: 2, needed: 2))
        #expect(try sample.store.read { try $0.entitled(year: 2027, viewer: office) } == [graz, linz])
    }

    @Test func theNumberIsOpenToEverybodyAndTheNamesToTheOffice() throws {
        _ = try come(graz, 0)
        for role in Role.allCases {
            let viewer = Viewer(account: 99, name: "", role: role, member: role.belongsToMember ? graz : nil)
            #expect(try quorum(viewer) == Quorum(present: 1, entitled: 3, needed: 2))
            #expect(try sample.store.read { try $0.attendances(year: 2027, viewer: viewer) }.count == (role == .admin ? 1 : 0), "\(role)")
        }
        try save(.deciding)
        #expect(try quorum(office) == nil)
        #expect(try sample.store.read { try $0.attendances(year: 2027, viewer: office) } == [])
        #expect(try sample.store.read { try $0.entitled(year: 2027, viewer: office) } == [])
    }

    @Test func whoWasPresentAtAMomentDoesNotChangeAfterwards() throws {
        _ = try come(graz, 0)
        _ = try come(linz, 50)
        _ = try come(wien, 50)
        let poll = try open([graz, linz])
        func present() throws -> [Int] {
            try sample.store.read { reader in try [-1, 0, 50, 99, 100].map { try reader.present(in: poll, at: Self.noon + $0) } }
        }
        #expect(try present() == [0, 1, 2, 2, 2])
        _ = try leave(graz, since: 0, 150)
        _ = try come(graz, 160)
        #expect(try present() == [0, 1, 2, 2, 2])
        #expect(
            try sample.store.read { reader in try [149, 150, 160].map { try reader.present(in: poll, at: Self.noon + $0) } } == [2, 1, 2])
    }

    @Test func aPollKeepsItsQuorumAndTheReason() throws {
        let poll = try open([graz, linz])
        #expect(try sample.store.read { try $0.polls(year: 2027) } == [poll])
        #expect(poll.quorum == 2 && poll.quorumReason == "Late")
    }

    @Test func votingLeavesNoTraceAmongThosePresent() throws {
        _ = try come(graz, 0)
        let poll = try open([graz, linz])
        let before = try rows()
        try sample.store.write { writer in
            _ = try writer.markVoted(member: linz, in: poll)
            _ = try writer.fillBlank(.finalist(1), code: "AAAAA-AAAAA", draw: 0, in: poll)
        }
        #expect(try rows() == before)
        #expect(before == ["\(graz) \(Self.noon.seconds)"])
    }

    private func rows() throws -> [String] {
        try sample.store.read { try $0.db.all("SELECT member || ' ' || cameAt FROM attendance") { $0[0] as String } }
    }
}

/// A database from before there was a list.
@Suite struct AttendanceMigrationTests {
    private func words(_ row: Row) -> [String] { Array(row.databaseValues).map(\.description) }

    @Test func aTypedNumberGoesToTheJournalAndThePrizeStaysAsItWas() throws {
        let queue = try DatabaseQueue()
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            for migration in Schema.migrations where migration.name < "0014" { try db.execute(sql: migration.sql) }
            try db.execute(
                sql: """
                    INSERT INTO prize VALUES (2025, 'published', 50000, '2025-01-01', 'lot', 'A number', 7, 1, 21, 23);
                    INSERT INTO prize VALUES (2026, 'voting', 40000, '2026-01-01', 'run-off', '', NULL, 0, 0, NULL);
                    INSERT INTO poll VALUES (2025, 'small', 1, 100, 200);
                    """)
            for migration in Schema.migrations where migration.name.hasPrefix("0014") { try db.execute(sql: migration.sql) }
            let prizes = try Row.fetchAll(db, sql: "SELECT * FROM prize ORDER BY year").map(words)
            #expect(
                prizes == [
                    ["2025", "\"published\"", "50000", "\"2025-01-01\"", "\"lot\"", "\"A number\"", "7", "1", "21"],
                    ["2026", "\"voting\"", "40000", "\"2026-01-01\"", "\"run-off\"", "\"\"", "NULL", "0", "0"],
                ])
            let notes = try Row.fetchAll(db, sql: "SELECT event, subject, details FROM journal").map(words)
            #expect(notes == [["\"prize set\"", "\"prize/2025\"", "\"present, as typed before there was a list: 23\""]])
            #expect(try Row.fetchAll(db, sql: "SELECT quorum, quorumReason FROM poll").map(words) == [["NULL", "\"\""]])
            #expect(
                try String.fetchOne(db, sql: "SELECT sql FROM sqlite_schema WHERE name = 'winner'")?.contains("REFERENCES prize (year)")
                    == true)
        }
    }
}
