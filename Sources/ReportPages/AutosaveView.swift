import Domain
import Web

/// The quiet line at the end of a section's form in which its script says what is saved, with all that the script needs to know.
enum AutosaveView {
    /// `questions` are those on the page.
    static func line(_ scene: ReportScene, questions: [Question], answers: AnswerSheet, measure: Int) -> HTML {
        let messages = scene.messages
        let words: [(String, String)] = [
            ("saved", messages[SavingMessage.saved]), ("waits", messages[SavingMessage.waits]), ("kept", messages[SavingMessage.kept]),
            ("signed-out", messages[SavingMessage.signedOut]), ("sign-in", messages[SavingMessage.signIn]),
            ("choose", messages[SavingMessage.choose]), ("newer", messages[SavingMessage.newer]), ("apart", messages[SavingMessage.apart]),
            ("use", messages[SavingMessage.use]), ("discard", messages[SavingMessage.discard]), ("follow", messages[SavingMessage.follow]),
            ("update", messages[SavingMessage.update]), ("show", messages[SavingMessage.show]),
            ("wrong-person", messages[SessionMessage.wrongPerson]),
        ]
        let facts: [(String, String)] = [
            ("account", String(scene.viewer.account)), ("owner", scene.viewer.name), ("now", String(scene.context.now.seconds)),
            ("zone", scene.desk.cycle.zone), ("session", Address.session.path),
            ("times", times(of: questions, answers, measure: measure, viewer: scene.viewer)),
        ]
        let attributes = (words + facts).map { " data-\($0.0)=\"\($0.1)\"" as HTML }
        return """
            <div class="saving" id="saving"\(attributes)><p class="saving-words" role="status"></p><p class="saving-waits" aria-hidden="true"></p></div>

            """
    }

    /// Who else is there, at the page's top: said by the server when the page opens, kept up to date by its script.
    static func here(_ news: PageNews) -> HTML { "<p class=\"here\" id=\"here\" role=\"status\">\(news.here ?? "")</p>\n" }

    /// When each answer was saved, in seconds since 1970, and whether by this person: `id:seconds:1` separated by spaces.
    private static func times(of questions: [Question], _ answers: AnswerSheet, measure: Int, viewer: Viewer) -> String {
        questions.compactMap { question -> String? in
            let saved = answers.saved(AnswerKey(measure: measure, question: question.id))
            guard saved.revision > 0 else { return nil }
            return "\(question.id):\(saved.savedAt.seconds):\(saved.savedByAccount == viewer.account ? 1 : 0)"
        }.joined(separator: " ")
    }
}
