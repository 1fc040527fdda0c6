import Domain

/// The quiet line at the end of a form in which its script says what is saved, with all that the script needs to know.
package enum AutosaveView {
    /// `shown` are the questions on the page.
    package static func line(_ page: some WritingPage, shown: [Question]) -> HTML {
        let messages = page.messages
        let words: [(String, String)] = [
            ("saved", messages[SavingMessage.saved]), ("waits", messages[SavingMessage.waits]), ("kept", messages[SavingMessage.kept]),
            ("signed-out", messages[SavingMessage.signedOut]), ("sign-in", messages[SavingMessage.signIn]),
            ("choose", messages[SavingMessage.choose]), ("newer", messages[SavingMessage.newer]), ("apart", messages[SavingMessage.apart]),
            ("use", messages[SavingMessage.use]), ("discard", messages[SavingMessage.discard]), ("follow", messages[SavingMessage.follow]),
            ("update", messages[SavingMessage.update]), ("show", messages[SavingMessage.show]),
            ("wrong-person", messages[SessionMessage.wrongPerson]),
        ]
        let facts: [(String, String)] = [
            ("account", String(page.viewer.account)), ("owner", page.viewer.name), ("now", String(page.context.now.seconds)),
            ("zone", page.zone), ("session", Address.session.path),
            ("times", times(of: shown, page)),
        ]
        let attributes = (words + facts).map { " data-\($0.0)=\"\($0.1)\"" as HTML }
        return """
            <div class="saving" id="saving"\(attributes)><p class="saving-words" role="status"></p><p class="saving-waits" aria-hidden="true"></p></div>

            """
    }

    /// Who else is there, at the page's top: said by the server when the page opens, kept up to date by its script.
    package static func here(_ news: PageNews) -> HTML { "<p class=\"here\" id=\"here\" role=\"status\">\(news.here ?? "")</p>\n" }

    /// When each answer was saved, in seconds since 1970, and whether by this person: `id:seconds:1` separated by spaces.
    private static func times(of questions: [Question], _ page: some WritingPage) -> String {
        questions.compactMap { question -> String? in
            let saved = page.standing(question.id)
            guard saved.revision > 0 else { return nil }
            return "\(question.id):\(saved.savedAt.seconds):\(saved.savedByAccount == page.viewer.account ? 1 : 0)"
        }.joined(separator: " ")
    }
}
