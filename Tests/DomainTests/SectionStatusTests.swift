import Domain
import Testing

/// Sections tell honestly how far they are.
@Suite struct SectionStatusTests {
    private static let name = Sample.question(id: "a.name", .text(limit: 5), .always, prefill: .name)
    private static let mail = Sample.question(id: "a.mail", .email, .always)
    private static let plan = Sample.question(id: "a.plan", .yesNo(strict: false))
    private static let title = Sample.question(id: "a.title", .text(limit: 5), .shown, if: .equals("a.plan", "yes"))

    private func status(_ questions: [Question], _ answers: [String: SavedAnswer], hasAttachment: Bool = false) -> SectionStatus {
        let questionnaire = Sample.questionnaire(city: questions)
        let progress = ReportProgress(visibility: Sample.visibility(questionnaire, city: answers), hasAttachment: hasAttachment)
        return progress.status(of: questionnaire.citySections[0], measure: 0)
    }

    @Test(arguments: [
        ([:], SectionStatus.notStarted),
        (["a.name": Sample.saved(Answer("Graz"))], .notStarted),
        (["a.name": Sample.saved(Answer("Wien"), revision: 2)], .inProgress),
        (["a.mail": Sample.saved(Answer(), revision: 3)], .notStarted),
        (["a.mail": "a@b.at"], .inProgress),
        (["a.mail": "no address"], .problem),
        (["a.mail": "no address", "a.name": "Graz"], .problem),
        (["a.mail": "a@b.at", "a.name": "Graz"], .completed),
        (["a.mail": "a@b.at", "a.name": "Klagenfurt"], .problem),
        (["a.mail": "a@b.at", "a.name": "Graz", "a.plan": "yes"], .inProgress),
        (["a.mail": "a@b.at", "a.name": "Graz", "a.plan": "yes", "a.title": "Plan"], .completed),
        (["a.mail": "a@b.at", "a.name": "Graz", "a.plan": "yes", "a.title": "Long plan"], .problem),
        (["a.mail": "a@b.at", "a.name": "Graz", "a.plan": "no", "a.title": "Long plan"], .completed),
    ])
    func followsFromTheAnswers(answers: [String: SavedAnswer], expected: SectionStatus) {
        #expect(status([Self.name, Self.mail, Self.plan, Self.title], answers) == expected)
    }

    @Test func nothingRequiredIsNotYetStartedNorCompleted() {
        #expect(status([Self.plan], [:]) == .notStarted)
        #expect(status([Self.plan], ["a.plan": "no"]) == .completed)
    }

    @Test func theAttachmentCountsAsAnAnswer() {
        let file = Sample.question(id: "a.file", .file)
        #expect(status([file], [:]) == .notStarted)
        #expect(status([file], [:], hasAttachment: true) == .completed)
    }

    @Test func everyProblemOfTheReportIsFoundInOrder() {
        let questionnaire = Sample.questionnaire(
            city: [Self.name, Self.mail], measure: [Sample.question(id: "m.title", .text(limit: 5), .always)])
        let visibility = Sample.visibility(
            questionnaire, city: ["a.mail": "x"], measures: [["m.title": "Title"], [:], ["m.title": "Longer"]])
        let findings = ReportProgress(visibility: visibility, hasAttachment: false).findings(measures: [3, 1, 2])
        #expect(
            findings.map { "\($0.key.measure) \($0.section) \($0.key.question) \($0.problem.kind.rawValue)" } == [
                "0 a a.name missing", "0 a a.mail not-email", "3 m m.title too-long", "2 m m.title missing",
            ])
    }

    @Test func whatWasTakenOverIsUnfinishedUntilItIsConfirmed() {
        var carried = Sample.saved(Answer("a@b.at"))
        carried.unconfirmedFrom = 2025
        #expect(status([Self.mail], ["a.mail": carried]) == .inProgress)
        #expect(status([Self.plan, Self.title], ["a.plan": "no", "a.title": carried]) == .completed)
        let questionnaire = Sample.questionnaire(city: [Self.mail, Self.plan, Self.title])
        let visibility = Sample.visibility(questionnaire, city: ["a.mail": carried, "a.plan": "no", "a.title": carried])
        let progress = ReportProgress(visibility: visibility, hasAttachment: false)
        #expect(progress.findings(measures: []).map(\.problem) == [AnswerProblem(.unconfirmed)])
        #expect(progress.unconfirmed(in: questionnaire.citySections[0], measure: 0) == 1)
        carried.unconfirmedFrom = nil
        #expect(status([Self.mail], ["a.mail": carried]) == .completed)
    }

    @Test func whatIsOnlyMissingIsNoMistake() {
        let missing = AnswerProblem.Kind.allCases.filter(\.isMissing)
        #expect(missing == [.missing, .missingChoice, .missingFile, .missingText, .missingRow, .missingPart, .unconfirmed])
    }
}
