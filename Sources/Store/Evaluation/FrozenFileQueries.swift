import Domain
import Foundation
import GRDB

extension Reader {
    /// The bytes of the file that a frozen version came with, whatever the city has attached since; nil without one, and for those who may not
    /// read the version.
    package func frozenFile(of report: Report, version: Int, viewer: Viewer) throws -> [UInt8]? {
        guard try mayReadFrozen(report, viewer) else { return nil }
        return try db.first(
            "SELECT bytes FROM submission JOIN file ON file.digest = submission.attachment WHERE report = ? AND version = ?",
            [report.id, version]
        ) { Array($0[0] as Data) }
    }

    /// By a measure's number, the measure of an earlier cycle that it continues: for those who may read what was submitted.
    package func sources(ofMeasuresOf report: Report, viewer: Viewer) throws -> [Int: MeasureSource] {
        guard try mayReadFrozen(report, viewer) else { return [:] }
        let rows = try db.all(
            "SELECT number, continuesYear, continuesNumber FROM measure WHERE report = ? AND continuesYear IS NOT NULL", [report.id]
        ) { ($0[0] as Int, MeasureSource(year: $0[1], number: $0[2])) }
        return Dictionary(uniqueKeysWithValues: rows)
    }
}
