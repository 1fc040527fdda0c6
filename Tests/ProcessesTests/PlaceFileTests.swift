import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Processes

/// Locks belong to open files, not to programs: two values of one folder stand for two programs.
@Suite(.timeLimit(.minutes(5))) struct PlaceFileTests {
    private let folder: String

    init() throws { folder = try TemporaryFolder.make() }

    private func places(_ count: Int, in folder: String? = nil) -> PlaceFile {
        PlaceFile(file: "\(folder ?? self.folder)/work.lock", count: count)
    }

    @Test func soManyAtOnceOverAllPrograms() throws {
        let here = places(2), there = places(2)
        let first = try #require(try here.take(seconds: 0)), second = try #require(try there.take(seconds: 0))
        #expect(try here.take(seconds: 0) == nil)
        #expect(try there.take(seconds: 0.03) == nil)
        first.leave()
        let third = try #require(try there.take(seconds: 0))
        #expect(try here.take(seconds: 0) == nil)
        second.leave()
        third.leave()
        #expect(try here.take(seconds: 0) != nil)
    }

    @Test func differentWorkHasPlacesOfItsOwn() throws {
        let mine = try #require(try places(1).take(seconds: 0))
        defer { mine.leave() }
        #expect(try PlaceFile(file: "\(folder)/other.lock", count: 1).take(seconds: 0) != nil)
    }

    @Test func leavingTwiceFreesNothingOfOthers() throws {
        let first = try #require(try places(1).take(seconds: 0))
        first.leave()
        let second = try #require(try places(1).take(seconds: 0))
        first.leave()
        #expect(try places(1).take(seconds: 0) == nil)
        second.leave()
    }

    @Test func whoWaitsGetsThePlaceThatBecomesFree() throws {
        let place = try #require(try places(1).take(seconds: 0))
        let group = DispatchGroup(), got = Mutex(false)
        let waiting = places(1)
        Threads.start(in: group) {
            let late = try? waiting.take(seconds: 120)
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
                guard let place = try? all[number].take(seconds: 120) else { continue }
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

    @Test func aFileThatCannotBeHadIsSaid() throws {
        #expect(throws: PlaceFile.Unusable.self) { try places(1, in: "\(folder)/missing").take(seconds: 0) }
        // A folder in the file's place cannot be opened for writing, not even by root.
        try FileManager.default.createDirectory(atPath: "\(folder)/work.lock", withIntermediateDirectories: false)
        #expect(throws: PlaceFile.Unusable.self) { try places(1).take(seconds: 0) }
    }

    @Test func nobodyElseMayOpenTheFile() throws {
        let place = try places(2).take(seconds: 0)
        place?.leave()
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["work.lock"])
        let mode = try FileManager.default.attributesOfItem(atPath: "\(folder)/work.lock")[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }
}
