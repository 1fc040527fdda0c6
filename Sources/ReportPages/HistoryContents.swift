import Domain
import Store

/// What the page of an answer's history shows, read at once.
struct HistoryContents {
    /// One piece of somebody's work, and the text it left.
    struct Entry {
        var revision: AnswerRevision
        var answer: Answer
        /// The text that stood there before; empty before the first.
        var before: Answer
    }

    /// So many pieces stand on one page.
    static let most = 25

    let place: HistoryPlace
    let current: SavedAnswer
    /// The newest first.
    let entries: [Entry]
    let beside: [AnswerBeside]
    /// The revision before which older entries go on, nil where these are all.
    let older: Int64?
    let answerLanguage: String

    /// - Parameter before: leaves newer revisions, and this one, out.
    init(_ scene: ReportScene, _ place: HistoryPlace, before: Int64?, _ reader: Reader) throws {
        let report = try scene.desk.started()
        self.place = place
        current = try reader.answer(of: report, key: place.key, viewer: scene.viewer) ?? .none
        beside = before == nil ? try reader.textsBeside(of: report, key: place.key, viewer: scene.viewer) : []
        let pieces = AnswerRevision.pieces(of: try reader.revisions(of: report, key: place.key, viewer: scene.viewer))
            .filter { $0.revision < before ?? .max }
        var entries: [Entry] = []
        for (number, revision) in pieces.prefix(Self.most).enumerated() {
            let earlier = number + 1 < pieces.count ? pieces[number + 1].revision : nil
            entries.append(
                Entry(
                    revision: revision,
                    answer: try reader.answer(of: report, key: place.key, revision: revision.revision, viewer: scene.viewer) ?? Answer(),
                    before: try earlier.flatMap { try reader.answer(of: report, key: place.key, revision: $0, viewer: scene.viewer) }
                        ?? Answer()))
        }
        self.entries = entries
        older = pieces.count > Self.most ? entries.last?.revision.revision : nil
        // Of the rest of the report, only the language it is written in is needed.
        let language = scene.questionnaire.questions.first { $0.prefill == .language }.map { AnswerKey(question: $0.id) }
        let chosen = try language.flatMap { key in try reader.answer(of: report, key: key, viewer: scene.viewer).map { [key: $0] } }
        answerLanguage = scene.answerLanguage(AnswerSheet(index: scene.desk.volume.index, answers: chosen ?? [:]))
    }
}
