/// One concrete measure of a report. Its number is given once and stays, whatever its place in the list.
package struct Measure: Hashable, Sendable {
    /// From 1, part of the address: `/report/2027/graz/measures/3`.
    package var number: Int
    /// Its place in the list, from 1.
    package var position: Int
    /// The answer to the title question; empty while there is none.
    package var title: String
    /// The measure of an earlier report that it continues.
    package var continues: MeasureSource?

    package init(number: Int, position: Int, title: String, continues: MeasureSource? = nil) {
        self.number = number
        self.position = position
        self.title = title
        self.continues = continues
    }

    /// How many measures a report takes, the removed ones included: what was removed is stored too, and can be restored.
    package static let most = 300
    /// The question whose answer names a measure in lists.
    package static let titleQuestion = "m.title"
}
