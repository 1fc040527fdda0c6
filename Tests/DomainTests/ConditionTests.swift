import Domain
import FoundationEssentials
import Testing

/// Conditions are read as they are written, and hold for what was answered.
@Suite struct ConditionTests {
    @Test(arguments: [
        ("gov.unit = yes", Condition.equals("gov.unit", "yes")),
        ("gov.unit=yes", .equals("gov.unit", "yes")),
        ("  a.b   in ( x ,y,z-1 ) ", .isIn("a.b", ["x", "y", "z-1"])),
        ("p8.actions has none", .has("p8.actions", "none")),
        ("p3.cases > 0", .greater("p3.cases", "0")),
        ("p3.cases>-2.5", .greater("p3.cases", "-2.5")),
        ("not a.b = c", .not(.equals("a.b", "c"))),
        ("not not a.b = c", .not(.not(.equals("a.b", "c")))),
        ("a.b = 1 and a.c = 2 or a.d = 3", .or(.and(.equals("a.b", "1"), .equals("a.c", "2")), .equals("a.d", "3"))),
        ("a.b = 1 or a.c = 2 and a.d = 3", .or(.equals("a.b", "1"), .and(.equals("a.c", "2"), .equals("a.d", "3")))),
        ("(a.b = 1 or a.c = 2) and a.d = 3", .and(.or(.equals("a.b", "1"), .equals("a.c", "2")), .equals("a.d", "3"))),
        ("a.b = 1 and a.c = 2 and a.d = 3", .and(.and(.equals("a.b", "1"), .equals("a.c", "2")), .equals("a.d", "3"))),
        ("not a.b = 1 and a.c = 2", .and(.not(.equals("a.b", "1")), .equals("a.c", "2"))),
        ("not (a.b = 1 and a.c = 2)", .not(.and(.equals("a.b", "1"), .equals("a.c", "2")))),
    ])
    func isReadAsItIsWritten(text: String, condition: Condition) throws {
        #expect(try ConditionParser.parse(text) == condition)
        // Stored as its own text, it comes back the same.
        #expect(try ConditionParser.parse(condition.description) == condition)
        #expect(try JSONDecoder().decode([Condition].self, from: JSONEncoder().encode([condition])) == [condition])
    }

    @Test(arguments: [
        ("", "the id of a question is missing"), ("unit = yes", "the id of a question is missing"),
        ("a.b", "'the end' after 'a.b' is not one of = in has >"), ("a.b is yes", "'is' after 'a.b' is not one of = in has >"),
        ("a.b =", "a value is missing"), ("a.b = = c", "a value is missing"), ("a.b has )", "a value is missing"),
        ("a.b > many", "'many' after '>' is not a number"), ("a.b > 1,5", "',' is not expected here; join with 'and' or 'or'"),
        ("a.b in x", "'(' expected, 'x' found"), ("a.b in (x", "')' expected, 'the end' found"), ("a.b in ()", "a value is missing"),
        ("a.b in (x,)", "a value is missing"), ("(a.b = c", "')' expected, 'the end' found"),
        ("a.b = c)", "')' is not expected here; join with 'and' or 'or'"),
        ("a.b = c a.d = e", "'a.d' is not expected here; join with 'and' or 'or'"), ("a.b = c and", "the id of a question is missing"),
        ("not", "the id of a question is missing"), ("or a.b = c", "the id of a question is missing"),
    ])
    func whatCannotBeReadIsExplained(text: String, message: String) {
        let failure = #expect(throws: ConditionParser.Failure.self) { try ConditionParser.parse(text) }
        #expect(failure?.description == message)
    }

    private static let answers: [String: Answer] = [
        "a.yes": Answer("yes"), "a.multi": Answer("red other"), "a.ten": Answer("10"), "a.share": Answer("2.50"),
        "a.words": Answer("about ten"),
        "a.empty": Answer(),
    ]

    @Test(arguments: [
        ("a.yes = yes", true), ("a.yes = no", false), ("a.nowhere = yes", false), ("a.empty = yes", false), ("not a.nowhere = yes", true),
        ("a.yes in (no, yes)", true), ("a.yes in (no)", false), ("a.nowhere in (no, yes)", false),
        ("a.multi has red", true), ("a.multi has other", true), ("a.multi has blue", false), ("a.multi has re", false),
        ("a.nowhere has red", false), ("not a.nowhere has red", true),
        ("a.ten > 9", true), ("a.ten > 9.99", true), ("a.ten > 10", false), ("a.ten > 100", false), ("a.share > 2.49", true),
        ("a.share > 2.5", false), ("a.words > 1", false), ("a.nowhere > -1", false), ("a.empty > -1", false),
        ("a.yes = yes and a.ten > 9", true), ("a.yes = yes and a.ten > 99", false), ("a.yes = no or a.ten > 9", true),
        ("a.yes = no or a.ten > 99", false), ("not (a.yes = no or a.ten > 99)", true),
    ])
    func holdsForWhatWasAnswered(text: String, holds: Bool) throws {
        #expect(try ConditionParser.parse(text).holds { ConditionTests.answers[$0] } == holds)
    }

    @Test func namesEveryQuestionItLooksAt() throws {
        let condition = try ConditionParser.parse("a.a = 1 and not (a.b has x or a.c > 2) or a.d in (y) and a.a = 3")
        #expect(condition.questions == ["a.a", "a.b", "a.c", "a.d"])
    }
}
