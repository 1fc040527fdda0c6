import Domain
import GRDB

extension Reader {
    /// The member with this name in addresses. Names and countries of members are known to everyone who is signed in; a viewer is needed for the rest.
    package func member(slug: String) throws -> Member? {
        try db.first("SELECT \(memberColumns) FROM member WHERE slug = ?", [slug]) { try member($0) }
    }

    /// The member of this id, nil when there is none.
    package func member(id: Int64) throws -> Member? {
        try db.first("SELECT \(memberColumns) FROM member WHERE id = ?", [id]) { try member($0) }
    }

    /// A page of the list for the office: members with this text in a name, slug or country, in order of slug. Only for an admin; others get nothing.
    package func members(matching text: String, from offset: Int, atMost limit: Int, viewer: Viewer) throws -> [Member] {
        guard Permissions.refusal(of: .manageMembers, on: .members, by: viewer) == nil else { return [] }
        return try db.all(
            "SELECT \(memberColumns) FROM member WHERE \(matching) ORDER BY slug LIMIT ?2 OFFSET ?3",
            [Searchable.text(text), limit, offset]
        ) { try member($0) }
    }

    /// How many members `members(matching:)` would find in all.
    package func memberCount(matching text: String, viewer: Viewer) throws -> Int {
        guard Permissions.refusal(of: .manageMembers, on: .members, by: viewer) == nil else { return 0 }
        return try db.first("SELECT count(*) FROM member WHERE \(matching)", [Searchable.text(text)]) { $0[0] } ?? 0
    }

    /// Every member, for the command line.
    package func allMembers() throws -> [Member] {
        try db.all("SELECT \(memberColumns) FROM member ORDER BY slug") { try member($0) }
    }

    private var matching: String {
        """
        ?1 = '' OR instr(slug, ?1) > 0 OR country = ?1
        OR EXISTS (SELECT 1 FROM memberName WHERE memberName.member = member.id AND instr(searchable, ?1) > 0)
        """
    }

    private var memberColumns: String {
        """
        id, slug, country, \(LatestFigure.inhabitants), \(LatestFigure.year), language, mayor, salutation, mayorEmail, contactName, contactEmail
        """
    }

    private func member(_ row: Row) throws -> Member {
        let id: Int64 = row[0]
        let names = try db.all("SELECT language, name FROM memberName WHERE member = ?", [id]) { ($0[0] as String, $0[1] as String) }
        return Member(
            id: id, slug: row[1], names: Dictionary(uniqueKeysWithValues: names), country: row[2], inhabitants: row[3],
            inhabitantsYear: row[4], language: row[5], mayor: row[6], salutation: row[7], mayorEmail: row[8],
            contactName: row[9], contactEmail: row[10])
    }
}

extension Writer {
    /// Adds a member (its id is ignored) with its figure and returns its id. Throws `Refusal.invalid` when the slug is taken.
    package func insert(_ member: Member, at now: Instant) throws -> Int64 {
        do {
            try db.change(
                """
                INSERT INTO member (slug, country, language, mayor, salutation, mayorEmail, contactName, contactEmail, changedAt)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    member.slug, member.country, member.language, member.mayor, member.salutation, member.mayorEmail,
                    member.contactName, member.contactEmail, now,
                ])
        } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE {
            throw Refusal.invalid([InputProblem(field: "slug", message: "member.slug-taken")])
        }
        let id = db.lastInsertedRowID
        try replaceNames(of: id, with: member.names)
        if let figure = member.figure { try take(figure, of: id) }
        return id
    }

    /// Overwrites everything but the slug; its figure is taken in beside those of other years, and without one all stay. The library finds the member
    /// by its new names at once.
    ///
    /// - Throws: `Refusal.invalid` for a figure that cannot be taken.
    package func update(_ member: Member, at now: Instant) throws {
        try db.change(
            """
            UPDATE member SET country = ?, language = ?, mayor = ?, salutation = ?, mayorEmail = ?, contactName = ?, contactEmail = ?,
            changedAt = ? WHERE id = ?
            """,
            [
                member.country, member.language, member.mayor, member.salutation, member.mayorEmail, member.contactName,
                member.contactEmail, now, member.id,
            ])
        try replaceNames(of: member.id, with: member.names)
        if let figure = member.figure { try take(figure, of: member.id) }
        try renameInLibrary(member)
    }

    private func replaceNames(of member: Int64, with names: [String: String]) throws {
        try db.change("DELETE FROM memberName WHERE member = ?", [member])
        for (language, name) in names {
            try db.change(
                "INSERT INTO memberName (member, language, name, searchable) VALUES (?, ?, ?, ?)",
                [member, language, name, Searchable.text(name)])
        }
    }
}
