import Domain
import Store
import TestSupport

@testable import UseCases

/// A city whose submitted report the council has answered.
extension City {
    static let later = City.noon + 3600

    static func evaluated(questionnaire: Questionnaire = .library) throws -> City {
        let city = try City.started(questionnaire: questionnaire)
        try city.complete()
        try city.save("prof.context", "The first context")
        _ = try city.changeMeasures.add(title: "First measure", formKey: "one", wish: city.wish())
        _ = try city.submitReport.perform(city.wish())
        try city.release(.sample(at: City.noon))
        return city
    }

    func release(_ feedback: ReleasedFeedback) throws {
        let council = try sample.account("council\(feedback.number)", role: .council)
        guard let report = try report() else { return }
        try store.release(feedback, on: report, by: council)
    }

    var decidePublication: DecidePublication { DecidePublication(store: store, shelf: shelf) }
    var startUpdate: StartUpdate { StartUpdate(store: store, shelf: shelf) }
    var dropUpdate: DropUpdate { DropUpdate(store: store, shelf: shelf) }

    /// Decides as somebody would who has just opened the page.
    @discardableResult
    func decide(_ choice: PublicationChoice, by viewer: Viewer? = nil) throws -> DecidePublication.Outcome {
        try decidePublication.perform(
            choice, version: try submissions().last?.version ?? 0, after: try decisions().last?.number ?? 0,
            wish: wish(by: viewer, at: City.later))
    }

    func withdraw() throws { _ = try decidePublication.withdraw(wish(at: City.later)) }

    func decisions() throws -> [Publication] {
        guard let report = try report() else { return [] }
        return try store.read { try $0.publications(of: report, viewer: primary) }
    }

    /// The published report as somebody of another city reads it.
    func published() throws -> PublishedDesk {
        try store.read { try PublishedDesk.open(year: 2027, member: "graz", viewer: stranger, shelf: shelf, in: $0) }
    }

    /// How many entries somebody of another city finds.
    func found(_ text: String = "") throws -> Int {
        var wish = LibraryWish()
        wish.text = text
        return try store.read { try $0.libraryCount(wish, sizeLine: 50_000, viewer: stranger) }
    }
}
