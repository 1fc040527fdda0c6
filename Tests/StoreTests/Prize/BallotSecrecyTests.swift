import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

/// Somebody has the database file in hand, during the vote or after it. What its pages tell of the order of voting would lead from a city to a ballot.
@Suite struct BallotSecrecyTests {
    private static let poll = Poll(year: 2027, category: .large, round: 1, opensAt: SampleStore.noon, closesAt: nil, finalists: [1, 2])
    private static let count = 120

    /// A file with an open poll in which nobody has voted, made by the same statements in every run but for the times that SQLite notes itself.
    private func opened() throws -> (sample: SampleStore, members: [Int64]) {
        let sample = try SampleStore(journal: .delete)
        var members: [Int64] = []
        for number in 0..<Self.count { members.append(try sample.member("city\(number)")) }
        let electors = members
        try sample.store.write { writer in
            try writer.save(
                Prize(year: 2027, phase: .voting, settings: PrizeSettings(sizeLine: 50_000, referenceDay: .ofPrize(2027))))
            try writer.insert(
                Self.poll, electors: electors, keys: electors.map(Self.key), receiptKey: Self.receiptKey, at: SampleStore.noon)
        }
        return (sample, members)
    }

    private static let receiptKey = [UInt8](repeating: 7, count: 32)

    /// Another one for each member, in no order.
    private static func key(_ member: Int64) -> [UInt8] {
        var state = UInt64(bitPattern: member) &* 0x9E37_79B9_7F4A_7C15
        return (0..<16).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(state >> 56)
        }
    }

    /// The pages of the tables `elector` and `ballot`.
    private func pages(_ sample: SampleStore) throws -> [Data] {
        let file = try Data(contentsOf: URL(fileURLWithPath: Store.file(in: sample.folder)))
        return try sample.store.pageNumbers(of: ["elector", "ballot"]).map { file[($0 - 1) * 4096..<$0 * 4096] }
    }

    @Test func theOrderOfVotingLeavesNoTraceInTheFile() throws {
        // The same ballots are filled by the same votes, and the same members vote, once in one order and once in another.
        let (first, members) = try opened()
        let (second, others) = try opened()
        #expect(members == others)
        let voters = Array(members.prefix(80))
        let votes: [Vote] = [.finalist(1), .finalist(2), .abstention]
        func cast(_ order: [Int], draw: (UInt64) -> UInt64, in sample: SampleStore) throws {
            for (done, place) in order.enumerated() {
                let code = "R\(1000 + place)-00000"
                let offset = draw(UInt64(Self.count - 1 - done))
                let isNew = try sample.store.write { writer in
                    let isNew = try writer.markVoted(member: voters[place], in: Self.poll)
                    _ = try writer.fillBlank(votes[place % 3], code: code, draw: offset, in: Self.poll)
                    return isNew
                }
                #expect(isNew)
            }
        }
        // From the last place to the first: always the last blank ballot. The other way round: always the one behind the 40 that stay blank.
        try cast(Array(voters.indices), draw: { $0 }, in: first)
        try cast(voters.indices.reversed(), draw: { _ in UInt64(Self.count - 80) }, in: second)
        let (left, right) = (try pages(first), try pages(second))
        #expect(left.count > 2)
        #expect(left == right)
    }

    @Test func fillingABallotMovesNoOther() throws {
        let (sample, _) = try opened()
        let before = try pages(sample)
        try sample.store.write { writer in
            _ = try writer.fillBlank(.finalist(2), code: "ABCDE-FGHJK", draw: 17, in: Self.poll)
        }
        let after = try pages(sample)
        let changed = zip(before.joined(), after.joined()).filter { $0 != $1 }.count
        #expect(before.count == after.count)
        // Four bytes of the vote and eleven of the receipt, written over what was blank; not a byte else.
        #expect(changed == 15)
    }

    @Test func theLogIsCutAfterAVote() throws {
        let sample = try SampleStore()
        let member = try sample.member("graz")
        try sample.store.write { writer in
            try writer.save(
                Prize(year: 2027, phase: .voting, settings: PrizeSettings(sizeLine: 50_000, referenceDay: .ofPrize(2027))))
            try writer.insert(Self.poll, electors: [member], keys: [Self.key(member)], receiptKey: Self.receiptKey, at: SampleStore.noon)
            _ = try writer.markVoted(member: member, in: Self.poll)
            _ = try writer.fillBlank(.finalist(2), code: "ABCDE-FGHJK", draw: 0, in: Self.poll)
        }
        let log = "\(Store.file(in: sample.folder))-wal"
        #expect(try FileManager.default.attributesOfItem(atPath: log)[.size] as? Int != 0)
        try sample.store.cutLog()
        #expect(try FileManager.default.attributesOfItem(atPath: log)[.size] as? Int == 0)
    }

    @Test func votersAndBallotsHaveNoColumnInCommonButThePoll() throws {
        let sample = try SampleStore()
        #expect(try sample.store.columns(of: "elector") == ["year", "category", "round", "member", "state"])
        #expect(try sample.store.columns(of: "ballot") == ["year", "category", "round", "key", "vote", "code"])
        #expect(try sample.store.indexCount(of: ["elector", "ballot"]) == 0, "an index would keep the order in which its entries came")
    }

    @Test func aBallotBeyondTheListIsNotTaken() throws {
        let sample = try SampleStore()
        let member = try sample.member("graz")
        try sample.store.write { writer in
            try writer.save(
                Prize(year: 2027, phase: .voting, settings: PrizeSettings(sizeLine: 50_000, referenceDay: .ofPrize(2027))))
            try writer.insert(Self.poll, electors: [member], keys: [Self.key(member)], receiptKey: Self.receiptKey, at: SampleStore.noon)
            _ = try writer.fillBlank(.finalist(2), code: "ABCDE-FGHJK", draw: 5, in: Self.poll)
        }
        #expect(throws: StoreProblem.self) {
            try sample.store.write { _ = try $0.fillBlank(.finalist(1), code: "BBBBB-BBBBB", draw: 5, in: Self.poll) }
        }
        let (one, two, stranger) = try sample.store.write { writer in
            (
                try writer.markVoted(member: member, in: Self.poll), try writer.markVoted(member: member, in: Self.poll),
                try writer.markVoted(member: member + 1, in: Self.poll)
            )
        }
        #expect(one && !two && !stranger)
    }
}

extension Store {
    /// Where the tables' pages lie in the file, from 1.
    fileprivate func pageNumbers(of tables: [String]) throws -> [Int] {
        try read { reader in
            try tables.flatMap { table in
                try reader.db.all("SELECT pageno FROM dbstat WHERE name = ? ORDER BY pageno", [table]) { $0[0] as Int }
            }
        }
    }

    fileprivate func columns(of table: String) throws -> [String] {
        try read { reader in try reader.db.all("SELECT name FROM pragma_table_info(?)", [table]) { $0[0] as String } }
    }

    /// Of indexes beside the table itself.
    fileprivate func indexCount(of tables: [String]) throws -> Int {
        try read { reader in
            try tables.reduce(0) { sum, table in
                try sum
                    + (reader.db.first(
                        "SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL", [table]
                    ) { $0[0] as Int } ?? 0)
            }
        }
    }
}
