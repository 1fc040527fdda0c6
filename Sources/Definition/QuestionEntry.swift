import Domain
import Yams

/// A question as it was read, with the places in the file that later checks point at.
struct QuestionEntry {
    var id: String
    /// Where its id stands.
    var node: Node
    var isPerMeasure: Bool
    /// Nil where its type could not be read.
    var kind: QuestionKind?
    var condition: Condition?
    /// Where `show-if` stands.
    var conditionNode: Node?
    /// Where `from` of a derived question stands.
    var sourceNode: Node?
}
