import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

/// Members' numbers of inhabitants by year, in a real file.
@Suite struct FigureTests {
    private let sample: SampleStore
    private let graz: Int64

    init() throws {
        sample = try SampleStore()
        graz = try sample.member("graz", inhabitants: 300_000)
    }

    private func stored() throws -> Member { try #require(try sample.store.read { try $0.member(id: graz) }) }
    private func figures() throws -> [Figure] { try sample.store.read { try $0.figures(of: graz) }.all }

    @Test func savingANumberKeepsThoseOfOtherYearsAndCorrectsItsOwn() throws {
        for figure in [Figure(310_000, year: 2026), Figure(290_000, year: 2020), Figure(301_000, year: 2025)] {
            var member = try stored()
            (member.inhabitants, member.inhabitantsYear) = (figure.inhabitants, figure.year)
            try sample.store.write { [member] in try $0.update(member, at: SampleStore.noon) }
        }
        #expect(try figures() == [Figure(310_000, year: 2026), Figure(301_000, year: 2025), Figure(290_000, year: 2020)])
        #expect(try stored().figure == Figure(310_000, year: 2026))
        #expect(try sample.store.read { try $0.figures() } == [graz: Figures(try figures())])
    }

    @Test func aMemberWithoutANumberKeepsItsFigures() throws {
        var member = try stored()
        (member.inhabitants, member.inhabitantsYear) = (nil, nil)
        try sample.store.write { [member] in try $0.update(member, at: SampleStore.noon) }
        #expect(try figures() == [Figure(300_000, year: 2025)])
    }

    @Test func aNumberWithoutItsYearStandsOnlyAlone() throws {
        let linz = try sample.member("linz", inhabitants: nil)
        try sample.store.write { try $0.take(Figure(210_000, year: nil), of: linz) }
        #expect(try sample.store.read { try $0.member(id: linz) }?.figure == Figure(210_000, year: nil))
        #expect(throws: Refusal.self) { try sample.store.write { try $0.take(Figure(1, year: nil), of: graz) } }
        #expect(try figures() == [Figure(300_000, year: 2025)])
        #expect(try sample.store.violations() == [])
        try sample.store.write { _ = try $0.db.change("INSERT INTO figure VALUES (?, 2024, 1)", [linz]) }
        #expect(try sample.store.violations().count == 1)
    }

    @Test func aWrongFigureIsTakenOut() throws {
        try sample.store.write { writer in
            try writer.take(Figure(1, year: 2026), of: graz)
            try writer.removeFigure(year: 2026, of: graz)
            try writer.removeFigure(year: nil, of: graz)
        }
        #expect(try figures() == [Figure(300_000, year: 2025)])
    }

    /// A file of the release before figures were kept by year.
    private func oldFile() throws -> String {
        let folder = try TemporaryFolder.make()
        try DatabaseQueue(path: Store.file(in: folder)).write { db in
            try db.execute(sql: "CREATE TABLE migration (name TEXT NOT NULL PRIMARY KEY, appliedAt TEXT DEFAULT '') STRICT")
            for migration in Schema.migrations where migration.name < "0013" {
                try db.execute(sql: migration.sql)
                try db.execute(sql: "INSERT INTO migration (name) VALUES (?)", arguments: [migration.name])
            }
            for (slug, number, year) in [("dated", 51_000, 2024), ("undated", 7_000, nil), ("unknown", nil, 2024)] as [(String, Int?, Int?)]
            {
                try db.execute(
                    sql: """
                        INSERT INTO member (slug, country, inhabitants, inhabitantsYear, language, mayor, salutation, contactName,
                            contactEmail, changedAt) VALUES (?, 'at', ?, ?, 'de', 'Mayor', '', '', '', 0)
                        """, arguments: [slug, number, year])
                try db.execute(
                    sql: "INSERT INTO memberName SELECT id, 'en', slug, slug FROM member WHERE slug = ?", arguments: [slug])
            }
            try db.execute(
                sql: """
                    INSERT INTO questionnaire (version, structure, source, importedAt) VALUES ('q', '{}', '', 0);
                    INSERT INTO cycle (year, questionnaire, opensAt, deadline, grace, zone) VALUES (2027, 'q', 0, 1, 0, 'UTC');
                    INSERT INTO report (id, member, year, state, createdAt) VALUES (5, 1, 2027, 'submitted', 0);
                    INSERT INTO prize (year, phase, sizeLine, referenceDay, tieRule, lotSource, excludesFormerWinners, quorum)
                        VALUES (2027, 'scoring', 50000, '2027-01-01', 'run-off', '', 1, 0);
                    INSERT INTO candidacy (year, number, report, measure, version, category) VALUES (2027, 1, 5, 1, 1, 'large');
                    """)
        }
        return folder
    }

    @Test func anOldFileKeepsWhatItsMembersShow() throws {
        let folder = try oldFile()
        #expect(try Store.migrate(folder: folder).applied == Schema.names.filter { $0 >= "0013" })
        let store = try Store.open(folder: folder)
        let members = try store.read { try $0.allMembers() }
        #expect(members.map(\.slug) == ["dated", "undated", "unknown"])
        #expect(members.map(\.figure) == [Figure(51_000, year: 2024), Figure(7_000, year: nil), nil])
        #expect(members.map(\.mayor) == ["Mayor", "Mayor", "Mayor"])
        let columns = try store.read { try $0.db.all("SELECT name FROM pragma_table_info('member')") { $0[0] as String } }
        #expect(!columns.contains { $0.hasPrefix("inhabitants") }, "one truth")
        let fixed = try store.read { try $0.fixedCategories(year: 2027, viewer: Viewer(account: 1, name: "", role: .admin, member: nil)) }
        #expect(fixed == [1: PrizeCategory(size: .large, figure: nil)], "what was fixed stays, though its figure is not known")
        let broken = try store.violations().filter { $0.contains("figure") || $0.contains("inhabitants") }
        #expect(broken == [])
    }
}
