import Domain
import HTTP
import Store
import UseCases
import Web

/// `/report/{year}/{member}/changes`: every difference of the update to the version it started from; with `?version=2`, of that version to the
/// one before.
enum ChangesPage {
    static func show(_ context: Context) throws -> Response {
        let asked = context.request.query.first("version").flatMap { Int($0) }
        let (scene, found) = try ReportScene.open(context) { scene, reader -> (ReportDifferences, Visibility, Visibility)? in
            let report = try scene.desk.started()
            func frozen(_ version: Int) throws -> Visibility? {
                try reader.submissionContent(of: report, version: version, viewer: scene.viewer).map {
                    Visibility(
                        questionnaire: scene.questionnaire,
                        answers: AnswerSheet(
                            index: scene.desk.volume.index,
                            answers: try SubmissionContent(canonicalJSON: $0).saved(at: report.createdAt)))
                }
            }
            if let asked {
                guard
                    let differences = try scene.desk.differences(from: asked - 1, to: asked, viewer: scene.viewer, in: reader),
                    let before = try frozen(asked - 1), let after = try frozen(asked)
                else { return nil }
                return (differences, before, after)
            }
            guard let differences = try scene.desk.updateDifferences(viewer: scene.viewer, in: reader),
                let before = try scene.submissions.last.flatMap({ try frozen($0.version) })
            else { return nil }
            return (differences, before, try scene.desk.visibility(viewer: scene.viewer, in: reader))
        }
        guard let (differences, before, after) = found else {
            if asked != nil { throw Refusal.notFound }
            return context.redirect(to: scene.home)
        }
        return ChangesView(
            scene: scene, differences: differences, version: asked, before: before.answers, after: after.answers
        ).page()
    }
}
