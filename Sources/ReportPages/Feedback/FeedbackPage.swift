import Domain
import HTTP
import UseCases
import Web

/// The council's answer to the report: for the city's people, from its release on.
enum FeedbackPage {
    static func show(_ context: Context) throws -> Response {
        // The council and the office read it elsewhere.
        guard try context.viewer().role.belongsToMember else { throw Refusal.notFound }
        let scene = try ReportScene.open(context)
        let reading = try FeedbackReading.load(context) { questionnaire, texts, member in
            ReportWords(
                questionnaire: questionnaire, texts: texts, messages: context.messages, memberLanguage: member.language,
                sizeLine: Int64(context.application.configuration[number: .sizeLine]))
        }
        guard let choice = FeedbackChoice(reading, context) else { throw Refusal.notFound }
        // What every city of the cycle is told, from its release on.
        let general = try context.store.read { try $0.generalFeedback(year: scene.year) }
        return page(scene, reading, choice, general)
    }

    private static func page(
        _ scene: ReportScene, _ reading: FeedbackReading, _ choice: FeedbackChoice, _ general: GeneralFeedback?
    ) -> Response {
        let messages = scene.messages
        let title = messages(FeedbackMessage.title, ["year": String(scene.year), "member": scene.memberName])
        let view = FeedbackView(copy: reading.copy, edition: choice.edition, before: choice.shown) { remark in
            if remark.measure != 0 { return .measure(year: scene.year, member: scene.member, number: remark.measure) }
            return .section(year: scene.year, member: scene.member, section: remark.section)
        }
        let main: HTML = """
            \(Breadcrumbs.back(messages, to: scene.home))<h1>\(title)</h1>
            <p class="lead">\(messages[FeedbackMessage.lead])</p>
            \(notices(scene, choice))
            \(facts(scene, choice))
            \(choice.languages(scene.context))
            \(view.html)
            \(ReleasedGeneral.render(general, language: choice.edition.language, messages))
            \("<p>\(messages[FeedbackMessage.asked])</p>", if: !choice.edition.recommendations.isEmpty)
            \(versions(scene, reading, choice))
            \(DownloadList.feedback(messages, year: scene.year, member: scene.member, query: choice.query, lead: "<h2>\(messages[FeedbackMessage.download])</h2>"))
            """
        return scene.page(title, main: main)
    }

    private static func notices(_ scene: ReportScene, _ choice: FeedbackChoice) -> HTML {
        let messages = scene.messages
        if !choice.isNewest {
            let link = Address.feedback(year: scene.year, member: scene.member).path
            return Notice.warning(
                "<p>\(messages[FeedbackMessage.isOlder])</p><p><a href=\"\(link)\">\(messages[FeedbackMessage.newest])</a></p>")
        }
        guard choice.feedback.number > 1 else { return "" }
        let corrected = messages(FeedbackMessage.isCorrected, ["when": scene.when(choice.feedback.releasedAt)])
        return Notice.info("<p>\(corrected)</p>\(changes(scene, choice))")
    }

    private static func changes(_ scene: ReportScene, _ choice: FeedbackChoice) -> HTML {
        let messages = scene.messages, path = Address.feedback(year: scene.year, member: scene.member).path
        guard choice.before != nil else { return "" }
        if choice.shown != nil {
            return """
                <p>\(messages[FeedbackMessage.changesShown]) \
                <a href="\(path)?\(choice.query)">\(messages[FeedbackMessage.withoutChanges])</a></p>
                """
        }
        return "<p><a href=\"\(path)?\(choice.query)&changes=1\">\(messages[FeedbackMessage.changes])</a></p>"
    }

    private static func facts(_ scene: ReportScene, _ choice: FeedbackChoice) -> HTML {
        let messages = scene.messages, feedback = choice.feedback
        let version = messages(FeedbackMessage.version, ["version": String(feedback.reportVersion)])
        let reason: HTML =
            feedback.reason.isEmpty
            ? ""
            : """
            <h2>\(messages[FeedbackMessage.reason])</h2>
            <blockquote class="words">\(feedback.reason)</blockquote>
            """
        return """
            <dl class="facts">
            <div><dt>\(messages[FeedbackMessage.releasedAt])</dt><dd>\(scene.when(feedback.releasedAt))</dd></div>
            <div><dt>\(messages[FeedbackMessage.judged])</dt><dd>\(version)</dd></div>
            </dl>
            \(reason)
            """
    }

    /// Nothing while there is only one.
    private static func versions(_ scene: ReportScene, _ reading: FeedbackReading, _ choice: FeedbackChoice) -> HTML {
        guard reading.releases.count > 1 else { return "" }
        let messages = scene.messages, path = Address.feedback(year: scene.year, member: scene.member).path
        let lines = reading.releases.map { release -> HTML in
            let key: FeedbackMessage = release.number == 1 ? .firstOf : .correctionOf
            let text = messages(key, ["number": String(release.number - 1), "when": scene.when(release.releasedAt)])
            return release.number == choice.feedback.number
                ? "<li>\(text)</li>\n"
                : "<li><a href=\"\(path)?number=\(release.number)\">\(text)</a></li>\n"
        }
        return "<h2>\(messages[FeedbackMessage.versions])</h2>\n<ul>\n\(lines)</ul>\n"
    }
}
