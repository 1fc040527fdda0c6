/// The prize of a cycle's year: its phase and what the office has set before the vote.
package struct Prize: Hashable, Sendable {
    package var year: Int
    package var phase: PrizePhase
    package var settings: PrizeSettings
    /// The whole number from the announced public source that decides a lot; nil until it is known.
    package var lotSeed: Int?

    package init(year: Int, phase: PrizePhase, settings: PrizeSettings, lotSeed: Int? = nil) {
        self.year = year
        self.phase = phase
        self.settings = settings
        self.lotSeed = lotSeed
    }

    /// At most so many finalists in a category.
    package static let mostFinalists = 3
    /// A measure without the scores of so many scorers does not reach the shortlist.
    package static let fewestScorers = 2
}

/// What the office sets. The tie rule cannot be changed any more once a poll was opened.
package struct PrizeSettings: Hashable, Sendable {
    /// Inhabitants from which a member belongs to the larger category.
    package var sizeLine: Int64
    /// The day whose number of inhabitants counts, by `Figures.counting`.
    package var referenceDay: Day
    package var tieRule: TieRule
    /// With the lot: which public number decides, announced before the vote. Empty with run-offs.
    package var lotSource: String
    /// Whether a measure that continues a winner of an earlier year is left out.
    package var excludesFormerWinners: Bool
    /// How many of the members that may vote must be present when a poll opens; 0 for no quorum.
    package var quorum: Int
    /// Whether a city has at most one measure among the finalists, so that the vote is a choice between cities.
    package var onePerCity: Bool

    package init(
        sizeLine: Int64, referenceDay: Day, tieRule: TieRule = .runOff, lotSource: String = "", excludesFormerWinners: Bool = true,
        quorum: Int = 0, onePerCity: Bool = true
    ) {
        self.sizeLine = sizeLine
        self.referenceDay = referenceDay
        self.tieRule = tieRule
        self.lotSource = lotSource
        self.excludesFormerWinners = excludesFormerWinners
        self.quorum = quorum
        self.onePerCity = onePerCity
    }

    /// What has to be mended before the settings can be taken.
    package var problems: [InputProblem] {
        var problems: [InputProblem] = []
        if sizeLine < 1 { problems.append(InputProblem(field: "line", message: "prize.settings-line-missing")) }
        if tieRule == .lot && lotSource.isEmpty { problems.append(InputProblem(field: "source", message: "prize.settings-source-missing")) }
        if quorum < 0 { problems.append(InputProblem(field: "quorum", message: "prize.settings-quorum-form")) }
        return problems
    }
}

/// What happens when several finalists of a category have the most votes. Fixed before the first poll opens.
package enum TieRule: String, CaseIterable, Sendable, Codable {
    /// Another poll among the tied.
    case runOff = "run-off"
    /// The tied in the order of their numbers, counted off with an announced public number.
    case lot
}
