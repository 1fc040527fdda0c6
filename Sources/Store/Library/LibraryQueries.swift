import Domain
import GRDB

extension Reader {
    /// A page of what was found: with words, the best first; without, the latest cycle first, then by member and in the city's order. Nothing
    /// but what is published is looked at.
    package func library(
        _ wish: LibraryWish, sizeLine: Int64, from offset: Int, atMost limit: Int, viewer: Viewer
    ) throws -> [LibraryFind] {
        guard try mayUseLibrary(viewer) else { return [] }
        let search = LibrarySearch(wish, sizeLine: sizeLine)
        guard let source = search.source else { return [] }
        let found = try db.all(
            """
            SELECT year, member, measure, e.title, e.summary, \(LibrarySearch.language), e.text FROM \(source) WHERE \(search.condition)
            ORDER BY \(search.order), year DESC, member.slug, position LIMIT ?9 OFFSET ?10
            """, search.arguments + [limit, offset]
        ) { row in
            (
                year: row[0] as Int, member: row[1] as Int64, measure: row[2] as Int, title: row[3] as String, summary: row[4] as String,
                language: row[5] as String, text: row[6] as String
            )
        }
        return try found.compactMap { row in
            try member(id: row.member).map {
                LibraryFind(
                    year: row.year, member: $0, measure: row.measure, title: row.title, summary: row.summary, language: row.language,
                    excerpt: search.terms.terms.isEmpty ? [] : search.terms.excerpt(of: row.text),
                    markedTitle: search.terms.marked(row.title))
            }
        }
    }

    /// How many `library` would find in all.
    package func libraryCount(_ wish: LibraryWish, sizeLine: Int64, viewer: Viewer) throws -> Int {
        guard try mayUseLibrary(viewer) else { return 0 }
        let search = LibrarySearch(wish, sizeLine: sizeLine)
        guard let source = search.source else { return 0 }
        return try db.first("SELECT count(*) FROM \(source) WHERE \(search.condition)", search.arguments) { $0[0] } ?? 0
    }

    /// The countries, cycles and languages of what is published: the filters offer no others.
    package func libraryChoices(viewer: Viewer) throws -> (countries: [String], years: [Int], languages: [String]) {
        guard try mayUseLibrary(viewer) else { return ([], [], []) }
        let rows = try db.all(
            """
            SELECT DISTINCT country, year, \(LibrarySearch.language) FROM libraryEntry AS e JOIN published ON published.report = e.report
            JOIN report ON report.id = e.report JOIN member ON member.id = report.member
            """
        ) { ($0[0] as String, $0[1] as Int, $0[2] as String) }
        return (Set(rows.map(\.0)).sorted(), Set(rows.map(\.1)).sorted(by: >), Set(rows.map(\.2)).sorted())
    }

    /// Which published report says that its city offers experience, or looks for advice, on which topic: by option, the members in order of slug.
    /// Of each member only its latest published report counts.
    package func exchange(_ use: LibraryUse, viewer: Viewer) throws -> [String: [(year: Int, member: Member)]] {
        guard try mayUseLibrary(viewer) else { return [:] }
        let rows = try db.all(
            """
            SELECT option, year, member FROM libraryTag JOIN libraryEntry AS e ON e.id = entry JOIN published ON published.report = e.report
            JOIN report ON report.id = e.report JOIN member ON member.id = report.member
            WHERE use = ? AND year = (
                SELECT max(other.year) FROM report AS other JOIN published AS p ON p.report = other.id WHERE other.member = report.member)
            ORDER BY option, slug
            """, [use.rawValue]
        ) { (option: $0[0] as String, year: $0[1] as Int, member: $0[2] as Int64) }
        var topics: [String: [(year: Int, member: Member)]] = [:]
        for row in rows { if let member = try member(id: row.member) { topics[row.option, default: []].append((row.year, member)) } }
        return topics
    }

    /// The published reports of a cycle, in order of slug, some of them.
    package func publishedReports(
        year: Int, country: String, from offset: Int, atMost limit: Int, viewer: Viewer
    ) throws -> [Member] {
        guard try mayUseLibrary(viewer) else { return [] }
        let ids = try db.all(
            """
            SELECT member.id FROM published JOIN report ON report.id = published.report JOIN member ON member.id = report.member
            WHERE year = ?1 AND (?2 = '' OR country = ?2) ORDER BY slug LIMIT ?3 OFFSET ?4
            """, [year, country, limit, offset]
        ) { $0[0] as Int64 }
        return try ids.compactMap { try member(id: $0) }
    }

    /// How many there are in all.
    package func publishedReportCount(year: Int, country: String, viewer: Viewer) throws -> Int {
        guard try mayUseLibrary(viewer) else { return 0 }
        return try db.first(
            """
            SELECT count(*) FROM published JOIN report ON report.id = published.report JOIN member ON member.id = report.member
            WHERE year = ?1 AND (?2 = '' OR country = ?2)
            """, [year, country]
        ) { $0[0] } ?? 0
    }
}

/// A wish in SQL. Filters are bound as ?1 to ?8, whether they are used or not.
struct LibrarySearch {
    let terms: SearchTerms
    private let wish: LibraryWish
    private let sizeLine: Int64

    init(_ wish: LibraryWish, sizeLine: Int64) {
        self.wish = wish
        self.sizeLine = sizeLine
        terms = SearchTerms(wish.text)
    }

    /// In which language an entry is written: as its report says, or else its member's.
    static let language = "coalesce(nullif(e.language, ''), member.language)"

    /// Nil where something was typed that has no letter and no digit: nothing is found then.
    var source: String? {
        if terms.terms.isEmpty && !AnswerText.isBlank(wish.text) { return nil }
        let text = terms.terms.isEmpty ? "libraryEntry AS e" : "libraryText JOIN libraryEntry AS e ON e.id = libraryText.rowid"
        return """
            \(text) JOIN published ON published.report = e.report JOIN report ON report.id = e.report
            JOIN member ON member.id = report.member
            """
    }

    var condition: String {
        """
        \(terms.terms.isEmpty ? "?1 = ''" : "libraryText MATCH ?1") AND (?2 = '' OR country = ?2) AND (?3 IS NULL OR year = ?3)
        AND (?4 = '' OR \(Self.language) = ?4) AND (?5 IS NULL OR (\(LatestFigure.inhabitants) < ?6) = ?5)
        AND (?7 = '' OR EXISTS (SELECT 1 FROM libraryTag WHERE use = 'point' AND option = ?7 AND entry = e.id))
        AND (?8 = '' OR EXISTS (SELECT 1 FROM libraryTag WHERE use = 'form' AND option = ?8 AND entry = e.id))
        """
    }

    /// A title counts most, then the member's name.
    var order: String { terms.terms.isEmpty ? "-year" : "bm25(libraryText, 8, 4, 1)" }

    var arguments: StatementArguments {
        [
            terms.expression, wish.country, wish.year, wish.language, wish.size.map { $0 == .small }, sizeLine, wish.point, wish.form,
        ]
    }
}
