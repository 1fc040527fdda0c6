import Domain
import Testing

/// From what stands in a paper to what a city gets.
@Suite struct PaperContentTests {
    private func content(_ texts: [(PassagePlace, String, String)], items: [PaperItem] = []) -> PaperContent {
        let paper = Paper(
            id: 1, kind: .agreed, year: 2027, report: 1, account: nil, name: "", language: "de", reportVersion: 1,
            startedAt: Instant(seconds: 0), revision: 5)
        let passages = texts.map { place, language, text in
            (
                PaperContent.Key(place, language),
                SavedAnswer(answer: Answer(text), revision: 1, savedByAccount: 1, savedBy: "", savedAt: Instant(seconds: 0))
            )
        }
        return PaperContent(paper: paper, passages: Dictionary(uniqueKeysWithValues: passages), items: items)
    }

    @Test(arguments: ["section.prof", "measure.12", "conclusion", "item.3", "about.3"]) func aPlaceIsItsName(name: String) {
        #expect(PassagePlace(name)?.name == name)
    }

    @Test(arguments: ["", "section", "section.", "measure.0", "measure.01", "measure.x", "conclusion.1", "item.", "other.1"])
    func everythingElseIsNoPlace(name: String) { #expect(PassagePlace(name) == nil) }

    @Test func remarksComeInTheQuestionnairesOrderAndEmptyOnesAreLeftOut() {
        let content = content([
            (.measure(2), "de", "zwei"), (.measure(7), "de", "entfernt"), (.section("gov"), "de", " g \n"), (.section("prof"), "de", "p"),
            (.section("end"), "de", "  "), (.conclusion, "de", "Schluss"), (.section("prof"), "en", "p in English"),
        ])
        let feedback = content.feedback(sections: ["prof", "gov", "end"], measures: [2, 1])
        #expect(feedback.editions.map(\.language) == ["de", "en"])
        #expect(
            feedback.editions.first?.remarks == [
                FeedbackContent.Remark(section: "prof", measure: 0, text: "p"),
                FeedbackContent.Remark(section: "gov", measure: 0, text: "g"),
                FeedbackContent.Remark(section: "", measure: 2, text: "zwei"),
            ])
    }

    @Test func anItemIsAboutAPointAMeasureOrTheWhole() {
        let items = [3, 1, 2].enumerated().map { PaperItem(number: $1, kind: .recommendation, position: $0 + 1) }
        let content = content(
            [
                (.item(1), "de", "eins"), (.about(1), "de", "point-10"), (.item(2), "de", "zwei"), (.about(2), "en", "measure-9"),
                (.item(3), "de", "drei"), (.about(3), "de", "measure-1"), (.conclusion, "de", "Schluss"),
            ], items: items)
        #expect(
            content.feedback(sections: [], measures: [1]).editions.first?.recommendations == [
                FeedbackContent.Item(measure: 1, point: nil, text: "drei"), FeedbackContent.Item(measure: 0, point: 10, text: "eins"),
                // The judged version has no measure 9 any more.
                FeedbackContent.Item(measure: 0, point: nil, text: "zwei"),
            ])
    }

    @Test func whatIsInTheWayOfARelease() {
        let content = content(
            [(.section("prof"), "de", "p"), (.conclusion, "en", "Done"), (.item(1), "de", "nur deutsch")],
            items: [PaperItem(number: 1, kind: .strength, position: 1)])
        func person(_ account: Int64, _ isLead: Bool = false) -> Assignment {
            Assignment(account: account, name: "P\(account)", isLead: isLead, assignedAt: Instant(seconds: 0))
        }
        let confirmations = [(2, 5), (3, 4)].map { account, revision in
            Confirmation(account: Int64(account), name: "", revision: Int64(revision), confirmedAt: Instant(seconds: 0))
        }
        let check = ReleaseCheck(
            feedback: content.feedback(sections: ["prof"], measures: []), content: content,
            assignments: [person(1, true), person(2), person(3)], confirmations: confirmations, beside: 2, before: nil)
        #expect(
            check.findings == [
                ReleaseCheck.Finding(.conclusion, ["de"]), ReleaseCheck.Finding(.confirmation, ["P3"]),
                ReleaseCheck.Finding(.beside, ["2"]),
                ReleaseCheck.Finding(.edition, ["en"]),
            ])
        #expect(!check.canBeReleased)
    }
}
