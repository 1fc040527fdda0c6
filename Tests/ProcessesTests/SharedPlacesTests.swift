import Foundation
import Testing

@testable import Processes

/// Two objects on one file are to each other as two programs: they share nothing but the file.
@Suite final class SharedPlacesTests {
    private let file = FileManager.default.temporaryDirectory.appendingPathComponent("places-\(UUID().uuidString)").path

    deinit { try? FileManager.default.removeItem(atPath: file) }

    private func places(_ count: Int, mostHere: Int = 9) -> SharedPlaces { SharedPlaces(file: file, count: count, mostHere: mostHere) }

    private func isBusy(_ places: SharedPlaces, for person: Int64) -> Bool {
        do { return try places.hold(for: person, patience: 0) { false } } catch { return true }
    }

    @Test func soManyAtOnceInAllProgramsTogether() throws {
        let here = places(2), there = places(2)
        try here.hold(for: 1, patience: 0) {
            #expect(!isBusy(there, for: 2))
            try there.hold(for: 2, patience: 0) {
                #expect(isBusy(here, for: 3) && isBusy(there, for: 3))
            }
            #expect(!isBusy(here, for: 3))
        }
        #expect(!isBusy(there, for: 1))
    }

    @Test func onePersonHasOne() throws {
        let here = places(4), there = places(4)
        try here.hold(for: 1, patience: 0) {
            #expect(isBusy(here, for: 1) && isBusy(there, for: 1))
            #expect(!isBusy(there, for: 2))
        }
        #expect(!isBusy(there, for: 1))
    }

    @Test func tooManyHereAreTurnedAwayAtOnce() throws {
        let here = places(4, mostHere: 2)
        try here.hold(for: 1, patience: 0) {
            try here.hold(for: 2, patience: 0) {
                #expect(throws: SharedPlaces.Refused.busy) { try here.hold(for: 3, patience: 600) {} }
                #expect(!isBusy(places(4), for: 3))
            }
        }
    }

    @Test func ofOnePersonOneWaitsAndNoMore() throws {
        let here = places(4)
        try here.hold(for: 1, patience: 0) {
            Thread { _ = try? here.hold(for: 1, patience: 600) {} }.start()
            while here.number(of: 1) < 2 { usleep(1000) }
            #expect(throws: SharedPlaces.Refused.busy) { try here.hold(for: 1, patience: 600) {} }
            #expect(!isBusy(here, for: 2))
        }
        while here.number(of: 1) > 0 { usleep(1000) }
        #expect(!isBusy(here, for: 1))
    }

    @Test func aPlaceIsWaitedFor() throws {
        let here = places(1), there = places(1)
        let held = DispatchSemaphore(value: 0), asked = DispatchSemaphore(value: 0)
        let first = Thread {
            _ = try? here.hold(for: 1, patience: 0) {
                held.signal()
                asked.wait()
            }
        }
        first.start()
        held.wait()
        #expect(isBusy(there, for: 2))
        asked.signal()
        #expect(try there.hold(for: 2, patience: 600) { true })
    }

    @Test func whatFailsLeavesItsPlace() throws {
        struct Failed: Error {}
        let here = places(1, mostHere: 1)
        #expect(throws: Failed.self) { try here.hold(for: 1, patience: 0) { throw Failed() } }
        #expect(!isBusy(here, for: 1))
    }

    @Test func withoutAFileThereIsNoPlace() {
        let nowhere = SharedPlaces(file: "/nowhere/places", count: 1, mostHere: 1)
        #expect(throws: SharedPlaces.Refused.noFile("/nowhere/places: No such file or directory")) {
            try nowhere.hold(for: 1, patience: 0) {}
        }
    }
}
