import Domain
import HTTP
import Store
import UseCases
import Web

/// One answer that the page's script sends alone: the same fields, the same decision as the form's, answered in JSON.
enum AnswerPage {
    static func save(_ context: Context) throws -> Response {
        let scene = try ReportScene.open(context)
        let place = try SectionPlace(scene)
        let form = try SectionForm.read(context, isAlone: true, place, scene)
        let (question, typed) = try form.single(of: place.section.questions)
        let outcome = try SaveAnswers(store: context.store, shelf: context.application.shelf)
            .perform(form.typed, measure: place.measure, wish: scene.wish)
        notePresence(context, scene, place)
        let (after, contents) = try SectionPage.load(context)
        let reply = SavingReply(
            view: SectionView(scene: after, place: place, contents: contents, hasNewConflicts: !outcome.conflicts.isEmpty),
            question: question, outcome: outcome, decision: typed?.decision,
            page: Revisions.ofPage(context))
        return try .json(reply.contents, status: outcome.conflicts.isEmpty ? .ok : .conflict)
    }

    /// Whoever types is there. Should that not be written down, the answer is saved all the same, and said to be.
    private static func notePresence(_ context: Context, _ scene: ReportScene, _ place: SectionPlace) {
        do {
            try NotePresence(store: context.store, shelf: context.application.shelf)
                .perform(section: place.section.id, measure: place.measure, wish: scene.wish)
        } catch {
            context.application.log.warning("presence: \(error)")
        }
    }
}

/// The page of a section says that it is open, and is told what is new.
enum PresencePage {
    static func poll(_ context: Context) throws -> Response {
        let scene = try ReportScene.open(context)
        let place = try SectionPlace(scene)
        try NotePresence(store: context.store, shelf: context.application.shelf)
            .perform(section: place.section.id, measure: place.measure, wish: scene.wish)
        let (after, contents) = try SectionPage.load(context)
        return try PageNews(SectionView(scene: after, place: place, contents: contents)).response
    }
}

/// Refusals for a script of a report's page: after submission with who and when, as the page itself would say it.
enum AnswerDoor {
    static func page(_ page: @escaping Route.Page) -> Route.Page {
        ScriptDoor.page { context in
            do { return try page(context) } catch Refusal.wrongState(.reportSubmitted) {
                let scene = try ReportScene.open(context)
                guard let submission = scene.submissions.last else { throw Refusal.wrongState(.reportSubmitted) }
                let text = scene.messages(
                    ReportMessage.submittedNotice,
                    ["who": submission.submittedBy, "when": scene.when(submission.submittedAt), "contact": context.contact])
                return try .json(RefusedAnswer(text: text), status: .conflict)
            }
        }
    }
}
