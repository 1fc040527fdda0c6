import Domain
import Store
import UseCases

/// One page of the list of members and what is told about each.
struct MemberList {
    private static let perPage = 50

    let members: [Member]
    /// On all pages together.
    let total: Int
    /// From 1; a page that was asked for beyond the last is the last.
    let page: Int
    let pages: Int
    /// The latest cycle; nil before the first.
    let year: Int?
    let reports: [Int64: ReportState]
    /// Whose report of that cycle is published.
    let published: Set<Int64>
    let logins: [Int64: AccountState]
    /// The settings of that cycle's prize, and the categories that they lead to.
    let prize: (settings: PrizeSettings, categories: PrizeCategories)?

    /// - Parameter wish: for the prize of a year.
    init(matching text: String, page wanted: Int, viewer: Viewer, wish: (Int) -> PrizeWish, in reader: Reader) throws {
        total = try reader.memberCount(matching: text, viewer: viewer)
        pages = max(1, (total + Self.perPage - 1) / Self.perPage)
        page = min(max(1, wanted), pages)
        members = try reader.members(matching: text, from: (page - 1) * Self.perPage, atMost: Self.perPage, viewer: viewer)
        year = try reader.cycles().first?.year
        reports = try year.map { try reader.reportStates(year: $0, viewer: viewer) } ?? [:]
        published = try year.map { try reader.publishedMembers(year: $0, viewer: viewer) } ?? []
        logins = try reader.primaryStates(viewer: viewer)
        prize = try year.map(wish).map { (try $0.prize(in: reader).settings, try $0.categories(in: reader)) }
    }
}
