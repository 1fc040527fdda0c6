import Domain
import Foundation
import HTTP
import PrizePages
import Store
import TestSupport
import Testing
import UseCases

@testable import Web

/// Every address of the prize, asked for by everybody in every phase. What happens stands in `addresses.txt` beside this file for everybody to review.
@Suite struct PrizeAccessTests {
    private static let people = ["", "graz", "graz.colleague", "linz", "expert", "expert.recused", "board", "office"]

    /// After a wanted change, run the test once with OCRT_WRITE_TABLES=1 and look at the difference.
    @Test func everyAddressAnswersAsTheTableSays() throws {
        var signs: [String: [String: String]] = [:]
        for phase in PrizePhase.allCases {
            let prize = try PrizeSite()
            try bring(prize, to: phase)
            for route in prizeRoutes {
                for person in Self.people {
                    signs[route.name, default: [:]][person, default: ""] += try sign(route, person, in: prize)
                }
            }
            #expect(try prize.story.prize().phase == phase, "nobody has moved the prize on")
        }
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "addresses.txt")
        let table = Self.table(signs)
        if ProcessInfo.processInfo.environment["OCRT_WRITE_TABLES"] == "1" { try Data(table.utf8).write(to: file) }
        #expect(String(decoding: try Data(contentsOf: file), as: UTF8.self) == table)
    }

    /// Forms are sent empty but for what names their thing, and without the words that would decide something.
    private func sign(_ route: Route, _ person: String, in prize: PrizeSite) throws -> String {
        let path = route.path(["year": "2027", "number": "1", "category": "large"])
        let name = person.isEmpty ? nil : person
        if route.kind == .show {
            let page = try prize.get(String(path.dropFirst("/prize/2027".count)), as: name)
            #expect(!page.text.contains("&lt;/"), "markup stands as text in \(path)")
            return AccessOutcome(page).rawValue
        }
        // What an allowed person would change is not sent: the crawl shall leave the prize as it is.
        if Self.moves.contains(route.name) && person == "office" { return "*" }
        return AccessOutcome(try prize.post(String(path.dropFirst("/prize/2027".count)), as: name)).rawValue
    }

    private static let moves: Set<String> = [
        "POST prize/{year}/scoring", "POST prize/{year}/poll/open", "POST prize/{year}/poll/close", "POST prize/{year}/poll/count",
        "POST prize/{year}/poll/publish",
    ]

    private func bring(_ prize: PrizeSite, to phase: PrizePhase) throws {
        let story = prize.story
        if phase.hasReached(.scoring) { try story.startScoring() }
        if phase.hasReached(.deciding) { try story.decideShortlist() }
        if phase.hasReached(.finalists) { try story.decideFinalists() }
        if phase.hasReached(.voting) {
            try OpenPolls(store: story.store).perform(Opening(electors: Set(story.members.values)), wish: story.wish(story.admin))
        }
        if phase.hasReached(.counted) {
            try story.cast(.finalist(1), "graz", .large)
            let counting = CountBallots(store: story.store), linz = try #require(story.members["linz"])
            try RunPolls(store: story.store).setOnPaper(true, member: linz, category: .large, wish: story.wish(story.admin))
            try RunPolls(store: story.store).close(story.wish(story.admin))
            for person in [story.admin, story.secondAdmin] {
                try counting.enter([.finalist(1): 1], category: .large, wish: story.wish(person))
            }
            try counting.perform(story.wish(story.admin))
        }
        if phase.hasReached(.published) { try CountBallots(store: story.store).publish(story.wish(story.admin)) }
        guard let graz = story.members["graz"], let recused = prize.person("expert.recused")?.viewer else { return }
        _ = try story.store.write { writer in
            try writer.insert(
                Recusal(account: recused.account, member: graz, reason: .conflict, note: "", declaredAt: Site.noon), by: recused.account)
        }
    }

    private static func table(_ signs: [String: [String: String]]) -> String {
        let width = (prizeRoutes.map(\.name.count).max() ?? 0) + 2
        let names = people.map { $0.isEmpty ? "nobody" : $0 }
        let widths = names.map { max(10, $0.count + 2) }
        func line(_ head: String, _ cells: [String]) -> String {
            let text =
                head.padding(toLength: width, withPad: " ", startingAt: 0)
                + zip(cells, widths).map { $0.padding(toLength: $1, withPad: " ", startingAt: 0) }.joined()
            return String(text.reversed().drop { $0 == " " }.reversed())
        }
        let lines = prizeRoutes.map { route in line(route.name, people.map { signs[route.name]?[$0] ?? "" }) }
        return legend + ([line("", names)] + lines).joined(separator: "\n") + "\n"
    }

    private static let legend = """
        Who gets where in the prize. Each cell has a sign for each phase: collecting, scoring, deciding, finalists, voting, counted, published.
        +  let in (a form without its fields may be given back)     .  "there is no such page"     x  "only ... may do this"
        o  "not now"                                                s  the sign-in page            *  would move the prize on
        The candidacy is the first of Graz; "expert.recused" has a conflict there. The category is the larger one.


        """
}
