import Domain
import TestSupport
import Testing

@testable import Store

@Suite struct AttachmentTests {
    private let sample: SampleStore
    private let graz: SampleReport
    private let wien: SampleReport

    init() throws {
        sample = try SampleStore()
        graz = try SampleReport("graz", in: sample)
        wien = try SampleReport("wien", in: sample)
    }

    @Test func theSameFileIsKeptOnce() throws {
        try save("a", for: graz)
        try save("a", for: wien)
        try save("a", for: graz)
        #expect(try files() == ["a"])
        #expect(try bytes(of: graz) == [1, 2, 3])
        #expect(try bytes(of: wien) == [1, 2, 3])
    }

    @Test func aFileThatNobodyNamesIsGone() throws {
        try save("a", for: graz)
        try save("a", for: wien)
        try save("b", for: graz)
        #expect(try files() == ["a", "b"])
        #expect(try remove(wien))
        #expect(try files() == ["b"])
        #expect(try remove(graz))
        #expect(try !remove(graz))
        #expect(try files() == [])
        #expect(try bytes(of: graz) == nil)
    }

    @Test func aFrozenVersionKeepsItsFile() throws {
        let attachment = try save("a", for: graz)
        _ = try graz.submit(in: sample.store, attachment: attachment)
        try save("b", for: graz)
        try save("c", for: graz)
        #expect(try files() == ["a", "c"])
        #expect(try remove(graz))
        #expect(try files() == ["a"])
    }

    @Test func whatIsKnownOfTheFileComesBack() throws {
        try save("a", for: graz)
        let stored = try sample.store.read { try $0.attachment(of: graz.report, viewer: graz.secondary) }
        var expected = Domain.Attachment.sample("a", size: 3)
        expected.savedBy = "Graz-Primary"
        #expect(stored == expected)
    }

    @discardableResult
    private func save(_ digest: String, for city: SampleReport) throws -> Domain.Attachment {
        let attachment = Domain.Attachment.sample(digest, size: 3)
        try sample.store.write { try $0.save(attachment, bytes: [1, 2, 3], report: city.report.id, by: city.primary.account) }
        return attachment
    }

    private func remove(_ city: SampleReport) throws -> Bool { try sample.store.write { try $0.removeAttachment(report: city.report.id) } }
    private func files() throws -> [String] {
        try sample.store.read { try $0.db.all("SELECT digest FROM file ORDER BY digest") { $0[0] as String } }
    }
    private func bytes(of city: SampleReport) throws -> [UInt8]? {
        try sample.store.read { try $0.attachmentBytes(of: city.report, viewer: city.primary) }
    }
}
