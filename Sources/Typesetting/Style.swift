import Domain

/// How a text looks: one of the shipped fonts, a size, the distance of its lines, a shade.
struct Style: Equatable {
    var family: Family
    var isBold = false
    var size: Double
    /// From one line to the next.
    var leading: Double
    /// 0 is black.
    var grey = 0.0

    enum Family: String { case sans = "Noto Sans", serif = "Noto Serif" }

    /// Where the letters stand within a line.
    var baseline: Double { (leading - size * 1.362) / 2 + size * 1.069 }

    static let title = Style(family: .sans, isBold: true, size: 20, leading: 26)
    static let levelTitle = Style(family: .sans, isBold: true, size: 15.5, leading: 20.5)
    static let sectionTitle = Style(family: .sans, isBold: true, size: 12, leading: 16)
    static let caption = Style(family: .sans, size: 9, leading: 12.5, grey: 0.33)
    static let lead = Style(family: .sans, size: 11, leading: 15.5)
    static let plain = Style(family: .sans, size: 9.5, leading: 13.5)
    static let question = Style(family: .sans, isBold: true, size: 9.5, leading: 13.5)
    static let quiet = Style(family: .sans, size: 8.2, leading: 11.5, grey: 0.33)
    static let id = Style(family: .sans, size: 7.2, leading: 13.5, grey: 0.38)
    static let answer = Style(family: .serif, size: 10, leading: 14)
    static let letter = Style(family: .serif, size: 10.5, leading: 15)
    static let sender = Style(family: .sans, isBold: true, size: 11.5, leading: 16)
    static let head = Style(family: .sans, isBold: true, size: 9, leading: 12.5)
    static let cell = Style(family: .sans, size: 9, leading: 12.5)
    static let edge = Style(family: .sans, size: 8, leading: 11, grey: 0.33)
    static let edgeMark = Style(family: .sans, isBold: true, size: 8, leading: 11)

    static func heading(_ level: Int) -> Style {
        switch level {
        case 1: .title
        case 2: .levelTitle
        default: .sectionTitle
        }
    }

    static func of(_ tone: Tone) -> Style {
        switch tone {
        case .plain: .plain
        case .lead: .lead
        case .quiet, .missing: .quiet
        case .answer: .answer
        case .letter: .letter
        }
    }
}
