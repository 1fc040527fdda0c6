import Domain
import HTTP
import Store
import UseCases
import Web

/// A report's home: before it is started what to know, then the task list.
enum ReportPage {
    static func show(_ context: Context) throws -> Response {
        let (scene, (tasks, lastSave, former, after)) = try ReportScene.open(context) { scene, reader in
            let former = scene.desk.report == nil ? try FormerReading.load(scene, reader) : nil
            let after = (feedback: try ReleaseNotice.lastRelease(scene, reader), later: try LaterView.load(scene, reader))
            return (try ReportTasks.load(scene, reader), try scene.lastSave(in: reader), former, after)
        }
        guard let tasks else { return StartView.page(scene, former: former) }
        return page(scene, tasks, lastSave: lastSave, feedback: after.feedback, later: after.later)
    }

    static func start(_ context: Context) throws -> Response {
        let scene = try ReportScene.open(context)
        _ = try StartReport(store: context.store, shelf: context.application.shelf).perform(scene.wish)
        return context.redirect(to: scene.home)
    }

    private static func page(
        _ scene: ReportScene, _ tasks: ReportTasks, lastSave: Instant?, feedback: ReleasedFeedback?, later: LaterView?
    ) -> Response {
        let messages = scene.messages
        let main: HTML = """
            \(SavedNotice.render(scene, lastSave: lastSave))<h1>\(scene.title)</h1>
            \(ReleaseNotice.render(scene, feedback))\(StateNotice.render(scene))\(later?.notice(scene))\
            \(OwnLetterLink.render(tasks.letters, year: scene.year, member: scene.member, messages))
            \(BesideNotice.own(scene, tasks.beside))
            \(scene.isSubmitted ? "" : ReportMarks(scene: scene).request + ReportMarks(scene: scene).approval + facts(scene, tasks))
            \(tasks.memory.render(scene))
            \(yours(scene, tasks))
            <h2>\(scene.texts.title(level: tasks.cityLevel))</h2>
            \(TaskList.render(messages, id: "city", tasks.city))
            \(scene.isWritable ? workLink(scene) : "")
            <h2>\(scene.texts.title(level: tasks.measureLevel))</h2>
            \(measures(scene, tasks))
            <h2>\(scene.isSubmitted ? messages[CheckMessage.submittedTitle] : messages[ReportMessage.finishTitle])</h2>
            \(finish(scene, tasks))
            \(later?.render(scene))
            \(DownloadList.report(messages, year: scene.year, member: scene.member, lead: "<h2>\(messages[DownloadMessage.title])</h2>"))
            """
        return scene.page(scene.title, main: main)
    }

    private static func facts(_ scene: ReportScene, _ tasks: ReportTasks) -> HTML {
        let messages = scene.messages
        let submitter = tasks.primary.map { messages(ReportMessage.submitter, ["name": $0.name]) } ?? messages[ReportMessage.noSubmitter]
        let own = scene.viewer.role == .primary ? messages[ReportMessage.submitterYou] : submitter
        return """
            <dl class="facts">
            <div><dt>\(messages[ReportMessage.progress])</dt><dd>\(messages.count(ReportCount.sectionsDone, tasks.done, ["total": String(tasks.total)]))</dd></div>
            \(scene.isUpdating ? "" : deadline(scene))            <div><dt>\(messages[ReportMessage.whoSubmits])</dt><dd>\(own)</dd></div>
            </dl>
            """
    }

    private static func deadline(_ scene: ReportScene) -> HTML {
        "<div><dt>\(scene.messages[ReportMessage.deadline])</dt><dd>\(scene.when(scene.deadline))</dd></div>\n"
    }

    /// What the signed-in person holds, before everything else.
    private static func yours(_ scene: ReportScene, _ tasks: ReportTasks) -> HTML {
        guard scene.isWritable, let sentence = WorkWords(scene).yours(tasks.held) else { return "" }
        return """
            <h2>\(scene.messages[WorkMessage.yoursTitle])</h2>
            <p>\(sentence)</p>
            \(TaskList.render(scene.messages, id: "yours", tasks.yours))
            """
    }

    private static func workLink(_ scene: ReportScene) -> HTML {
        "<p>\(Buttons.secondaryLink(scene.messages[WorkMessage.title], to: .work(year: scene.year, member: scene.member)))</p>"
    }

    private static func measures(_ scene: ReportScene, _ tasks: ReportTasks) -> HTML {
        let messages = scene.messages
        let list = TaskList.render(messages, id: "measures", tasks.measures)
        let address = Address.measures(year: scene.year, member: scene.member)
        let label = messages[scene.isWritable ? ReportMessage.changeMeasures : ReportMessage.seeMeasures]
        return """
            \(tasks.measures.isEmpty ? "<p>\(messages[ReportMessage.noMeasures])</p>" : list)
            <p>\(Buttons.secondaryLink(label, to: address))</p>
            """
    }

    private static func finish(_ scene: ReportScene, _ tasks: ReportTasks) -> HTML {
        let messages = scene.messages
        let check = Address.check(year: scene.year, member: scene.member)
        if scene.isSubmitted {
            return "<p>\(Buttons.secondaryLink(messages[ReportMessage.readSubmitted], to: check))</p>"
        }
        return """
            <p>\(messages[scene.viewer.role == .primary ? ReportMessage.finishPrimary : ReportMessage.finishSecondary])</p>
            <p>\(Buttons.link(messages[ReportMessage.checkAnswers], to: check))</p>
            \(scene.isWritable ? further(scene) : "")
            """
    }

    /// What may come before submitting: a colleague's request, the city's own approval.
    private static func further(_ scene: ReportScene) -> HTML {
        let messages = scene.messages
        let asks = scene.viewer.role != .primary && scene.marks[.submissionRequest] == nil
        let request: HTML =
            "<li><a href=\"\(Address.submissionRequest(year: scene.year, member: scene.member).path)\">\(messages[RequestMessage.title])</a></li>"
        let approval: HTML =
            "<li><a href=\"\(Address.approval(year: scene.year, member: scene.member).path)\">\(messages[ApprovalMessage.title])</a></li>"
        return "<ul class=\"further\">\(request, if: asks)\(approval)</ul>"
    }
}
