import Store
import UseCases

/// What came of erasing earlier wordings, in a sentence.
enum ErasedText {
    /// - Throws: a `Failure` with the reason, where nothing could be erased since nothing but what stands now is there.
    static func of(_ outcome: EraseFeedbackHistory.Outcome, _ name: String) throws -> String {
        switch outcome {
        case .nothing: return "There is no earlier wording of \(name)."
        case .onlyStanding(let standing):
            throw Failure(
                "The only wording of \(name) is what stands there now (\(places(standing))). Change it on its page first, then erase what it was"
            )
        case .erased(let count, let standing):
            let erased = "Erased: \(count) earlier \(count == 1 ? "wording" : "wordings") of \(name)."
            return standing.isEmpty ? erased : "\(erased) What stands there now has stayed: \(places(standing))."
        }
    }

    /// Such as "agreed (en), own (de)".
    private static func places(_ standing: [PassageStanding]) -> String {
        standing.map { "\($0.kind.rawValue) (\($0.language))" }.joined(separator: ", ")
    }
}
