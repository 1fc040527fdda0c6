/// The paper and its margins, in points. A4, upright.
enum Sheet {
    static let width = 595.276
    static let height = 841.89
    static let left = 56.7
    static let right = width - 56.7
    static let top = 73.7
    static let bottom = height - 65.2
    static let headLine = 45.0
    static let footLine = height - 34.0

    static let textWidth = right - left
    static let textHeight = bottom - top
    /// Where what belongs to a question stands, right of its number.
    static let indent = 38.0
    /// Room for a question's id at the right.
    static let aside = 118.0
}
