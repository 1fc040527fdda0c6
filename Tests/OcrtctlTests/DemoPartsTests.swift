import Domain
import Foundation
import TestSupport
import Testing

@testable import Ocrtctl

struct DemoPartsTests {
    @Test(arguments: [
        ("One. Two. Three.", 100, "One. Two. Three."), ("One. Two. Three.", 12, "One. Two."), ("One. Two. Three.", 3, "One"),
        ("Ένα. Δύο.", 6, "Ένα."),
    ]) func wholeSentencesThatFit(text: String, limit: Int, expected: String) {
        #expect(DemoWords.sentences(of: text, limit: limit) == expected)
    }

    @Test func wordsOfTheQuestionThenOfItsKindThenAny() {
        let words = DemoWords(texts: ["p1.comment": "own", "*.comment.1": "comment", "*.1": "any"])
        let fields = ["p1.comment", "p2.comment", "p2.remark"]
        #expect(fields.map { words.text($0, limit: 100, dice: DemoDice("")) } == ["own", "comment", "any"])
    }

    @Test func diceAreTheSameEachTimeAndDifferByName() {
        let numbers = (1...200).map { DemoDice("question \($0)").number(1...6) }
        #expect(numbers == (1...200).map { DemoDice("question \($0)").number(1...6) })
        #expect(Set(numbers) == [1, 2, 3, 4, 5, 6])
    }

    @Test func theClockNeverPassesItsEnd() {
        var clock = DemoClock(from: Instant(seconds: 100), to: Instant(seconds: 200), steps: 3)
        #expect((0..<4).map { _ in clock.next().seconds } == [100, 133, 166, 199])
    }

    @Test(arguments: [
        ("1998-", ["1998/1/"], "running"), ("2022-2023", ["2022/1/", "2023/12/"], "completed"), ("2020-11-12", ["2020/11/12"], "running"),
        ("2017-01/2019-06", ["2017/01/", "2019/06/"], "completed"), ("2014-10-11/2016-09-23", ["2014/10/11", "2016/09/23"], "completed"),
    ]) func periods(period: String, dates: [String], status: String) {
        let answers = DemoMeasure(id: "", title: "", text: "", points: [], period: period, source: "").answers
        let found = ["m.start", "m.end"].compactMap { answers[$0] }.map { "\($0[part: "year"])/\($0[part: "month"])/\($0[part: "day"])" }
        #expect(found == dates)
        #expect(answers["m.status"] == Answer(status))
    }

    /// Whatever the questionnaire asks, the demo's answer can be submitted.
    @Test func everyKindIsAnswered() throws {
        let content = try DemoContent(folder: "\(Site.sourceRoot)/content/demo")
        let city = try #require(content.cities.first)
        let text = try DefinitionText(file: "\(Site.sourceRoot)/content/questionnaire.yaml")
        for questionnaire in [Questionnaire.sample, text.definition.questionnaire] {
            let filler = DemoFiller(city: city, words: content.words(of: city), questionnaire: questionnaire, year: 2028)
            let check = AnswerCheck(scale: questionnaire.scale, hasAttachment: true)
            for question in questionnaire.questions where question.prefill == nil {
                let answer = DemoAnswer(filler: filler, dice: DemoDice(question.id), question: question).answer
                #expect(check.problems(of: answer, to: question) == [], "\(question.id): \(answer)")
            }
        }
    }
}
