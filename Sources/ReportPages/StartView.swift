import Domain
import HTTP
import Web

/// The page before a report is started: what is needed, how long it takes, until when.
enum StartView {
    /// - Parameter former: the city's earlier report, nil for a city that reports for the first time.
    static func page(_ scene: ReportScene, former: FormerReading?) -> Response {
        let messages = scene.messages
        let memory: HTML? = former.map { "<p>\(messages(FormerMessage.startText, $0.place))</p>" }
        let levels = scene.questionnaire.levels.map { level -> HTML in
            let intro: HTML? = scene.texts.intro(level: level.id).map { ": \($0)" }
            return "<li><strong>\(scene.texts.title(level: level.id))</strong>\(intro)</li>\n"
        }
        let start: HTML =
            scene.door == .open
            ? PostForm.post(scene.context.frame, to: scene.home, content: Buttons.row(Buttons.main(messages[ReportMessage.start])))
            : ""
        let main: HTML = """
            <h1>\(scene.title)</h1>
            \(StateNotice.render(scene))
            <div class="prose">
            <p class="lead">\(messages[ReportMessage.startLead])</p>
            <ul>
            \(levels)</ul>
            <p>\(messages[ReportMessage.startStop])</p>
            <p>\(messages[ReportMessage.startTogether])</p>
            <p>\(messages[ReportMessage.startFile])</p>
            \(memory)
            </div>
            <dl class="facts"><div><dt>\(messages[ReportMessage.deadline])</dt><dd>\(scene.when(scene.desk.cycle.deadline))</dd></div></dl>
            \(DownloadList.questionnaire(messages, year: scene.year, lead: "<h2>\(messages[DownloadMessage.questionnaire])</h2>"))
            \(start)
            """
        return scene.page(scene.title, main: main)
    }
}
