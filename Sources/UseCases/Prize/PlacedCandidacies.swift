import Domain
import Store

extension PrizeWish {
    /// The categories of the year: those that are fixed, and for other members what settings and figures lead to now.
    package func categories(in reader: Reader) throws -> PrizeCategories {
        PrizeCategories(
            fixed: try reader.fixedCategories(year: year, viewer: viewer), figures: try reader.figures(),
            settings: try prize(in: reader).settings)
    }

    /// The candidacies that the viewer may know of, each in its category with the figure that decides; without one where no figure counts.
    package func candidacies(in reader: Reader) throws -> [Candidacy] {
        let categories = try categories(in: reader)
        return try reader.candidacies(year: year, viewer: viewer).map(categories.placed)
    }

    /// One of them, nil where there is none or the viewer may not know of it.
    package func candidacy(_ number: Int, in reader: Reader) throws -> Candidacy? {
        guard let candidacy = try reader.candidacy(year: year, number: number, viewer: viewer) else { return nil }
        return candidacy.category == nil ? try categories(in: reader).placed(candidacy) : candidacy
    }

    /// What has to be done before the scoring can start. Measures that it will take out hinder nothing.
    package func obstacles(in reader: Reader) throws -> ScoringObstacles {
        let excludes = try prize(in: reader).settings.excludesFormerWinners
        let former = excludes ? Set(try reader.formerWinners(year: year, viewer: viewer)) : []
        return ScoringObstacles(
            standing: try candidacies(in: reader).filter { $0.standing == .standing && !former.contains($0.number) })
    }

    /// Once the council scores, whatever comes to stand needs a category and may not have won before.
    ///
    /// - Throws: `Refusal.wrongState` where no figure of its city counts on the reference day.
    func admit(_ candidacy: Candidacy, to prize: Prize, in writer: Writer) throws {
        guard prize.phase != .collecting else { return }
        guard candidacy.category != nil else { throw Refusal.wrongState(.inhabitantsUnknown) }
        try writer.fixCategory(of: candidacy, year: year)
        if prize.settings.excludesFormerWinners { try writer.takeOutFormerWinners(year: year, number: candidacy.number) }
    }
}
