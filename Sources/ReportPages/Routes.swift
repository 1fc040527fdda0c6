import Web

/// Every address of `report.fcgi`. The first line that fits wins, so fixed words stand before `{section}`.
package let reportRoutes: [Route] = [
    .show("report/{year}/{member}", ReportPage.show),
    .change("report/{year}/{member}", Explained.page(ReportPage.start)),
    .show("report/{year}/{member}/measures", MeasuresPage.show),
    .change("report/{year}/{member}/measures", Explained.page(MeasuresPage.add)),
    .show("report/{year}/{member}/measures/{number}", MeasurePage.show),
    .change("report/{year}/{member}/measures/{number}/move", Explained.page(MeasuresPage.move)),
    .change("report/{year}/{member}/measures/{number}/copy", Explained.page(MeasuresPage.copy)),
    .show("report/{year}/{member}/measures/{number}/remove", Explained.page(RemoveMeasurePage.confirm)),
    .change("report/{year}/{member}/measures/{number}/remove", Explained.page(RemoveMeasurePage.remove)),
    .change("report/{year}/{member}/measures/{number}/restore", Explained.page(RemoveMeasurePage.restore)),
    .show("report/{year}/{member}/measures/{number}/history/{question}", HistoryPage.show),
    .change("report/{year}/{member}/measures/{number}/history/{question}", Explained.page(HistoryPage.restore)),
    .change("report/{year}/{member}/measures/{number}/history/{question}/discard", Explained.page(HistoryPage.discard)),
    .show("report/{year}/{member}/history/{question}", HistoryPage.show),
    .change("report/{year}/{member}/history/{question}", Explained.page(HistoryPage.restore)),
    .change("report/{year}/{member}/history/{question}/discard", Explained.page(HistoryPage.discard)),
    .show("report/{year}/{member}/measures/{number}/{section}", SectionPage.show),
    .change("report/{year}/{member}/measures/{number}/{section}", Explained.page(SectionPage.save)),
    .change(
        "report/{year}/{member}/measures/{number}/{section}/answer", AnswerDoor.page(AnswerPage.save), again: ScriptDoor.signedOut),
    .change(
        "report/{year}/{member}/measures/{number}/{section}/presence", AnswerDoor.page(PresencePage.poll), again: ScriptDoor.signedOut),
    .show("report/{year}/{member}/attachment", AttachmentPage.show),
    .change("report/{year}/{member}/attachment", Explained.page(AttachmentPage.save)),
    .show("report/{year}/{member}/attachment/file", AttachmentPage.download),
    .show("report/{year}/{member}/attachment/remove", Explained.page(RemoveAttachmentPage.confirm)),
    .change("report/{year}/{member}/attachment/remove", Explained.page(RemoveAttachmentPage.remove)),
    .show("report/{year}/{member}/check", CheckPage.show),
    .change("report/{year}/{member}/check", Explained.page(CheckPage.submit)),
    .show("report/{year}/{member}/receipt", ReceiptPage.show),
    .show("report/{year}/{member}/{section}", SectionPage.show),
    .change("report/{year}/{member}/{section}", Explained.page(SectionPage.save)),
    .change("report/{year}/{member}/{section}/answer", AnswerDoor.page(AnswerPage.save), again: ScriptDoor.signedOut),
    .change("report/{year}/{member}/{section}/presence", AnswerDoor.page(PresencePage.poll), again: ScriptDoor.signedOut),
]
