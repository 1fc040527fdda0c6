import Domain
import GRDB
import TestSupport
import Testing

@testable import Store

/// A measure that continues a winner, over however many cycles.
@Suite struct FormerWinnerTests {
    private let sample: SampleStore
    private let graz, linz: Int64
    private let admin: Viewer

    /// Graz and Linz report in four cycles; each report has the measures 1, 2 and 3 as candidacies, Graz's first.
    init() throws {
        sample = try SampleStore()
        let members = [try sample.member("graz"), try sample.member("linz")]
        (graz, linz) = (members[0], members[1])
        admin = try sample.account("office", role: .admin)
        try sample.store.write { writer in
            for year in [2021, 2023, 2025, 2027] {
                var cycle = SampleStore.cycle
                cycle.year = year
                try writer.save(cycle)
                try writer.save(Prize(year: year, phase: .published, settings: PrizeSettings(sizeLine: 1, referenceDay: .ofPrize(year))))
                for (place, member) in members.enumerated() {
                    _ = try writer.insertReport(member: member, year: year, at: SampleStore.noon, by: nil)
                    let report = writer.db.lastInsertedRowID
                    for measure in 1...3 {
                        try writer.db.change(
                            "INSERT INTO measure (report, number, position, formKey, createdAt) VALUES (?1, ?2, ?2, ?2, 0)",
                            [report, measure])
                        try writer.db.change(
                            "INSERT INTO candidacy (year, number, report, measure, version) VALUES (?, ?, ?, ?, 1)",
                            [year, place * 3 + measure, report, measure])
                    }
                }
            }
        }
    }

    private func set(_ member: Int64, _ measure: Int, of year: Int, continues former: (year: Int, measure: Int)) throws {
        try sample.store.write { writer in
            _ = try writer.db.change(
                """
                UPDATE measure SET continuesYear = ?, continuesNumber = ? WHERE number = ?
                AND report = (SELECT id FROM report WHERE member = ? AND year = ?)
                """, [former.year, former.measure, measure, member, year])
        }
    }

    private func setWinner(_ number: Int, of year: Int) throws {
        try sample.store.write { try $0.insertWinner(number, category: .large, year: year) }
    }

    private func former(_ year: Int = 2027) throws -> [Int] {
        try sample.store.read { try $0.formerWinners(year: year, viewer: admin) }
    }

    @Test func aMeasureThatContinuesAWinnerOverThreeCyclesIsFound() throws {
        try setWinner(2, of: 2021)
        try set(graz, 1, of: 2023, continues: (2021, 2))
        try set(graz, 3, of: 2025, continues: (2023, 1))
        try set(graz, 2, of: 2027, continues: (2025, 3))
        #expect(try former() == [2])
        #expect(try former(2025) == [3])
        #expect(try former(2023) == [1])
        #expect(try former(2021) == [])
    }

    @Test func aMeasureThatOnlyResemblesIsNot() throws {
        try setWinner(2, of: 2021)
        // The other city's measure of the same number, and one of the same city with the winner's number that continues another.
        try set(linz, 1, of: 2023, continues: (2021, 2))
        try set(linz, 2, of: 2027, continues: (2023, 1))
        try set(graz, 2, of: 2027, continues: (2023, 2))
        try set(graz, 2, of: 2023, continues: (2021, 1))
        #expect(try former() == [])
    }

    @Test func aRingOfMeasuresEnds() throws {
        try set(graz, 1, of: 2027, continues: (2025, 1))
        try set(graz, 1, of: 2025, continues: (2023, 1))
        try set(graz, 1, of: 2023, continues: (2025, 1))
        #expect(try former() == [])
        try setWinner(1, of: 2023)
        #expect(try former() == [1])
    }

    @Test func onlyEarlierWinnersTakeOut() throws {
        try set(graz, 1, of: 2025, continues: (2027, 1))
        try setWinner(1, of: 2027)
        #expect(try former(2025) == [])
    }

    @Test func theOfficeAloneIsTold() throws {
        try setWinner(1, of: 2025)
        try set(graz, 1, of: 2027, continues: (2025, 1))
        #expect(try former() == [1])
        let city = try sample.account("city", role: .primary, member: graz)
        #expect(try sample.store.read { try $0.formerWinners(year: 2027, viewer: city) } == [])
    }

    @Test func whatStandsIsTakenOutAndWhatWasTakenOutBeforeKeepsItsReason() throws {
        try setWinner(1, of: 2025)
        for measure in [1, 2] { try set(graz, measure, of: 2027, continues: (2025, 1 + (measure - 1))) }
        try sample.store.write { writer in
            try writer.insertWinner(2, category: .small, year: 2025)
            try writer.setStanding(.excluded, reason: "No measure", year: 2027, number: 2)
            try writer.takeOutFormerWinners(year: 2027)
        }
        let standings = try sample.store.read {
            try $0.db.all("SELECT standing FROM candidacy WHERE year = 2027 ORDER BY number") { $0[0] as String }
        }
        #expect(standings == ["former winner", "excluded", "standing", "standing", "standing", "standing"])
    }
}
