import Domain
import TestSupport
import Testing

/// How many cities chose what.
@Suite struct TallyTests {
    private func cities(_ group: String, _ count: Int, _ ids: String...) -> [(group: String, ids: Set<String>)] {
        Array(repeating: (group: group, ids: Set(ids)), count: count)
    }

    @Test func eachCityCountsOnceWithEachOptionItChose() {
        let tally = Tally(options: ["a", "b", "c"], chosen: cities("", 4, "a", "b") + cities("", 3, "b", "gone"), groups: [])
        #expect(tally.total.map { [$0.cities] + $0.counts } == [7, 4, 7, 0])
        #expect(tally.rows == [] && tally.hiddenGroups == 0)
    }

    @Test func aSmallGroupIsLeftOutAndSoIsWhatItCouldBeComputedWith() {
        let chosen = cities("at", 2, "a") + cities("de", 9, "b") + cities("fr", 6, "a")
        let tally = Tally(options: ["a", "b"], chosen: chosen, groups: ["at", "de", "fr"])
        #expect(tally.total?.counts == [8, 9])
        #expect(tally.rows.map(\.group) == ["de"] && tally.hiddenGroups == 2)
    }

    @Test func ofFewAnswersNothingIsTold() {
        let tally = Tally(options: ["a"], chosen: cities("at", 2, "a") + cities("de", 2, "a"), groups: ["at", "de"])
        #expect(tally.total == nil && tally.rows == [] && tally.hiddenGroups == 2)
    }

    @Test func closedAnswersHoldNoWordsOfTheCity() throws {
        let json = """
            {"format":1,"year":2027,"member":"graz","questionnaire":"sample","version":1,\
            "answers":{"prof.context":{"text":"Secret words","parts":{}},"gov.unit":{"text":"yes","parts":{}}},\
            "measures":[],"attachment":null}
            """
        let content = try SubmissionContent(canonicalJSON: Array(json.utf8))
        #expect(ClosedAnswers(content, of: Questionnaire.sample).chosen == ["gov.unit": ["yes"]])
    }
}
