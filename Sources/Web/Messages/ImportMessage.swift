/// Importing a list of members.
package enum ImportMessage: String, MessageKey {
    case title = "import.title"
    case intro = "import.intro"
    case safe = "import.safe"
    case template = "import.template"
    case columns = "import.columns"
    case file = "import.file"
    case list = "import.list"
    case theList = "import.the-list"
    case preview = "import.preview"
    case previewTitle = "import.preview-title"
    case notYet = "import.not-yet"
    case `import` = "import.import"
    case resultTitle = "import.result-title"
    case nothing = "import.nothing"
    case correct = "import.correct"
    case line = "import.line"
    case result = "import.result"
    case wouldAdd = "import.would-add"
    case wouldChange = "import.would-change"
    case unchanged = "import.unchanged"
    case wouldRefuse = "import.would-refuse"
    case added = "import.added"
    case changed = "import.changed"
    case refused = "import.refused"
    case toMembers = "import.to-members"
}

/// What can be wrong with a list as a whole.
package enum ImportProblem: String, MessageKey {
    case empty = "import.empty"
    case notCsv = "import.not-csv"
    case notUtf8 = "import.not-utf-8"
    case tooLong = "import.too-long"
    case tooManyCells = "import.too-many-cells"
    case unknownColumn = "import.unknown-column"
}
