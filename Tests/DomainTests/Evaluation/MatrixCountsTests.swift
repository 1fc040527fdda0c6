import Domain
import TestSupport
import Testing

/// A matrix is counted row by row: by hand, twelve cities of three countries that say how two points have moved.
@Suite struct MatrixCountsTests {
    private static let matrix = Question(
        id: "x.moved", number: 1,
        kind: .matrix(
            rows: [Option(id: "p1", text: "row.p1"), Option(id: "p2", text: "row.p2")],
            columns: [Option(id: "better", text: "c.better"), Option(id: "same", text: "c.same"), Option(id: "worse", text: "c.worse")]),
        requirement: .always)

    private static var questionnaire: Questionnaire {
        var questionnaire = Questionnaire.sample
        questionnaire.levels[0].sections.append(Section(id: "x", questions: [matrix]))
        return questionnaire
    }

    private func city(_ country: String, _ size: SizeClass?, p1: String?, p2: String? = nil) -> Overview.City {
        var rows: [ClosedAnswers.MatrixRow: Set<String>] = [:]
        for (row, column) in [("p1", p1), ("p2", p2)] {
            if let column { rows[ClosedAnswers.MatrixRow(question: Self.matrix.id, row: row)] = [column] }
        }
        return Overview.City(country: country, size: size, answers: ClosedAnswers(chosen: [:], rows: rows))
    }

    /// Six of Germany (four better, two worse), five of France (one better, four the same), one of Austria (worse); four say something about point 2.
    private var overview: Overview {
        let de =
            (0..<4).map { _ in city("de", .large, p1: "better", p2: "same") } + (0..<2).map { _ in city("de", .small, p1: "worse") }
        let fr = [city("fr", .large, p1: "better")] + (0..<4).map { _ in city("fr", .small, p1: "same") }
        return Overview(cities: de + fr + [city("at", .large, p1: "worse")], questionnaire: Self.questionnaire)
    }

    @Test func eachRowIsCountedByItsColumnsAndHiddenWhereFewerThanFiveAnsweredIt() {
        let rows = overview.rows(Self.matrix, by: .all)
        #expect(rows.map(\.row.id) == ["p1", "p2"])
        #expect(rows[0].tally.options == ["better", "same", "worse"])
        #expect(rows[0].tally.total.map { [$0.cities] + $0.counts } == [12, 5, 4, 3])
        #expect(rows[1].tally.total == nil)
    }

    /// Austria alone would be the total less the others: France, the smallest that is shown, goes with it.
    @Test func byCountryASmallGroupIsHiddenAndSoIsWhatItCouldBeComputedWith() {
        let rows = overview.rows(Self.matrix, by: .country)
        #expect(rows[0].tally.rows.map(\.group) == ["de"])
        #expect(rows[0].tally.rows.map(\.counts) == [[4, 0, 2]])
        #expect(rows[0].tally.hiddenGroups == 2)
        // Of point 2 there is nothing at all, not even that Germany is the country.
        #expect(rows[1].tally.total == nil && rows[1].tally.rows == [] && rows[1].tally.hiddenGroups == 1)
    }

    @Test func bySizeBothGroupsAreShownWhereBothAreLargeEnough() {
        let tally = overview.rows(Self.matrix, by: .size)[0].tally
        #expect(tally.rows.map(\.group) == ["small", "large"])
        #expect(tally.rows.map { [$0.cities] + $0.counts } == [[6, 0, 4, 2], [6, 5, 0, 1]])
        #expect(tally.hiddenGroups == 0)
    }

    @Test func theRowsOfAFrozenReportAreReadAndNothingElseOfIt() throws {
        let json = """
            {"format":1,"year":2027,"member":"graz","questionnaire":"sample","version":1,\
            "answers":{"prof.context":{"text":"Secret words","parts":{}},"x.moved":{"text":"","parts":{"p1":"worse","gone":"better"}}},\
            "measures":[],"attachment":null}
            """
        let closed = ClosedAnswers(try SubmissionContent(canonicalJSON: Array(json.utf8)), of: Self.questionnaire)
        #expect(closed == ClosedAnswers(chosen: [:], rows: [ClosedAnswers.MatrixRow(question: "x.moved", row: "p1"): ["worse"]]))
    }

    @Test func aMatrixIsAmongTheClosedQuestionsOfItsSection() throws {
        let section = try #require(Self.questionnaire.section("x", perMeasure: false))
        #expect(overview.closedQuestions(in: section).map(\.id) == ["x.moved"])
        let prof = try #require(Self.questionnaire.section("prof", perMeasure: false))
        #expect(overview.closedQuestions(in: prof) == [])
        #expect(overview.rows(prof.questions[0], by: .all).isEmpty)
    }
}
