import Domain
import HTTP
import UseCases
import Web

/// The steps that need no page of their own: beginning, sharing, confirming, correcting.
enum FeedbackSteps {
    static func begin(_ context: Context) throws -> Response {
        let wish = try FeedbackScene.wish(context)
        guard let kind = Paper.Kind(rawValue: context.value("kind")) else { throw Refusal.notFound }
        let language = context.value("language")
        _ = try BeginFeedback(store: context.store, shelf: context.application.shelf)
            .perform(PaperWish(kind: kind, language: language, report: wish))
        return context.redirect(to: .writing(.paper(year: wish.year, member: wish.member, kind, language: language)))
    }

    static func share(_ context: Context) throws -> Response {
        let wish = try FeedbackScene.wish(context)
        try BeginFeedback(store: context.store, shelf: context.application.shelf).share(wish)
        return context.redirect(to: .writing(.overview(year: wish.year, member: wish.member)))
    }

    static func confirm(_ context: Context) throws -> Response {
        let wish = try FeedbackScene.wish(context)
        let isDone = try ConfirmFeedback(store: context.store, shelf: context.application.shelf)
            .perform(revision: Int64(context.value("revision")) ?? -1, wish: wish)
        guard isDone else { return try ReleasePage.page(context, wasChangedMeanwhile: true) }
        return context.redirect(to: .writing(.release(year: wish.year, member: wish.member)), query: "confirmed=1")
    }

    static func correct(_ context: Context) throws -> Response {
        let wish = try FeedbackScene.wish(context)
        let correction = CorrectFeedback(store: context.store, shelf: context.application.shelf)
        switch context.value("act") {
        case "begin": try correction.begin(wish)
        case "give-up": try correction.giveUp(wish)
        default: throw Refusal.notFound
        }
        return context.redirect(to: .writing(.overview(year: wish.year, member: wish.member)))
    }
}
