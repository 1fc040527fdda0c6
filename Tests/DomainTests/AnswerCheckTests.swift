import Domain
import Testing

/// Every kind of question has its rule of submitting, and every problem its name and place.
@Suite struct AnswerCheckTests {
    private static let cases =
        AnswerCheckCase.texts + AnswerCheckCase.choices + AnswerCheckCase.numbers + AnswerCheckCase.dates + AnswerCheckCase.grids
        + AnswerCheckCase.missing + AnswerCheckCase.optional

    @Test(arguments: cases)
    func findsExactlyTheseProblems(_ one: AnswerCheckCase) {
        let check = AnswerCheck(scale: Sample.scale, hasAttachment: one.hasAttachment)
        #expect(check.problems(of: one.answer, to: one.question) == one.problems)
    }

    @Test func everyKindOfProblemOccurs() {
        // That nobody has confirmed an answer cannot be told from the answer: see `ReportProgress`.
        let met = Set(Self.cases.flatMap(\.problems).map(\.kind)).union([.unconfirmed])
        #expect(AnswerProblem.Kind.allCases.filter { !met.contains($0) } == [])
    }

    @Test func aProblemsPartIsAFieldOfTheQuestion() {
        for one in Self.cases {
            let fields = one.question.kind.parts(scale: Sample.scale) + [""]
            #expect(one.problems.allSatisfy { fields.contains($0.part) }, "\(one.testDescription)")
        }
    }
}
