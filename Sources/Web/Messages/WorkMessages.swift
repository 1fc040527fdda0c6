/// Dividing the work: the table, the form, and what other pages say of it.
package enum WorkMessage: String, MessageKey {
    case title = "work.title"
    case intro = "work.intro"
    case section = "work.section"
    case status = "work.status"
    case holder = "work.holder"
    case due = "work.due"
    case done = "work.done"
    case nobody = "work.nobody"
    case wasHeld = "work.was-held"
    case noDate = "work.no-date"
    case overdue = "work.overdue"
    case doneBy = "work.done-by"
    case notDone = "work.not-done"
    case changedSince = "work.changed-since"
    case tagDone = "work.tag-done"
    case wholeMeasure = "work.whole-measure"
    case tick = "work.tick"
    case giveTitle = "work.give-title"
    case to = "work.to"
    case choose = "work.choose"
    case you = "work.you"
    case until = "work.until"
    case untilHint = "work.until-hint"
    case give = "work.give"
    case takeBack = "work.take-back"
    case givenAlready = "work.given-already"
    case takenAlready = "work.taken-already"
    case held = "work.held"
    case heldUntil = "work.held-until"
    case heldOverdue = "work.held-overdue"
    case doneSentence = "work.done-sentence"
    case yoursTitle = "work.yours-title"
    case missingTitle = "work.missing-title"
    case missing = "work.missing"
}

/// What can be wrong when sections are given; the use case names the keys itself.
package enum WorkProblem: String, MessageKey {
    case sectionMissing = "work.section-missing"
    case holderMissing = "work.holder-missing"
    case dueForm = "work.due-form"
    case duePast = "work.due-past"
    case dueLate = "work.due-late"
}

/// What dividing the work counts.
package enum WorkCount: String, CountedMessageKey {
    case given = "work.given"
    case takenBack = "work.taken-back"
    case doneMissing = "work.done-missing"
    case doneWrong = "work.done-wrong"
    case yours = "work.yours"
    case yoursDue = "work.yours-due"
    case yoursOverdue = "work.yours-overdue"
    case points = "work.points"
}

/// The question at the end of a section.
package enum DoneMessage: String, MessageKey {
    case question = "done.question"
    case help = "done.help"
    case no = "done.no"
    case again = "done.again"
}
