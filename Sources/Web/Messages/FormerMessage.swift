/// What a city reported before: beside its questions, on its report's home, and on pages of its own.
package enum FormerMessage: String, MessageKey {
    case answer = "former.answer"
    case stillTrue = "former.still-true"
    case edit = "former.edit"
    case instead = "former.instead"
    case unconfirmed = "former.unconfirmed"
    case confirmed = "former.confirmed"
    case takeSection = "former.take-section"
    case takeHint = "former.take-hint"
    case confirmSection = "former.confirm-section"
    case confirmHint = "former.confirm-hint"
    case startText = "former.start-text"
    case homeTitle = "former.home-title"
    case homeText = "former.home-text"
    case homeLink = "former.home-link"
    case homeHint = "former.home-hint"
    case recommended = "former.recommended"
    case aboutPoint = "former.about-point"
    case title = "former.title"
    case intro = "former.intro"
    case wholeLink = "former.whole-link"
    case notTakenTitle = "former.not-taken-title"
    case notTakenText = "former.not-taken-text"
    case measuresTitle = "former.measures-title"
    case measureTitle = "former.measure-title"
    case untitled = "former.untitled"
    case `continue` = "former.continue"
    case continueTitle = "former.continue-title"
    case continueText = "former.continue-text"
    case continues = "former.continues"
    case continuedAs = "former.continued-as"
    case continuedNow = "former.continued-now"
    case alreadyTitle = "former.already-title"
    case alreadyText = "former.already-text"
    case alreadyRemoved = "former.already-removed"
    case toExisting = "former.to-existing"
    case toMeasures = "former.to-measures"
}

/// How many former answers.
package enum FormerCount: String, CountedMessageKey {
    case unconfirmed = "former.unconfirmed-count"
    case starts = "former.starts"
    case homeStarts = "former.home-starts"
    case taken = "former.taken"
    case confirmed = "former.confirmed-count"
}

/// What can be wrong with a row of recommendations. Shown by the command line.
package enum RecommendationProblem: String, MessageKey {
    case empty = "recommendation.empty"
    case memberUnknown = "recommendation.member-unknown"
    case measureForm = "recommendation.measure-form"
    case pointForm = "recommendation.point-form"
    case pointOfMeasure = "recommendation.point-of-measure"
    case textMissing = "recommendation.text-missing"
    case textLong = "recommendation.text-long"
}
