import Credentials
import Domain
import Foundation
import HTTP
import ReportPages
import Store
import TestSupport
import UseCases

@testable import Web

/// A site with one report in a state of its life, and everybody who may come along.
struct AccessScene {
    /// Who asks, and what that person has to do with the report of Graz.
    struct Visitor: Sendable {
        var name: String
        /// Nil for people who are not signed in.
        var person: Person?
        var tie = CouncilTie.none
        /// What the table of permissions is asked with; nil for those who have no session.
        var viewer: Viewer? { hasSession ? person?.viewer : nil }
        var hasSession = true
    }

    /// Stands in every text of the city. Whoever is refused must not see it.
    static let secret = "zwiebelturm"

    let site: Site
    let state: ReportState
    /// The city whose report it is.
    let member: Int64
    let visitors: [Visitor]
    /// What stands at the places of the routes' patterns.
    let values: [String: String]

    init(_ state: ReportState) throws {
        self.state = state
        let city = try City.started()
        site = city.site
        member = city.member
        _ = try city.save("/prof", ["prof.context": Self.secret])
        _ = try city.save("/gov", ["gov.unit": "no"])
        _ = try city.addMeasure(Self.secret)
        _ = try site.upload(
            city.home + "/attachment", field: "file", fileName: "plan.pdf", bytes: Array("%PDF-1.4 \(Self.secret)".utf8),
            as: city.primary, routes: reportRoutes)
        visitors = try Self.people(of: city)
        let admin = visitors.last?.person?.viewer
        let primary = city.primary.viewer
        _ = try site.store.write { writer in
            try writer.insert(.sample(to: primary), at: Site.noon, by: admin?.account)
        }
        try Self.bring(city, to: state, council: visitors.filter { $0.tie == .lead || $0.tie == .assigned })
        let board = visitors.first { $0.name == "board" }?.person?.viewer.account ?? 0
        values = [
            "year": "2027", "member": city.slug, "number": "1", "version": "1", "section": "prof", "question": "prof.context",
            "page": "start",
            "account": String(board), "message": "1", "colleague": String(city.colleague.viewer.account),
            "paper": "own", "language": "en", "place": "conclusion", "letter": "1", "revision": "9", "token": Token().text,
        ]
    }

    private static func people(of city: City) throws -> [Visitor] {
        let site = city.site
        let wien = try site.member("wien")
        let gone = try site.signIn("graz.gone", role: .secondary, member: city.member)
        let admin = try site.signIn("office", role: .admin)
        let council = try CouncilTie.allCases.map { tie in
            Visitor(
                name: "\(tie)", person: try site.signIn("council.\(tie)", role: .council), tie: tie)
        }
        try site.store.write { writer in
            try writer.disable(account: gone.viewer.account, at: Site.noon)
            guard let report = try writer.reader.report(year: 2027, member: city.member, viewer: city.primary.viewer) else { return }
            for visitor in council {
                guard let account = visitor.person?.viewer.account else { continue }
                switch visitor.tie {
                case .none: break
                case .assigned, .lead:
                    try writer.assign(
                        report: report.id, to: account, isLead: visitor.tie == .lead, at: Site.noon, by: admin.viewer.account)
                case .recused:
                    _ = try writer.insert(
                        Recusal(account: account, member: city.member, reason: .conflict, note: "", declaredAt: Site.noon), by: account)
                }
            }
        }
        return [
            Visitor(name: "nobody", person: nil), Visitor(name: "disabled", person: gone, hasSession: false),
            Visitor(name: "primary", person: city.primary), Visitor(name: "secondary", person: city.colleague),
            Visitor(name: "elsewhere", person: try site.signIn("wien", role: .primary, member: wien)),
            Visitor(name: "colleague", person: try site.signIn("wien.colleague", role: .secondary, member: wien)),
        ] + council + [
            Visitor(name: "board", person: try site.signIn("board", role: .board)), Visitor(name: "admin", person: admin),
        ]
    }

    /// Begins an own feedback and the agreed one, with something in them.
    private static func write(about city: City, as visitor: Visitor) throws {
        guard let viewer = visitor.person?.viewer else { return }
        let shelf = city.site.application.shelf
        for kind in [Paper.Kind.own, .agreed] where kind == .own || visitor.tie == .lead {
            let wish = PaperWish(
                kind: kind, language: "en", report: ReportWish(year: 2027, member: city.slug, viewer: viewer, now: Site.noon))
            _ = try BeginFeedback(store: city.site.store, shelf: shelf).perform(wish)
            _ = try SavePassages(store: city.site.store, shelf: shelf).perform(
                [
                    SaveAnswers.Typed(question: "section.prof", answer: Answer(secret), base: 0),
                    SaveAnswers.Typed(question: "conclusion", answer: Answer(kind == .own ? secret : ""), base: 0),
                ], wish: wish)
        }
    }

    /// Walks the report through its life as its people and the council do.
    private static func bring(_ city: City, to state: ReportState, council: [Visitor]) throws {
        if state == .draft { return }
        _ = try city.post("/check")
        for visitor in council { try write(about: city, as: visitor) }
        if state == .submitted { return }
        let lead = council.first { $0.tie == .lead }
        try city.site.store.write { writer in
            guard let viewer = lead?.person?.viewer,
                let report = try writer.reader.report(year: 2027, member: city.member, viewer: city.primary.viewer)
            else { return }
            let edition = FeedbackContent.Edition(
                language: "en", conclusion: secret, remarks: [], strengths: [],
                recommendations: [FeedbackContent.Item(measure: 0, point: nil, text: secret)])
            try writer.insert(
                ReleasedFeedback(
                    number: 1, reportVersion: 1, content: FeedbackContent(editions: [edition]), releasedAt: Site.noon,
                    releasedBy: viewer.name, reason: ""), digest: "d", report: report.id, by: viewer.account)
            try writer.setState(.evaluated, report: report.id)
        }
        if state == .evaluated { return }
        _ = try city.post("/update")
        if state == .updating { return }
        _ = try city.post("/check")
        _ = try city.post(
            "/publication", [("scope", "report and feedback"), ("attachment", "1"), ("contact", "1"), ("version", "2"), ("after", "0")])
    }
}
