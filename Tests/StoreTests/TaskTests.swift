import Domain
import TestSupport
import Testing

@testable import Store

/// Who holds a section, what is done and what a report waits for: nothing is kept twice.
@Suite struct TaskTests {
    private let sample: SampleStore
    private let graz: SampleReport
    private let prof = SectionKey(section: "prof")
    private static let noon = SampleStore.noon

    init() throws {
        sample = try SampleStore()
        graz = try SampleReport("graz", in: sample)
    }

    @Test func givingTheSameTwiceChangesNothing() throws {
        #expect(try give("2027-03-01") == true)
        #expect(try give("2027-03-01") == false)
        #expect(try give("2027-03-02") == true)
        #expect(try give(nil) == true)
        #expect(try give(nil) == false)
        #expect(try task().holder == SectionTask.Holder(account: graz.secondary.account, name: "Graz-Secondary", isDisabled: false))
        #expect(try task().dueOn == nil)
    }

    @Test func takingBackKeepsThatItIsDone() throws {
        _ = try give("2027-03-01")
        #expect(try done() == true)
        #expect(try takeBack() == true)
        #expect(try takeBack() == false)
        #expect(try task() == SectionTask(done: SectionTask.Done(at: Self.noon, by: "Graz-Primary")))
    }

    @Test func theFirstWordStays() throws {
        #expect(try done() == true)
        #expect(try done(at: Self.noon + 60) == false)
        #expect(try task().done?.at == Self.noon)
        #expect(try done(at: Self.noon + 60, again: true) == true)
        #expect(try task().done?.at == Self.noon + 60)
        #expect(try notDone() == true)
        #expect(try notDone() == false)
        #expect(try task() == .none)
    }

    @Test func aDisabledHolderIsToldApart() throws {
        _ = try give(nil)
        try sample.store.write { [graz] in try $0.disable(account: graz.secondary.account, at: Self.noon) }
        #expect(try task().holder?.isDisabled == true)
        #expect(try task().present == nil)
        #expect(try sample.store.read { try $0.colleagues(of: graz.report, viewer: graz.secondary) }.map(\.name) == ["Graz-Primary"])
    }

    @Test func aRemovedMeasureIsNobodysWork() throws {
        let key = SectionKey(measure: 1, section: "m")
        try sample.store.write { [graz] writer in
            _ = try writer.insertMeasure(report: graz.report.id, formKey: "a", at: Self.noon)
            _ = try writer.give(key, report: graz.report.id, to: graz.primary.account, dueOn: nil, at: Self.noon, by: graz.primary.account)
        }
        #expect(try tasks().keys.sorted { $0.section < $1.section } == [key])
        _ = try sample.store.write { [graz] in try $0.removeMeasure(report: graz.report.id, number: 1, at: Self.noon) }
        #expect(try tasks() == [:])
        _ = try sample.store.write { [graz] in try $0.restoreMeasure(report: graz.report.id, number: 1) }
        #expect(try tasks()[key]?.holder?.account == graz.primary.account)
    }

    @Test func oneMarkOfAKindHoldsAtATime() throws {
        #expect(try mark(1) == true)
        #expect(try mark(1) == false, "the same form again")
        #expect(try mark(2) == false, "while the first holds")
        #expect(try end(1) == true)
        #expect(try end(1) == false)
        #expect(try mark(1) == false, "the form of a page that was opened before")
        #expect(try mark(2) == true)
        #expect(try end(1) == false, "it ended before; the second holds")
        let marks = try sample.store.read { try $0.marks(.approval, of: graz.report, viewer: graz.primary) }
        #expect(marks.map(\.number) == [2, 1])
        #expect(marks.map { $0.end?.outcome } == [nil, .given])
        #expect(try sample.store.read { try $0.openMarks(of: graz.report, viewer: graz.primary) } == [.approval: marks[0]])
    }

    private func give(_ due: String?) throws -> Bool {
        try sample.store.write { [graz, prof] in
            try $0.give(
                prof, report: graz.report.id, to: graz.secondary.account, dueOn: due.flatMap { Day($0) }, at: Self.noon,
                by: graz.primary.account)
        }
    }

    private func takeBack() throws -> Bool {
        try sample.store.write { [graz, prof] in try $0.takeBack(prof, report: graz.report.id) }
    }

    private func notDone() throws -> Bool {
        try sample.store.write { [graz, prof] in try $0.markNotDone(prof, report: graz.report.id) }
    }

    private func done(at now: Instant = TaskTests.noon, again: Bool = false) throws -> Bool {
        try sample.store.write { [graz, prof] in
            try $0.markDone(prof, report: graz.report.id, again: again, at: now, by: graz.primary.account)
        }
    }

    private func mark(_ number: Int) throws -> Bool {
        try sample.store.write { [graz] in
            try $0.insertMark(.approval, report: graz.report.id, number: number, note: "", at: Self.noon, by: graz.primary.account)
        }
    }

    private func end(_ number: Int) throws -> Bool {
        try sample.store.write { [graz] in
            try $0.endMark(.approval, report: graz.report.id, number: number, as: .given, at: Self.noon, by: graz.primary.account)
        }
    }

    private func task() throws -> SectionTask {
        let task = try sample.store.read { try $0.task(of: graz.report, key: prof, viewer: graz.primary) }
        #expect(try tasks()[prof] ?? .none == task)
        return task
    }

    private func tasks() throws -> [SectionKey: SectionTask] {
        try sample.store.read { try $0.tasks(of: graz.report, viewer: graz.primary) }
    }
}
