import Credentials
import Definition
import Domain
import Foundation
import Store
import UseCases

/// The demo's prize, of the earlier cycle: council and board have decided, the vote is open, and a few cities have voted.
struct DemoPrize {
    let store: Store
    let logins: DemoLogins
    /// The file of criteria.
    let criteria: String
    let year: Int
    let sizeLine: Int64
    /// When the demo is made.
    let now: Instant

    /// So many in each category reach the vote.
    private static let finalists = 2

    static let judge = DemoCity.Login(user: "judge", name: "Dr. Samir Haddad", role: .council)
    static let board = DemoCity.Login(user: "board", name: "Ingrid Solheim", role: .board)

    /// Plays it once; a prize that is there stays as it is.
    ///
    /// - Parameter people: the office, the first scorer and who else is needed, by user name.
    func play(_ people: [String: Viewer]) throws {
        guard try store.read({ try $0.prize(year: year) }) == nil else { return }
        guard let office = people["office"], let first = people["council"], let second = people["judge"], let board = people["board"]
        else { return }
        guard let source = try? String(contentsOfFile: criteria, encoding: .utf8) else { throw Failure("\(criteria) cannot be read.") }
        let content = try CriteriaFile.read(source, name: criteria)
        try ImportCriteria(store: store).perform(content, year: year, now: now + -40 * 86_400)
        func wish(_ viewer: Viewer, daysAgo: Int64) -> PrizeWish {
            PrizeWish(year: year, viewer: viewer, now: now + -daysAgo * 86_400, sizeLine: sizeLine)
        }
        for candidacy in try store.read({ try $0.candidacies(year: year, viewer: office) }) {
            try ChangeCandidacies(store: store).check(candidacy.number, exclusion: nil, wish: wish(office, daysAgo: 38))
        }
        try SetUpPrize(store: store).startScoring(wish(office, daysAgo: 37))
        let (members, candidacies) = try store.read { (try $0.allMembers(), try $0.candidacies(year: year, viewer: office)) }
        let chosen = SizeClass.allCases.flatMap { size in onePerCity(candidacies.filter { $0.category == size }) }
        try score(candidacies, chosen, content, wishes: [wish(first, daysAgo: 30), wish(second, daysAgo: 28)])
        try DecideShortlist(store: store).perform(
            reason: "These measures reach the people they are meant for and can be taken up elsewhere.", wish: wish(first, daysAgo: 20))
        try DecideFinalists(store: store).note(
            "Small towns rarely dare this much.", proposes: true, number: chosen.first?.number ?? 1, wish: wish(board, daysAgo: 16))
        try DecideFinalists(store: store).perform(
            chosen.map(\.number), reason: "The shortlist has no more than two in a category.", wish: wish(board, daysAgo: 15))
        try release(chosen, wish: { wish($0, daysAgo: 10) })
        try DemoHall(store: store).play(Set(members.map(\.id)), wish: wish(office, daysAgo: 1))
        try OpenPolls(store: store).perform(Opening(electors: Set(members.map(\.id))), wish: wish(office, daysAgo: 1))
        try vote(chosen, in: members, at: now + -43_200)
    }

    private func score(_ candidacies: [Candidacy], _ chosen: [Candidacy], _ criteria: Criteria, wishes: [PrizeWish]) throws {
        let scoring = FillSheet(store: store), shortlist = DecideShortlist(store: store)
        for (place, candidacy) in candidacies.enumerated() {
            for (turn, wish) in wishes.enumerated() {
                var scores: [String: Score] = [:]
                for (index, criterion) in criteria.criteria.enumerated() {
                    let value = 2 + (index + place + turn * (index < 4 ? 2 : 0)) % 3
                    scores[criterion.id] = Score(
                        value: value, comment: Criterion.needsComment(value) ? "Shown with numbers from the city itself." : "")
                }
                try scoring.perform(scores, number: candidacy.number, wish: wish)
            }
            if let wish = wishes.first, chosen.contains(candidacy) { try shortlist.mark(candidacy.number, isMarked: true, wish: wish) }
        }
    }

    private func release(_ candidacies: [Candidacy], wish: (Viewer) -> PrizeWish) throws {
        for candidacy in candidacies {
            guard let primary = try primary(of: candidacy.member) else { continue }
            try DecideFinalists(store: store).release(
                candidacy.number, summary: "\(candidacy.title)\n\nWas sich dadurch in unserer Stadt geändert hat, steht in der Maßnahme.",
                file: nil, wish: wish(primary))
        }
    }

    /// Some cities have voted; the others wait for whoever tries the demo.
    private func vote(_ candidacies: [Candidacy], in members: [Member], at then: Instant) throws {
        for slug in ["toulouse", "barcelona", "oulu"] {
            guard let member = members.first(where: { $0.slug == slug }), let primary = try primary(of: member.id) else { continue }
            for category in SizeClass.allCases {
                guard let finalist = candidacies.first(where: { $0.category == category }) else { continue }
                _ = try CastBallot(store: store).perform(
                    slug == "oulu" ? .abstention : .finalist(finalist.number), form: Token(), voter: .person(primary), category: category,
                    year: year, now: then)
            }
        }
    }

    /// One measure a city, so that the vote is a choice between cities.
    private func onePerCity(_ candidacies: [Candidacy]) -> [Candidacy] {
        var cities: Set<Int64> = []
        return Array(candidacies.filter { cities.insert($0.member).inserted }.prefix(Self.finalists))
    }

    private func primary(of member: Int64) throws -> Viewer? {
        try store.read { try $0.primary(ofMember: member) }.map {
            Viewer(account: $0.id, name: $0.name, role: $0.role, member: $0.member)
        }
    }
}
