import Web

/// Every address of `document.fcgi`. The first line that fits wins, so addresses with an ending stand before the page's.
package let documentRoutes: [Route] = [
    .show("document/questionnaire/{year}.pdf", QuestionnairePage.pdf),
    .show("document/questionnaire/{year}.csv", QuestionnairePage.csv),
    .show("document/questionnaire/{year}", QuestionnairePage.show),
    .show("document/prize/{year}.pdf", MinutesPage.pdf),
    .show("document/letter/{letter}.pdf", LetterFilePage.file),
    .show("document/letter-text/{language}.pdf", LetterFilePage.sample),
    .change("document/letters/{year}", LetterFilePage.make),
    .change("document/letters/{year}/{member}", LetterFilePage.makeAnew),
    .show("document/report/{year}/{member}/{version}.pdf", ReportVersionPage.pdf),
    .show("document/report/{year}/{member}/{version}.csv", ReportVersionPage.csv),
    .show("document/report/{year}/{member}/{version}.json", ReportVersionPage.json),
    .show("document/report/{year}/{member}/{version}/attachment", ReportVersionPage.attachment),
    .show("document/report/{year}/{member}/{version}", ReportVersionPage.show),
    .show("document/feedback/{year}/{member}.pdf", FeedbackCopyPage.pdf),
    .show("document/feedback/{year}/{member}", FeedbackCopyPage.show),
    .show("document/report/{year}/{member}.pdf", ReportCopyPage.pdf),
    .show("document/report/{year}/{member}.csv", ReportCopyPage.csv),
    .show("document/report/{year}/{member}.json", ReportCopyPage.json),
    .show("document/report/{year}/{member}", ReportCopyPage.show),
]
