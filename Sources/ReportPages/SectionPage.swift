import Domain
import HTTP
import Store
import UseCases
import Web

/// A section of the questionnaire: its questions as a form, or read-only.
enum SectionPage {
    /// What the page reads in one go.
    struct Contents {
        var visibility: Visibility
        var attachment: Attachment?
        var measure: Measure?
        var task: SectionTask
        /// Who else has the page open.
        var others: [Presence]
        /// When this person last saved something here or on the page before; only where the page says it.
        var lastSave: Instant?
        var memory: SectionMemory
        /// What the council says about this page in its released feedback; nil for nothing.
        var remark: SectionRemark?
        /// The viewer's own texts that stand beside answers of this page, the latest of each.
        var conflicts: [AnswerConflict]
        /// What an update started from; nil unless one is being written.
        var change: SectionChange?
    }

    static func show(_ context: Context) throws -> Response {
        let (scene, contents) = try load(context)
        let place = try SectionPlace(scene)
        return SectionView(scene: scene, place: place, contents: contents).page()
    }

    static func save(_ context: Context) throws -> Response {
        let scene = try ReportScene.open(context)
        let place = try SectionPlace(scene)
        let form = try SectionForm.read(context, place, scene)
        let outcome = try SaveAnswers(store: context.store, shelf: context.application.shelf)
            .perform(form.typed, measure: place.measure, wish: scene.wish)
        guard outcome.conflicts.isEmpty else { return try newConflicts(context, place) }
        try SectionWork.save(context, scene, place)
        if let act = MemoryAct(context) {
            guard let target = try act.perform(context, scene, place, form) else { return try newConflicts(context, place) }
            return context.redirect(to: target)
        }
        if let target = read(scene, place, form, outcome) { return context.redirect(to: target) }
        let opened =
            !context.isSent("later") ? try opened(context, place, form, saved: outcome.saved.map(\.question)) : nil
        return context.redirect(to: next(scene, place, opened: opened))
    }

    private static func newConflicts(_ context: Context, _ place: SectionPlace) throws -> Response {
        let (scene, contents) = try load(context)
        return SectionView(scene: scene, place: place, contents: contents, hasNewConflicts: true).page()
    }

    /// Where two people's texts came together, somebody should read the result: the page shows it at once.
    private static func read(
        _ scene: ReportScene, _ place: SectionPlace, _ form: SentTexts, _ outcome: SaveAnswers.Outcome
    ) -> Target? {
        let bothAsked = form.typed.first { typed in typed.decision == .join && outcome.saved.contains { $0.question == typed.question } }
        guard let id = outcome.saved.first(where: { $0.joined != nil })?.question ?? bothAsked?.question else { return nil }
        return Target(
            scene.address(of: place.section, measure: place.measure), query: bothAsked == nil ? "joined=1" : "both=1",
            anchor: FieldName.elementId(id))
    }

    /// The first question that the saved answers have opened on this page, if any.
    private static func opened(_ context: Context, _ place: SectionPlace, _ form: SentTexts, saved: [String]) throws -> Question? {
        let sources = place.section.questions.reduce(into: Set<String>()) { $0.formUnion($1.condition?.questions ?? []) }
        guard !sources.isDisjoint(with: saved) else { return nil }
        let (_, after) = try load(context)
        return after.visibility.shown(in: place.section, measure: place.measure).first { question in
            if case .derived = question.kind { return false }
            return !form.shown.contains(question.id)
        }
    }

    /// Where to go after saving: a question that the answers have opened on this page comes first.
    private static func next(_ scene: ReportScene, _ place: SectionPlace, opened: Question?) -> Target {
        if scene.context.isSent("later") { return Target(scene.home, query: "saved=1") }
        if let opened {
            let part = opened.kind.parts(scale: scene.questionnaire.scale).first ?? ""
            return Target(
                scene.address(of: place.section, measure: place.measure), query: "opened=1",
                anchor: FieldName.elementId(FieldName.of(opened.id, part: part)))
        }
        if scene.context.request.query.first("from") == "check" {
            return Target(.check(year: scene.year, member: scene.member), anchor: SectionAnchor.of(place.section, measure: place.measure))
        }
        if let next = place.next { return Target(scene.address(of: next, measure: place.measure), query: "saved=1") }
        return place.measure == 0
            ? Target(.measures(year: scene.year, member: scene.member), query: "saved=1")
            : Target(.measure(year: scene.year, member: scene.member, number: place.measure), query: "saved=1")
    }

    static func load(_ context: Context) throws -> (ReportScene, Contents) {
        try ReportScene.open(context) { scene, reader in
            let report = try scene.desk.started()
            let place = try SectionPlace(scene)
            let measure = try place.measure == 0 ? nil : requireMeasure(place.measure, of: report, viewer: scene.viewer, in: reader)
            let visibility = try scene.desk.visibility(section: place.section, measure: place.measure, viewer: scene.viewer, in: reader)
            let beside =
                scene.isWritable
                ? try reader.ownTextsBeside(of: report, measure: place.measure, section: place.section, viewer: scene.viewer) : []
            return Contents(
                visibility: visibility, attachment: try reader.attachment(of: report, viewer: scene.viewer), measure: measure,
                task: try reader.task(
                    of: report, key: SectionKey(measure: place.measure, section: place.section.id), viewer: scene.viewer),
                others: try reader.presence(
                    of: report, measure: place.measure, section: place.section.id, now: context.now, viewer: scene.viewer),
                lastSave: try scene.lastSave(
                    measure: place.measure, sections: [place.previous, place.section].compactMap(\.self), in: reader),
                memory: try SectionMemory.load(scene, place, measure: measure, reader),
                remark: try SectionRemark.load(scene, place, reader),
                conflicts: conflicts(beside, visibility.answers),
                change: try SectionChange.load(scene, place, reader))
        }
    }
}

extension SectionPage {
    private static func conflicts(_ beside: [AnswerBeside], _ answers: AnswerSheet) -> [AnswerConflict] {
        var conflicts: [AnswerConflict] = []
        for text in beside where !conflicts.contains(where: { $0.question == text.key.question }) {
            conflicts.append(AnswerConflict(question: text.key.question, typed: text.answer, saved: answers.saved(text.key)))
        }
        return conflicts
    }
}

/// An address with query and anchor.
struct Target {
    var address: Address
    var query: String
    var anchor: String

    init(_ address: Address, query: String = "", anchor: String = "") {
        self.address = address
        self.query = query
        self.anchor = anchor
    }
}

extension Context {
    func redirect(to target: Target) -> Response { redirect(to: target.address, anchor: target.anchor, query: target.query) }
}

/// Where a section stands on the check page.
enum SectionAnchor {
    static func of(_ section: Section, measure: Int) -> String {
        measure == 0 ? "section-\(section.id)" : "measure-\(measure)-\(section.id)"
    }
}
