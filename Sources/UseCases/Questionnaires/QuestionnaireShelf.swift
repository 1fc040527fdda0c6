import Domain
import Store
import Synchronization

/// The questionnaires that a program has read so far. Versions never change, so a program reads each once.
package final class QuestionnaireShelf: Sendable {
    /// A version with its index.
    package struct Volume: Sendable {
        package let questionnaire: Questionnaire
        package let index: QuestionIndex
    }

    private let volumes = Mutex<[String: Volume]>([:])
    private let texts = Mutex<[String: QuestionnaireTexts]>([:])
    /// The former reports that stand beside today's.
    package let former = FormerShelf()
    /// The frozen versions that stand beside updates.
    let frozenVersions = FrozenShelf()
    /// What the cities of a cycle have chosen.
    package let overview = OverviewShelf()

    package init() {}

    /// A stored version. Throws `StoreProblem.interrupted` when it is missing: the database's foreign keys forbid that for cycles.
    package func volume(_ version: String, from reader: Reader) throws -> Volume {
        if let volume = volumes.withLock({ $0[version] }) { return volume }
        guard let questionnaire = try reader.questionnaire(version: version) else {
            throw StoreProblem.interrupted("no questionnaire \(version)")
        }
        let volume = Volume(questionnaire: questionnaire, index: QuestionIndex(questionnaire))
        volumes.withLock { $0[version] = volume }
        return volume
    }

    /// The words of a version in a language.
    package func texts(_ questionnaire: Questionnaire, language: Language, from reader: Reader) throws -> QuestionnaireTexts {
        let key = "\(questionnaire.version)/\(language.rawValue)"
        if let found = texts.withLock({ $0[key] }) { return found }
        let read = try reader.texts(of: questionnaire, language: language.rawValue)
        texts.withLock { $0[key] = read }
        return read
    }
}
