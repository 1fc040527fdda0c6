import Domain
import Synchronization
import TestSupport
import Testing

@testable import Store

@Suite struct MeasureTests {
    private let sample: SampleStore
    private let graz: SampleReport

    init() throws {
        sample = try SampleStore()
        graz = try SampleReport("graz", in: sample)
    }

    @Test func theSameFormAddsOneMeasureHoweverOftenItIsSent() throws {
        let new = Mutex(0)
        Threads.run(8) { [sample, graz] _ in
            let added = try? sample.store.write { try $0.insertMeasure(report: graz.report.id, formKey: "form", at: SampleStore.noon) }
            if added?.isNew == true { new.withLock { $0 += 1 } }
        }
        #expect(new.withLock { $0 } == 1)
        #expect(try add("form") == 1)
        #expect(try listed() == [1])
    }

    @Test func aNumberIsNeverGivenTwice() throws {
        #expect(try add("a") == 1)
        #expect(try add("b") == 2)
        #expect(try remove(2))
        #expect(try add("c") == 3)
        #expect(try remove(1))
        #expect(try remove(3))
        #expect(try add("d") == 4)
        #expect(try listed() == [4])
    }

    @Test func numbersBelongToTheirReport() throws {
        let wien = try SampleReport("wien", in: sample)
        #expect(try add("a") == 1)
        #expect(try sample.store.write { try $0.insertMeasure(report: wien.report.id, formKey: "a", at: SampleStore.noon).number } == 1)
    }

    @Test func aRemovedMeasureCanBeRestoredToItsPlace() throws {
        for form in ["a", "b", "c"] { _ = try add(form) }
        #expect(try remove(2))
        #expect(try !remove(2))
        #expect(try !remove(9))
        #expect(try listed() == [1, 3])
        #expect(try sample.store.read { try $0.removedMeasures(of: graz.report, viewer: graz.primary) }.map(\.number) == [2])
        #expect(try restore(2))
        #expect(try !restore(2))
        #expect(try listed() == [1, 2, 3])
    }

    @Test func theListHasTheCitysOrder() throws {
        for form in ["a", "b", "c"] { _ = try add(form) }
        try sample.store.write { [graz] in try $0.order(measures: [3, 1, 2], report: graz.report.id) }
        #expect(try listed() == [3, 1, 2])
        _ = try add("d")
        #expect(try listed() == [3, 1, 2, 4])
    }

    @Test func theTitleComesWithTheList() throws {
        _ = try add("a")
        try sample.store.write { [graz] writer in
            let key = AnswerKey(measure: 1, question: Measure.titleQuestion)
            _ = try writer.save(Answer("Åben by"), report: graz.report.id, key: key, expected: 0, at: SampleStore.noon, by: nil)
        }
        let measures = try sample.store.read { try $0.measures(of: graz.report, viewer: graz.primary) }
        #expect(measures == [Measure(number: 1, position: 1, title: "Åben by")])
    }

    private func add(_ formKey: String) throws -> Int {
        try sample.store.write { [graz] in try $0.insertMeasure(report: graz.report.id, formKey: formKey, at: SampleStore.noon).number }
    }

    private func remove(_ number: Int) throws -> Bool {
        try sample.store.write { [graz] in try $0.removeMeasure(report: graz.report.id, number: number, at: SampleStore.noon) }
    }

    private func restore(_ number: Int) throws -> Bool {
        try sample.store.write { [graz] in try $0.restoreMeasure(report: graz.report.id, number: number) }
    }

    private func listed() throws -> [Int] { try sample.store.read { try $0.measures(of: graz.report, viewer: graz.primary) }.map(\.number) }
}
