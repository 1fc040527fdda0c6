import Domain
import Store
import TestSupport
import Testing

@testable import UseCases

@Suite struct PrepareRemindersTests {
    @Test func thePlanNamesWhoIsRemindedAndWhoIsNotAndWhy() throws {
        let outbox = try Outbox()
        let sample = outbox.city.sample
        try sample.member("empty")
        let linz = try sample.account("lina", role: .primary, member: sample.member("linz"))
        let done = try sample.account("dora", role: .primary, member: sample.member("dornbirn"))
        try outbox.store.write { writer in
            _ = try writer.insertReport(member: linz.member!, year: 2027, at: Outbox.noon, by: nil)
            _ = try writer.insertReport(member: done.member!, year: 2027, at: Outbox.noon, by: nil)
            let report = try writer.reader.report(year: 2027, member: done.member!, viewer: done)!
            try writer.setState(.submitted, report: report.id)
        }
        let plan = try outbox.plan()
        #expect(plan.reminders.map(\.recipient.name) == ["Anna"])
        #expect(plan.reminders.map(\.missing) == [1])
        #expect(
            plan.left.map { "\($0.member.slug) \($0.person) \($0.gap)" } == [
                "dornbirn  submitted", "empty  noLogin", "linz Lina noAddress", "wien  notStarted",
            ])
    }

    @Test func colleaguesAreRemindedWhereTheOfficeWantsItButNotDisabledOnes() throws {
        let outbox = try Outbox()
        #expect(try outbox.plan(colleagues: true).reminders.map(\.recipient.name) == ["Anna", "Berta"])
        #expect(Set(try outbox.plan(colleagues: true).reminders.map(\.primaryName)) == ["Anna"])
        try outbox.store.write { try $0.disable(account: outbox.city.secondary.account, at: Outbox.noon) }
        #expect(try outbox.plan(colleagues: true).reminders.map(\.recipient.name) == ["Anna"])
    }

    @Test func aDisabledResponsiblePersonIsNotReminded() throws {
        let outbox = try Outbox()
        try outbox.store.write { try $0.disable(account: outbox.city.primary.account, at: Outbox.noon) }
        let plan = try outbox.plan(colleagues: true)
        #expect(plan.reminders == [] && plan.left.map(\.gap) == [.noLogin, .notStarted])
    }

    @Test func theMailComesInTheLanguageThePersonChoseElseTheMembersElseEnglish() throws {
        let outbox = try Outbox()
        #expect(try outbox.plan().reminders.map(\.language) == [.de])
        let token = [UInt8](repeating: 1, count: 32)
        try outbox.store.write { writer in
            try writer.insertSession(tokenHash: token, account: outbox.city.primary.account, language: nil, at: Outbox.noon)
            try writer.setLanguage(.fr, tokenHash: token)
        }
        #expect(try outbox.plan().reminders.map(\.language) == [.fr])
        let lodz = try outbox.city.sample.account("ola", role: .primary, member: outbox.city.sample.member("lodz", language: "pl"))
        try outbox.city.sample.address(lodz, "ola@lodz.example")
        try outbox.store.write { _ = try $0.insertReport(member: lodz.member!, year: 2027, at: Outbox.noon, by: nil) }
        #expect(try outbox.plan().reminders.map(\.language) == [.fr, .en])
    }

    @Test func whatIsPreparedWaitsAndWhoeverHasOneWaitingGetsNoSecond() throws {
        let outbox = try Outbox()
        #expect(try outbox.remind(outbox.city.primary, outbox.city.secondary) == 2)
        let messages = try outbox.messages()
        #expect(messages.map(\.state) == [.held, .held])
        #expect(messages.map(\.content.text.body) == ["Anna, 1 missing\n", "Berta, 1 missing\n"])
        #expect(
            Set(messages.map(\.content.messageId)).count == 2 && messages.allSatisfy { $0.content.messageId.hasSuffix("@ocrt.example") })
        #expect(try outbox.remind(outbox.city.primary) == 0)
        #expect(try outbox.plan().left.map(\.gap) == [.waiting, .notStarted])
        #expect(try outbox.messages().count == 2)
    }

    @Test func onlyThoseOfThePreviewArePreparedAndNobodyWhoSubmittedMeanwhile() throws {
        let outbox = try Outbox()
        #expect(try outbox.remind(outbox.city.stranger) == 0)
        try outbox.city.complete()
        _ = try outbox.city.submitReport.perform(outbox.city.wish())
        #expect(try outbox.remind(outbox.city.primary) == 0)
        #expect(try outbox.messages() == [])
    }

    @Test func outsideTheTimeInWhichReportsAreTakenNobodyIsReminded() throws {
        let outbox = try Outbox()
        #expect(throws: Refusal.wrongState(.deadlinePassed)) { try outbox.plan(at: SampleStore.deadline + 3600) }
        #expect(throws: Refusal.wrongState(.cycleNotOpen)) { try outbox.plan(at: Outbox.noon + -100_000) }
    }

    @Test func onlyTheOfficePrepares() throws {
        let outbox = try Outbox()
        for viewer in [outbox.city.primary, outbox.city.secondary] {
            #expect(throws: Refusal.forbidden(.onlyAdmin)) {
                try outbox.prepare.perform(
                    year: 2027, accounts: [outbox.city.primary.account], host: "x.example", wish: outbox.wish(by: viewer)
                ) { _ in MessageText(subject: "s", body: "b") }
            }
        }
        #expect(try outbox.messages() == [])
    }
}
