import GRDB
import TestSupport

@testable import Store

/// A data folder whose database was made by an earlier release.
enum OldDatabase {
    /// With one member, `linz`, whose address in the database is what tests look for.
    static func folder(without last: Int = 1) throws -> String {
        let folder = try TemporaryFolder.make()
        let database = try DatabaseQueue(path: Store.file(in: folder))
        try database.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            try db.execute(sql: "CREATE TABLE migration (name TEXT NOT NULL PRIMARY KEY, appliedAt TEXT NOT NULL DEFAULT '') STRICT")
            for migration in Schema.migrations.dropLast(last) {
                try db.execute(sql: migration.sql)
                try db.execute(sql: "INSERT INTO migration (name) VALUES (?)", arguments: [migration.name])
            }
            try db.execute(
                sql: """
                    INSERT INTO member (slug, country, language, mayor, salutation, contactName, contactEmail, changedAt)
                        VALUES ('linz', 'at', 'de', '', '', '', '', 0);
                    INSERT INTO memberName SELECT id, 'en', 'Linz', 'linz' FROM member;
                    """)
        }
        return folder
    }
}
