import Domain
import HTTP
import Store
import UseCases
import Web

/// The history of one answer: who wrote what when, and putting an earlier text back.
enum HistoryPage {
    static func show(_ context: Context) throws -> Response { try page(context) }

    static func restore(_ context: Context) throws -> Response {
        let (scene, place) = try ReportScene.open(context) { scene, reader in try HistoryPlace(scene, reader) }
        let source = try TextHistoryView.source(context)
        switch try RestoreAnswer(store: context.store, shelf: context.application.shelf)
            .perform(source, of: place.key, expected: Int64(context.value("expected")) ?? 0, wish: scene.wish)
        {
        case .restored: return context.redirect(to: place.address(in: scene), query: "restored=1")
        case .unchanged: return context.redirect(to: place.address(in: scene), query: "unchanged=1")
        case .changedMeanwhile: return try page(context, wasChangedMeanwhile: true)
        }
    }

    static func discard(_ context: Context) throws -> Response {
        let (scene, place) = try ReportScene.open(context) { scene, reader in try HistoryPlace(scene, reader) }
        guard let base = Int64(context.value("base")) else { throw Refusal.notFound }
        try RestoreAnswer(store: context.store, shelf: context.application.shelf).discard(place.key, base: base, wish: scene.wish)
        return context.redirect(to: place.address(in: scene), query: "discarded=1")
    }

    private static func page(_ context: Context, wasChangedMeanwhile: Bool = false) throws -> Response {
        try ReportScene.open(context) { scene, reader in
            try HistoryView(scene, HistoryPlace(scene, reader), wasChangedMeanwhile: wasChangedMeanwhile, reader)
        }.1.page()
    }
}

/// Which answer an address names.
struct HistoryPlace {
    let question: Question
    let section: Section
    let key: AnswerKey
    let report: Report

    /// Throws `notFound` where the questionnaire has no such question or the report no such measure; a removed measure's history can be read.
    init(_ scene: ReportScene, _ reader: Reader) throws {
        report = try scene.desk.started()
        let path = scene.context.path
        guard let place = scene.desk.volume.index.questions[path["question"]], !place.question.kind.isDerived,
            place.isPerMeasure != path["number"].isEmpty
        else { throw Refusal.notFound }
        let number = place.isPerMeasure ? try MeasuresPage.number(scene.context) : 0
        if number > 0, try reader.measure(of: report, number: number, viewer: scene.viewer) == nil { throw Refusal.notFound }
        question = place.question
        section = place.section
        key = AnswerKey(measure: number, question: place.question.id)
    }

    func text(in scene: ReportScene) -> KeptAnswer {
        KeptAnswer(report: report, key: key, kind: question.kind, viewer: scene.viewer)
    }

    func address(in scene: ReportScene) -> Address {
        .history(year: scene.year, member: scene.member, number: key.measure, question: question.id)
    }
}
