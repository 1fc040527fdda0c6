import Web

/// Every address of `report.fcgi`. The first line that fits wins, so fixed words stand before `{section}`.
package let reportRoutes: [Route] = [
    .show("report/{year}/{member}", ReportPage.show),
    .change("report/{year}/{member}", ReportPage.start),
    .show("report/{year}/{member}/measures", MeasuresPage.show),
    .change("report/{year}/{member}/measures", MeasuresPage.add),
    .show("report/{year}/{member}/measures/{number}", MeasurePage.show),
    .change("report/{year}/{member}/measures/{number}/move", MeasuresPage.move),
    .change("report/{year}/{member}/measures/{number}/copy", MeasuresPage.copy),
    .show("report/{year}/{member}/measures/{number}/remove", RemoveMeasurePage.confirm),
    .change("report/{year}/{member}/measures/{number}/remove", RemoveMeasurePage.remove),
    .change("report/{year}/{member}/measures/{number}/restore", RemoveMeasurePage.restore),
    .show("report/{year}/{member}/measures/{number}/{section}", SectionPage.show),
    .change("report/{year}/{member}/measures/{number}/{section}", SectionPage.save),
    .show("report/{year}/{member}/attachment", AttachmentPage.show),
    .change("report/{year}/{member}/attachment", AttachmentPage.save),
    .show("report/{year}/{member}/attachment/file", AttachmentPage.download),
    .show("report/{year}/{member}/attachment/remove", RemoveAttachmentPage.confirm),
    .change("report/{year}/{member}/attachment/remove", RemoveAttachmentPage.remove),
    .show("report/{year}/{member}/check", CheckPage.show),
    .change("report/{year}/{member}/check", CheckPage.submit),
    .show("report/{year}/{member}/receipt", ReceiptPage.show),
    .show("report/{year}/{member}/{section}", SectionPage.show),
    .change("report/{year}/{member}/{section}", SectionPage.save),
]
