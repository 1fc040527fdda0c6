import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Store

/// Locks belong to open files, not to programs: two values of one folder stand for two programs.
@Suite(.timeLimit(.minutes(5))) struct SharedPlacesTests {
    private let folder: String

    init() throws { folder = try TemporaryFolder.make() }

    private func places(_ count: Int, in folder: String? = nil) -> SharedPlaces {
        SharedPlaces(folder: folder ?? self.folder, name: "work", count: count)
    }

    @Test func soManyAtOnceOverAllPrograms() throws {
        let here = places(2), there = places(2)
        let first = try #require(here.take(milliseconds: 0)), second = try #require(there.take(milliseconds: 0))
        #expect(here.take(milliseconds: 0) == nil)
        #expect(there.take(milliseconds: 30) == nil)
        first.leave()
        let third = try #require(there.take(milliseconds: 0))
        #expect(here.take(milliseconds: 0) == nil)
        second.leave()
        third.leave()
        #expect(here.take(milliseconds: 0) != nil)
    }

    @Test func differentWorkHasPlacesOfItsOwn() throws {
        let mine = try #require(places(1).take(milliseconds: 0))
        defer { mine.leave() }
        #expect(SharedPlaces(folder: folder, name: "other", count: 1).take(milliseconds: 0) != nil)
    }

    @Test func leavingTwiceFreesNothingOfOthers() throws {
        let first = try #require(places(1).take(milliseconds: 0))
        first.leave()
        let second = try #require(places(1).take(milliseconds: 0))
        first.leave()
        #expect(places(1).take(milliseconds: 0) == nil)
        second.leave()
    }

    @Test func whoWaitsGetsThePlaceThatBecomesFree() throws {
        let place = try #require(places(1).take(milliseconds: 0))
        let group = DispatchGroup(), got = Mutex(false)
        let waiting = places(1)
        Threads.start(in: group) {
            let late = waiting.take(milliseconds: 120_000)
            got.withLock { $0 = late != nil }
        }
        place.leave()
        group.wait()
        #expect(got.withLock { $0 })
    }

    @Test func neverMoreInsideThanPlaces() {
        let now = Mutex((inside: 0, most: 0, done: 0))
        let all = (0..<8).map { _ in places(2) }
        Threads.run(8) { number in
            for _ in 0..<25 {
                guard let place = all[number].take(milliseconds: 120_000) else { continue }
                now.withLock {
                    $0.inside += 1
                    $0.most = max($0.most, $0.inside)
                }
                sched_yield()
                now.withLock {
                    $0.inside -= 1
                    $0.done += 1
                }
                place.leave()
            }
        }
        let end = now.withLock { $0 }
        #expect(end.most <= 2 && end.done == 200)
    }

    /// Where no lock file can be had, the work goes on: each program bounds itself.
    @Test func withoutLockFilesThereIsAPlaceForEverybody() throws {
        let missing = places(1, in: "\(folder)/missing")
        let first = try #require(missing.take(milliseconds: 0))
        #expect(missing.take(milliseconds: 0) != nil)
        first.leave()
        // A folder in the file's place cannot be opened for writing, not even by root.
        try FileManager.default.createDirectory(atPath: "\(folder)/work-1.lock", withIntermediateDirectories: false)
        let second = try #require(places(1).take(milliseconds: 0))
        #expect(places(1).take(milliseconds: 0) != nil)
        second.leave()
    }

    @Test func nobodyElseMayOpenTheFiles() throws {
        let place = places(2).take(milliseconds: 0)
        place?.leave()
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["work-1.lock"])
        let mode = try FileManager.default.attributesOfItem(atPath: "\(folder)/work-1.lock")[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }
}
