import Domain
import Testing

/// What the answers say and what somebody said, together; and what a person holds.
@Suite struct SectionStandingTests {
    private static let name = Sample.question(id: "a.name", .text(limit: 5), .always)
    private static let mail = Sample.question(id: "a.mail", .email, .always)
    private static let anna = SectionTask.Done(at: Instant(seconds: 100), by: "Anna")

    private func standing(_ answers: [String: SavedAnswer], done: SectionTask.Done?) -> SectionStanding {
        let questionnaire = Sample.questionnaire(city: [Self.name, Self.mail])
        let progress = ReportProgress(visibility: Sample.visibility(questionnaire, city: answers), hasAttachment: false)
        return progress.standing(of: questionnaire.citySections[0], measure: 0, task: SectionTask(done: done))
    }

    @Test(arguments: [
        ([:], false, SectionStanding.Verdict.computed(.notStarted)),
        (["a.name": "Graz"], false, .computed(.inProgress)),
        (["a.name": "Graz", "a.mail": "a@b.at"], false, .computed(.completed)),
        (["a.name": "Graz", "a.mail": "a@b.at"], true, .done),
        ([:], true, .doneBut(problems: 2, isWrong: false)),
        (["a.name": "Graz"], true, .doneBut(problems: 1, isWrong: false)),
        (["a.name": "Graz", "a.mail": "none"], true, .doneBut(problems: 1, isWrong: true)),
        (["a.mail": "none"], true, .doneBut(problems: 2, isWrong: true)),
    ])
    func aWordNeverHidesWhatIsMissingOrWrong(answers: [String: SavedAnswer], isDone: Bool, expected: SectionStanding.Verdict) {
        #expect(standing(answers, done: isDone ? Self.anna : nil).verdict == expected)
    }

    @Test(arguments: [(Int64(99), false), (100, false), (101, true)])
    func changedSinceMeansAfterTheWord(savedAt: Int64, expected: Bool) {
        var answer: SavedAnswer = "Graz"
        answer.savedAt = Instant(seconds: savedAt)
        #expect(standing(["a.name": answer], done: Self.anna).hasChangedSince == expected)
        #expect(!standing(["a.name": answer], done: nil).hasChangedSince)
    }

    @Test(arguments: [("2027-02-28", false), ("2027-03-01", false), ("2027-03-02", true)])
    func aSectionIsLateAfterItsLastDay(today: String, expected: Bool) throws {
        let today = try #require(Day(today))
        let task = SectionTask(holder: SectionTask.Holder(account: 1, name: "", isDisabled: false), dueOn: Day("2027-03-01"))
        #expect(task.isOverdue(on: today) == expected)
        #expect(!SectionTask(dueOn: task.dueOn, done: Self.anna).isOverdue(on: today), "what is done is never late")
        #expect(!SectionTask().isOverdue(on: today))
    }

    @Test func aPersonHoldsWhatIsNotDone() {
        func task(_ account: Int64, _ due: String?, isDisabled: Bool = false, done: SectionTask.Done? = nil) -> SectionTask {
            SectionTask(
                holder: SectionTask.Holder(account: account, name: "", isDisabled: isDisabled), dueOn: due.flatMap { Day($0) }, done: done)
        }
        let tasks = [
            SectionKey(section: "a"): task(1, "2027-03-05"), SectionKey(section: "b"): task(1, nil),
            SectionKey(measure: 2, section: "m"): task(1, "2027-03-03"), SectionKey(section: "c"): task(1, "2027-01-01", done: Self.anna),
            SectionKey(section: "d"): task(2, "2027-01-02"), SectionKey(section: "e"): task(3, "2027-01-03", isDisabled: true),
        ]
        let held = HeldSections(of: tasks, by: 1)
        #expect(held.keys == [SectionKey(section: "a"), SectionKey(section: "b"), SectionKey(measure: 2, section: "m")])
        #expect(held.nextDue == Day("2027-03-03"))
        #expect(HeldSections(of: tasks, by: 3).keys == [], "a disabled login holds nothing")
    }
}
