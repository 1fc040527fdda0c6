import Domain
import Foundation
import TestSupport
import Testing

@testable import Ocrtctl

struct PrizeTests {
    private let workplace: Workplace

    init() throws { workplace = try Workplace() }

    /// The protocol of a vote in which Linz has won.
    private func content() throws -> PrizeProtocol {
        let sample = try SampleStore()
        let story = try PrizeStory(sample)
        try story.openVote()
        try story.cast(.finalist(5), "graz", .large)
        try story.cast(.abstention, "linz", .large)
        try story.count()
        return try story.protocolDesk(story.admin).content
    }

    private func file(_ content: PrizeProtocol) throws -> String {
        try workplace.file("protocol.json", String(decoding: content.canonicalJSON(), as: UTF8.self))
    }

    @Test func verifyCountsAgainFromTheFileAlone() throws {
        let outcome = workplace.run("prize", "verify", try file(content()))
        #expect(outcome.code == 0 && outcome.complaint == "")
        #expect(outcome.output.contains("Category large, round 1: 2 of 3 voted"))
        #expect(outcome.output.contains("Winner: 5") && outcome.output.contains("linz: linz measure 1"))
        #expect(outcome.output.contains("Category small, round 1: 0 of 3 voted") && outcome.output.contains("No votes"))
        #expect(outcome.output.hasSuffix("Every number agrees."))
    }

    @Test func verifyFindsWhatWasTakenOut() throws {
        var content = try content()
        content.polls[1].ballots.removeFirst()
        let outcome = workplace.run("prize", "verify", try file(content))
        #expect(outcome.code == 2)
        #expect(outcome.output.contains("Does not agree: category large, round 1: 1 ballots, but 2 members voted"))
        #expect(!outcome.output.contains("Every number agrees."))
    }

    @Test func verifySaysWhenItWasCountedAndWhoWasLeftOut() throws {
        var content = try content()
        content.leftOut = [
            LeftOutFinalist(category: .small, finalist: .init(number: 3, member: "hallein", title: "A bridge"), reason: "No answer")
        ]
        let outcome = workplace.run("prize", "verify", try file(content))
        #expect(outcome.code == 0 && outcome.output.contains("  Closed 2027-") && outcome.output.contains("; counted 2027-"))
        #expect(outcome.output.contains("Not on the ballot: 3, hallein: A bridge. No answer"))
        content.polls[1].onPaperAtClosing = 2
        let changed = workplace.run("prize", "verify", try file(content))
        #expect(changed.code == 2 && changed.output.contains("0 members on paper now, but 2 when the vote closed"))
    }

    @Test func verifySaysWhoWasThereAndReadsProtocolsOfBefore() throws {
        var content = try content()
        content.polls[1].attendance = AttendanceRecord(quorum: 2, atOpening: 1, atClosing: 3, reason: "As decided")
        let outcome = workplace.run("prize", "verify", try file(content))
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("Present: 1 at the opening, 3 at the closing; quorum 2"))
        #expect(outcome.output.contains("Opened without the quorum: As decided"))
        content.polls[1].attendance?.atClosing = 4
        #expect(workplace.run("prize", "verify", try file(content)).output.contains("more members were present than may vote"))
        for place in content.polls.indices { content.polls[place].attendance = nil }
        let before = workplace.run("prize", "verify", try file(content))
        #expect(before.code == 0 && !before.output.contains("Present") && before.output.hasSuffix("Every number agrees."))
    }

    @Test func verifyTakesNothingElse() throws {
        #expect(workplace.run("prize", "verify", "/nowhere") == .refused("/nowhere cannot be read."))
        let other = try workplace.file("other.json", "{}")
        #expect(workplace.run("prize", "verify", other) == .refused("\(other) is no protocol of a vote."))
    }

    @Test func theShippedCriteriaAreStored() throws {
        _ = workplace.run("migrate")
        let file = "\(Site.sourceRoot)/content/prize-criteria.yaml"
        #expect(workplace.run("prize", "criteria", "2027", file) == .refused("There is no cycle 2027; see: ocrtctl cycle list"))
        let store = try workplace.store()
        try store.write { writer in
            try writer.insert(.sample, texts: Questionnaire.sampleTexts, source: "sample", at: Site.noon)
            try writer.save(SampleStore.cycle)
        }
        #expect(workplace.run("prize", "criteria", "2027", file) == .done("Stored 10 criteria for 2027."))
        #expect(try store.read { try $0.criteria(year: 2027) }?.contains("Focus on racism") == true)
    }
}
