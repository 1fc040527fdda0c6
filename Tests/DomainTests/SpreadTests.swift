import Domain
import Testing

/// The even spread of reports over the council: a proposal that keeps to conflicts and languages.
@Suite struct SpreadTests {
    private func person(_ account: Int64, _ languages: String..., recused: Set<Int64> = [], load: Int = 0) -> Spread.Person {
        Spread.Person(account: account, languages: Set(languages), recused: recused, load: load)
    }

    private func sheet(_ report: Int64, _ language: String = "de", hands: [Int64] = [], lead: Int64? = nil) -> Spread.Sheet {
        Spread.Sheet(report: report, member: report * 10, language: language, hands: hands, lead: lead)
    }

    @Test func everyReportGetsSoManyReadersAndOneLead() {
        let spread = Spread((1...6).map { sheet($0) }, over: (1...4).map { person($0, "de") }, readers: 2)
        #expect(spread.proposal.map(\.report) == [1, 2, 3, 4, 5, 6])
        #expect(spread.proposal.allSatisfy { Set($0.accounts).count == 2 && $0.missing == 0 && $0.accounts.contains($0.lead ?? 0) })
        let loads = Dictionary(grouping: spread.proposal.flatMap(\.accounts), by: { $0 }).mapValues(\.count)
        #expect(loads == [1: 3, 2: 3, 3: 3, 4: 3])
        let leads = Dictionary(grouping: spread.proposal.compactMap(\.lead), by: { $0 }).mapValues(\.count)
        #expect(leads.values.max() == 2)
    }

    @Test func whoeverHasAConflictNeverGetsTheReport() {
        let people = [person(1, "de", recused: [10]), person(2, "de", recused: [10, 20]), person(3, "de")]
        let spread = Spread([sheet(1), sheet(2)], over: people, readers: 2)
        #expect(spread.proposal[0].accounts == [3] && spread.proposal[0].missing == 1)
        #expect(spread.proposal[1].accounts == [1, 3] && spread.proposal[1].missing == 0)
    }

    @Test func onlyWhoeverReadsTheLanguageGetsTheReport() {
        let people = [person(1, "de-AT"), person(2, "fr"), person(3, "de", "fr")]
        let spread = Spread([sheet(1, "de"), sheet(2, "fr-BE"), sheet(3, "tr")], over: people, readers: 2)
        #expect(spread.proposal.map(\.accounts) == [[1, 3], [2, 3], []])
        #expect(spread.proposal.map(\.missing) == [0, 0, 2])
        #expect(spread.proposal[2].lead == nil)
    }

    @Test func whoeverHasMostAlreadyGetsLeast() {
        let people = [person(1, "de", load: 5), person(2, "de"), person(3, "de")]
        let spread = Spread((1...4).map { sheet($0) }, over: people, readers: 1)
        #expect(spread.proposal.flatMap(\.accounts).sorted() == [2, 2, 3, 3])
    }

    /// Given first to whoever alone can read them, the rest would else pile up on one person.
    @Test func reportsThatFewCanReadAreSpreadFirst() {
        let people = [person(1, "de", "tr"), person(2, "de")]
        let spread = Spread([sheet(1), sheet(2), sheet(3, "tr"), sheet(4, "tr")], over: people, readers: 1)
        #expect(spread.proposal.map(\.accounts) == [[2], [2], [1], [1]])
    }

    @Test func handsAndLeadsThatAreThereStay() {
        let spread = Spread([sheet(1, hands: [7, 8], lead: 8), sheet(2, hands: [7])], over: [person(1, "de")], readers: 2)
        #expect(spread.proposal[0].accounts == [7, 8] && spread.proposal[0].lead == 8)
        #expect(spread.proposal[1].accounts == [7, 1])
    }

    @Test func equalInputGivesAnEqualProposalWhateverTheOrderOfPeople() {
        let people = (1...7).map { person($0, "de", recused: [$0 * 20]) }
        let sheets = (1...15).map { sheet($0) }
        let first = Spread(sheets, over: people, readers: 3)
        #expect(first == Spread(sheets, over: people.reversed(), readers: 3))
        let loads = Dictionary(grouping: first.proposal.flatMap(\.accounts), by: { $0 }).mapValues(\.count).values
        #expect((loads.max() ?? 0) - (loads.min() ?? 0) <= 1)
    }
}
