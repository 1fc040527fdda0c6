import Web

/// Where the council writes about a report. Fixed words stand before places.
let feedbackRoutes: [Route] = [
    .show("council/{year}/{member}/feedback", FeedbackOverviewPage.show),
    .change("council/{year}/{member}/feedback/begin", FeedbackSteps.begin),
    .change("council/{year}/{member}/feedback/share", FeedbackSteps.share),
    .change("council/{year}/{member}/feedback/confirm", FeedbackSteps.confirm),
    .change("council/{year}/{member}/feedback/correction", FeedbackSteps.correct),
    .change("council/{year}/{member}/feedback/tags", NotesPage.saveTags),
    .show("council/{year}/{member}/feedback/release", ReleasePage.show),
    .change("council/{year}/{member}/feedback/release", ReleasePage.release),
    .show("council/{year}/{member}/feedback/shared/{account}/{language}", SharedPage.show),
    .change("council/{year}/{member}/feedback/shared/{account}/{language}", SharedPage.take),
    .show("council/{year}/{member}/feedback/{paper}/{language}", PaperPage.show),
    .change("council/{year}/{member}/feedback/{paper}/{language}", PaperPage.save),
    .change(
        "council/{year}/{member}/feedback/{paper}/{language}/answer", ScriptDoor.page(PaperPage.answer), again: ScriptDoor.signedOut),
    .change(
        "council/{year}/{member}/feedback/{paper}/{language}/presence", ScriptDoor.page(PaperPage.poll), again: ScriptDoor.signedOut),
    .show("council/{year}/{member}/feedback/{paper}/{language}/history/{place}", PassageHistoryPage.show),
    .change("council/{year}/{member}/feedback/{paper}/{language}/history/{place}", PassageHistoryPage.restore),
    .change("council/{year}/{member}/feedback/{paper}/{language}/history/{place}/discard", PassageHistoryPage.discard),
]
