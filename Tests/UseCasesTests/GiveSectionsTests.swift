import Domain
import Store
import TestSupport
import Testing

@testable import UseCases

@Suite struct GiveSectionsTests {
    private let city: City

    init() throws { city = try City.started() }

    @Test func severalAreGivenAtOnceAndJournaled() throws {
        _ = try city.changeMeasures.add(title: "", formKey: "a", wish: city.wish())
        let typed = typed(["prof", "gov"], measures: [1], due: ("3", "3", "2027"))
        #expect(try city.giveSections.perform(typed, wish: city.wish()) == 3)
        let tasks = try city.tasks()
        #expect(Set(tasks.keys) == [SectionKey(section: "prof"), SectionKey(section: "gov"), SectionKey(measure: 1, section: "m")])
        #expect(Set(tasks.values.map { $0.holder?.name }) == ["Berta"])
        #expect(Set(tasks.values.map { $0.dueOn?.text }) == ["2027-03-03"])
        let journal = try city.store.read { try $0.journal(subject: "report/2027/graz", atMost: 3) }
        #expect(journal.map(\.event) == [.sectionGiven, .sectionGiven, .sectionGiven])
        #expect(journal.map(\.details) == ["measures/1/m", "gov", "prof"])
    }

    @Test func givingAndTakingBackTwiceChangesNothing() throws {
        let typed = typed(["prof"])
        #expect(try city.giveSections.perform(typed, wish: city.wish()) == 1)
        #expect(try city.giveSections.perform(typed, wish: city.wish(by: city.secondary)) == 0)
        #expect(try city.giveSections.takeBack(typed, wish: city.wish(by: city.secondary)) == 1)
        #expect(try city.giveSections.takeBack(typed, wish: city.wish()) == 0)
        #expect(try city.events() == [.reportCreated, .sectionGiven, .sectionTakenBack])
    }

    @Test(
        arguments: [
            (("30", "4", "2027"), nil), (("1", "2", "2027"), nil), (("1", "5", "2027"), "work.due-late"),
            (("31", "1", "2027"), "work.due-past"),
            (("30", "2", "2027"), "work.due-form"), (("", "3", "2027"), "work.due-form"), (("", "", ""), nil),
        ] as [((String, String, String), String?)])
    func aDateLiesBetweenTodayAndTheDeadline(due: (String, String, String), problem: String?) throws {
        // It is noon of 1 February, and the deadline is midnight after 30 April.
        let typed = typed(["prof"], due: due)
        if let problem {
            #expect(throws: Refusal.invalid([InputProblem(field: "due.day", message: problem)])) {
                try city.giveSections.perform(typed, wish: city.wish())
            }
            #expect(try city.tasks() == [:])
        } else {
            #expect(try city.giveSections.perform(typed, wish: city.wish()) == 1)
        }
    }

    @Test func everythingThatIsWrongIsSaidAtOnce() throws {
        let typed = GiveSections.Typed(sections: [], due: TypedDay(day: "x"))
        let problems = [("section", "work.section-missing"), ("holder", "work.holder-missing"), ("due.day", "work.due-form")]
        #expect(throws: Refusal.invalid(problems.map { InputProblem(field: $0.0, message: $0.1) })) {
            try city.giveSections.perform(typed, wish: city.wish())
        }
    }

    @Test func onlySomebodyOfTheCityWhoCanSignInHoldsASection() throws {
        try city.store.write { [city] in try $0.disable(account: city.secondary.account, at: City.noon) }
        for holder in [city.stranger.account, city.admin.account, city.secondary.account, 0] {
            let typed = GiveSections.Typed(sections: [SectionKey(section: "prof")], holder: holder)
            #expect(throws: Refusal.invalid([InputProblem(field: "holder", message: "work.holder-missing")])) {
                try city.giveSections.perform(typed, wish: city.wish())
            }
        }
        #expect(try city.tasks() == [:])
    }

    @Test func whatIsNotAskedCannotBeGiven() throws {
        for key in [SectionKey(section: "m"), SectionKey(section: "nothing"), SectionKey(measure: 1, section: "m")] {
            let typed = GiveSections.Typed(sections: [key], holder: city.primary.account)
            #expect(throws: Refusal.notFound) { try city.giveSections.perform(typed, wish: city.wish()) }
        }
    }

    @Test func aGivenSectionIsAnsweredByEverybody() throws {
        _ = try city.giveSections.perform(typed(["prof"]), wish: city.wish())
        #expect(try city.save("prof.context", "Mine", by: city.primary).saved.map(\.question) == ["prof.context"])
    }

    @Test func doneStaysWhoeverChangesAnAnswer() throws {
        let key = SectionKey(section: "prof")
        #expect(try city.markSectionDone.perform(key, .yes, wish: city.wish(by: city.secondary)))
        #expect(try !city.markSectionDone.perform(key, .yes, wish: city.wish(at: City.noon + 60)))
        try city.save("prof.context", "Changed", at: City.noon + 120)
        #expect(try city.tasks()[key]?.done == SectionTask.Done(at: City.noon, by: "Berta"))
        #expect(try city.markSectionDone.perform(key, .again, wish: city.wish(at: City.noon + 180)))
        #expect(try city.tasks()[key]?.done == SectionTask.Done(at: City.noon + 180, by: "Anna"))
        #expect(try city.markSectionDone.perform(key, .no, wish: city.wish()))
        #expect(try city.tasks()[key]?.done == nil)
        #expect(try city.events() == [.reportCreated, .sectionDone, .sectionDone, .sectionReopened])
        #expect(throws: Refusal.notFound) { try city.markSectionDone.perform(SectionKey(section: "m"), .yes, wish: city.wish()) }
    }

    @Test func onlyTheCityDividesItsDraft() throws {
        let typed = typed(["prof"])
        let changes: [@Sendable (ReportWish) throws -> Void] = [
            { [city] in _ = try city.giveSections.perform(typed, wish: $0) },
            { [city] in _ = try city.giveSections.takeBack(typed, wish: $0) },
            { [city] in _ = try city.markSectionDone.perform(SectionKey(section: "prof"), .yes, wish: $0) },
        ]
        for change in changes {
            for (viewer, refusal) in city.outsiders { #expect(throws: refusal) { try change(city.wish(by: viewer)) } }
        }
        try city.complete()
        _ = try city.submitReport.perform(city.wish())
        for change in changes { #expect(throws: Refusal.wrongState(.reportSubmitted)) { try change(city.wish()) } }
    }

    /// Given to the colleague.
    private func typed(
        _ sections: [String], measures: Set<Int> = [], due: (String, String, String) = ("", "", "")
    ) -> GiveSections.Typed {
        GiveSections.Typed(
            sections: Set(sections.map { SectionKey(section: $0) }), measures: measures, holder: city.secondary.account,
            due: TypedDay(day: due.0, month: due.1, year: due.2))
    }
}
