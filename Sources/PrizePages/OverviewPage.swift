import Domain
import HTTP
import Store
import UseCases
import Web

/// `/prize/{year}`: where the prize stands, and what the viewer can do now. People with a code find the way to their ballot without signing in.
enum OverviewPage {
    static func show(_ context: Context) throws -> Response {
        guard context.session != nil else { return try stranger(context) }
        let scene = try PrizeScene(context)
        let messages = scene.messages
        let title = messages(PrizeMessage.title, ["year": String(scene.year)])
        let tasks = try tasks(scene)
        let main: HTML = """
            <h1>\(title)</h1>
            <p class="lead">\(scene.standing)</p>
            \(try winners(scene))\(tasks.isEmpty ? "" : TaskLinks(tasks: tasks, scene: scene).html)
            <h2>\(messages[PrizeMessage.way])</h2>
            \(PhaseList(scene: scene).html)
            \(try otherYears(scene))
            <p><a href="\(Address.helpPage(helpPage(scene.viewer.role)).path)">\(messages[PrizeMessage.help])</a></p>
            """
        return context.page(title, main: main)
    }

    private static func helpPage(_ role: Role) -> String {
        switch role {
        case .primary, .secondary: "voting"
        case .council, .board: "judging"
        case .admin: "prize"
        }
    }

    /// Whoever is not signed in may hold a code.
    private static func stranger(_ context: Context) throws -> Response {
        guard let year = context.path.number("year"), try context.store.read({ try $0.cycle(year: year) }) != nil else {
            throw Refusal.notFound
        }
        let messages = context.messages
        let title = messages(PrizeMessage.title, ["year": String(year)])
        return context.page(
            title,
            main: """
                <h1>\(title)</h1>
                <p class="lead">\(messages[PrizeMessage.strangerLead])</p>
                \(Buttons.row(
                    Buttons.link(messages[VoteMessage.withCode], to: .prize(year, .code)),
                    Buttons.secondaryLink(messages[FrontMessage.signIn], to: .signIn)))
                """)
    }

    private static func winners(_ scene: PrizeScene) throws -> HTML {
        guard scene.may(.seeResult), scene.prize.phase == .published else { return "" }
        return try WinnersView(scene: scene).html
    }

    private static func otherYears(_ scene: PrizeScene) throws -> HTML {
        let known = try scene.context.store.read { Set(try $0.prizeYears() + $0.cycles().prefix(1).map(\.year)) }
        let years = known.subtracting([scene.year]).sorted(by: >)
        guard !years.isEmpty else { return "" }
        let links = years.map { year -> HTML in
            "<li><a href=\"\(Address.prize(year, .overview).path)\">\(scene.messages(PrizeMessage.title, ["year": String(year)]))</a></li>\n"
        }
        return "<h2>\(scene.messages[PrizeMessage.otherYears])</h2>\n<ul>\n\(links)</ul>\n"
    }

    private static func canNameDelegate(_ scene: PrizeScene, _ member: Int64) throws -> Bool {
        guard scene.may(.nameDelegate, for: member) else { return false }
        return try scene.context.store.read { try NameDelegate.obstacle(to: .nameDelegate, for: member, wish: scene.wish, in: $0) } == nil
    }

    /// What this person can do or look at now, the most urgent first.
    private static func tasks(_ scene: PrizeScene) throws -> [TaskLinks.Task] {
        let messages = scene.messages, phase = scene.prize.phase
        var tasks: [TaskLinks.Task] = []
        func add(_ text: PrizeMessage, _ place: PrizePlace, hint: String? = nil) {
            tasks.append(TaskLinks.Task(text: messages[text], place: place, hint: hint))
        }
        if let member = scene.viewer.member {
            tasks += try VotingTasks(scene: scene, member: member).tasks
            if try canNameDelegate(scene, member) { add(.taskDelegate, .delegate) }
        }
        if scene.viewer.role == .council { add(phase == .scoring ? .taskScore : .taskCandidates, .candidates) }
        if scene.viewer.role == .admin || scene.viewer.role.belongsToMember { add(.taskCandidates, .candidates) }
        if scene.viewer.role == .board && phase == .deciding { add(.taskDecide, .shortlist) }
        if phase == .scoring && scene.viewer.role == .council || scene.may(.seeShortlist) { add(.taskShortlist, .shortlist) }
        if scene.may(.seeFinalists) { add(.taskFinalists, .finalists) }
        if scene.viewer.role == .admin {
            add(.taskSettings, .settings)
            if phase.hasReached(.finalists) { add(.taskPoll, .poll) }
            if scene.may(.noteAttendance) { tasks.append(TaskLinks.Task(text: messages[AttendanceMessage.task], place: .attendance)) }
        }
        if scene.may(.seeElectors) { add(.taskElectors, .electors) }
        if scene.may(.seeAttendance) && scene.viewer.role == .admin { add(.taskScreen, .screen) }
        if scene.may(.seeResult) { add(.taskProtocol, .protocolPage) }
        return tasks
    }
}

/// Links to what can be done, one a line.
struct TaskLinks {
    struct Task {
        var text: String
        var place: PrizePlace
        var hint: String?
    }

    var tasks: [Task]
    var scene: PrizeScene

    var html: HTML {
        let items = tasks.map { task -> HTML in
            let hint: HTML? = task.hint.map { "<p class=\"task-hint\">\($0)</p>" }
            return "<li><div><a href=\"\(scene.address(task.place).path)\">\(task.text)</a>\(hint)</div></li>\n"
        }
        return "<ul class=\"tasks\">\n\(items)</ul>\n"
    }
}

/// The phases of a prize in their order, with where it is.
struct PhaseList {
    var scene: PrizeScene

    var html: HTML {
        let items = PrizePhase.allCases.filter { $0 != .counted }.map { phase -> HTML in
            let here = phase == shown
            let words: HTML = "\(scene.messages[dynamic: PrizeMessage.step(phase)])"
            return here ? "<li aria-current=\"step\"><strong>\(words)</strong></li>\n" : "<li>\(words)</li>\n"
        }
        return "<ol>\n\(items)</ol>\n"
    }

    /// That it is counted is nobody's business but the office's.
    private var shown: PrizePhase { scene.prize.phase == .counted ? .voting : scene.prize.phase }
}
