import Domain
import Testing
import Web

struct ProblemTextTests {
    @Test(arguments: [
        ("name", AnswerProblem(.tooLong, number: "12345"), "Shorten the text. Characters over the limit: 12\u{202F}345"),
        ("place", AnswerProblem(.missingText, part: "other.other"), "Write in the line “Other: in your own words” what you mean"),
        ("step", AnswerProblem(.missingText, part: "other.nc"), "Write in the line “Who is responsible?” what you mean"),
        ("people", AnswerProblem(.tooSmall, number: "1000.5"), "Enter a number that is 1000.5 or more"),
        ("people", AnswerProblem(.notYear, part: "year"), "Year of the figure: Enter a year in four digits, such as 2026"),
        ("start", AnswerProblem(.missing, part: "day"), "Enter an answer"),
        ("start", AnswerProblem(.missingPart, part: "month"), "Fill in “Month”"),
        ("period", AnswerProblem(.missingPart, part: "to.year"), "Fill in “To: Year”"),
        ("years", AnswerProblem(.fromAfterTo, part: "to"), "To: Enter an end that is not before the start"),
        ("budget", AnswerProblem(.missing, part: "amount"), "Amount: Enter an answer"),
        ("topics", AnswerProblem(.missingRow, part: "data"), "Choose an answer in the row “Equality data and monitoring”"),
        (
            "figures", AnswerProblem(.notURL, part: "2.source"),
            "Row 2, Source (web address): Enter a web address that starts with https:// or http://"
        ),
    ])
    func `a problem says what to do, and where the question has several controls, in which`(
        name: String, problem: AnswerProblem, text: String
    ) throws {
        #expect(ProblemText(question: Sample.find(name).question, context: try Sample.context()).text(of: problem) == text)
    }

    @Test func `the line of the summary names the question and can lead to another page`() throws {
        let line = ErrorSummary.line(
            AnswerProblem(.notNumber, part: "amount"), of: Sample.find("budget").question, context: try Sample.context(.de),
            page: .section(year: 2027, member: "graz", section: "gov"))
        #expect(line.text == "2.5 Amount in the last full year – Betrag: Geben Sie eine Zahl in Ziffern ein, zum Beispiel 65\u{A0}000")
        #expect(line.link == "/report/2027/graz/gov#s-budget-amount")
    }

    @Test func `the summary is an alert that can take the focus, and is not there without a problem`() throws {
        let messages = try Sample.messages()
        #expect(ErrorSummary.render(messages, []).isEmpty)
        let lines = ErrorSummary.lines([InputProblem(field: "inhabitants.year", message: "problem.not-year", arguments: [:])], messages)
        let page = Markup(ErrorSummary.render(messages, lines).text)
        #expect(page.elements[0]["role"] == "alert" && page.elements[0]["tabindex"] == "-1")
        #expect(page.all("a").map { $0["href"] } == ["#inhabitants-year"])
    }
}
