/// Official numbers of inhabitants, and the prize's categories that follow from them.
package enum FigureMessage: String, MessageKey {
    case dated = "figure.dated"
    case undated = "figure.undated"
    case tableTitle = "figure.table-title"
    case tableHint = "figure.table-hint"
    case year = "figure.year"
    case yearUnknown = "figure.year-unknown"
    case number = "figure.number"
    case wrong = "figure.wrong"
    case remove = "figure.remove"
    case removeOf = "figure.remove-of"
    case further = "figure.further"
    case furtherHint = "figure.further-hint"
    case yearHint = "figure.year-hint"
    case none = "figure.none"
    case unknownOn = "figure.unknown-on"
    case category = "figure.category"
    case categoryOf = "figure.category-of"
    case categories = "figure.categories"
    case categoriesHint = "figure.categories-hint"
    case categoriesFixed = "figure.categories-fixed"
    case enter = "figure.enter"
    case enterFor = "figure.enter-for"
}

/// What has to be done before the council can score.
package enum ObstacleMessage: String, MessageKey {
    case lead = "obstacle.lead"
    case inhabitantsHint = "obstacle.inhabitants-hint"
    case unchecked = "obstacle.unchecked"
    case nobody = "obstacle.nobody"
}
