import Domain
import Web

extension PrizeScene {
    /// The figure that decides a candidacy's category, such as "98 000 inhabitants (2025)". While the category is open: that none counts, for the
    /// office with the way to enter it. Nil for a category that was fixed before figures were kept.
    func figure(of candidacy: Candidacy) -> HTML? {
        if let figure = candidacy.figure { return "\(FigureText.words(figure, messages))" }
        return candidacy.category == nil ? "\(unknown) \(enterFigure(candidacy.member))" : nil
    }

    /// That no figure counts on the reference day.
    var unknown: String { messages(FigureMessage.unknownOn, ["day": ShownTime.date(prize.settings.referenceDay, messages)]) }

    /// For the office, the way to a member's figures.
    func enterFigure(_ member: Int64) -> HTML {
        guard may(.managePrize), let slug = members[member]?.slug else { return "" }
        let whose = messages(FigureMessage.enterFor, ["name": name(of: member)])
        return """
            <a href="\(Address.member(slug).path)#\(FieldName.elementId("inhabitants"))">\(messages[FigureMessage.enter])\
            <span class="unseen"> \(whose)</span></a>
            """
    }
}
