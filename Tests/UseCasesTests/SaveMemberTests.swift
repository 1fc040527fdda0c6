import Domain
import Store
import TestSupport
import Testing

@testable import UseCases

@Suite struct SaveMemberTests {
    private let sample: SampleStore
    private let admin: Viewer
    private var saveMember: SaveMember { SaveMember(store: sample.store) }

    init() throws {
        sample = try SampleStore()
        admin = try sample.account("office", role: .admin)
    }

    @Test func aMemberIsAddedAndItsSlugStays() throws {
        #expect(try saveMember.add(input("Graz"), by: .person(admin), now: SampleStore.noon) == "graz")
        var changed = input("Graz an der Mur")
        changed.slug = "other"
        changed.mayor = "Elke"
        try saveMember.change(slug: "graz", changed, by: .person(admin), now: SampleStore.noon)
        let stored = try #require(try sample.store.read { try $0.member(slug: "graz") })
        #expect(stored.names == ["en": "Graz an der Mur"])
        #expect(stored.mayor == "Elke")
        #expect(try sample.store.read { try $0.member(slug: "other") } == nil)
        #expect(try sample.store.read { try $0.journal(subject: "member/graz") }.map(\.event) == [.memberChanged, .memberAdded])
    }

    @Test func aTakenSlugAndAnUnknownMemberAreRefused() throws {
        _ = try saveMember.add(input("Graz"), by: .commandLine, now: SampleStore.noon)
        #expect(throws: Refusal.invalid([InputProblem(field: "slug", message: "member.slug-taken")])) {
            try saveMember.add(input("Graz"), by: .commandLine, now: SampleStore.noon)
        }
        #expect(throws: Refusal.notFound) { try saveMember.change(slug: "nowhere", input("Graz"), by: .commandLine, now: SampleStore.noon) }
        #expect(try sample.store.read { try $0.journal() }.count == 1)
    }

    @Test(arguments: Role.allCases.filter { $0 != .admin })
    func onlyTheOfficeChangesMembers(role: Role) throws {
        let viewer = try sample.account("other", role: role, member: role.belongsToMember ? sample.member("wien") : nil)
        #expect(throws: Refusal.forbidden(.onlyAdmin)) { try saveMember.add(input("Graz"), by: .person(viewer), now: SampleStore.noon) }
        #expect(throws: Refusal.forbidden(.onlyAdmin)) {
            try saveMember.change(slug: "wien", input("Graz"), by: .person(viewer), now: SampleStore.noon)
        }
        #expect(throws: Refusal.forbidden(.onlyAdmin)) { try ImportMembers(store: sample.store).preview("slug", by: .person(viewer)) }
        #expect(throws: Refusal.forbidden(.onlyAdmin)) {
            try ImportMembers(store: sample.store).perform("slug", by: .person(viewer), now: SampleStore.noon)
        }
    }

    private func input(_ name: String) -> MemberInput {
        var input = MemberInput()
        input.names = ["en": name]
        input.country = "at"
        input.language = "de"
        return input
    }
}
