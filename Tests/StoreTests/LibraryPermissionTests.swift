import Domain
import TestSupport
import Testing

@testable import Store

/// The library's queries show what `Permissions` allows, no row more and no row less: cities in every state and scope, seen by everybody.
@Suite struct LibraryPermissionTests {
    private let sample: SampleStore
    private let cities: [LibraryCity]
    private let viewers: [Viewer]
    private let disabled: [Viewer]

    init() throws {
        let sample = try SampleStore()
        self.sample = sample
        let council = try sample.account("council", role: .council)
        var cities: [LibraryCity] = []
        for state in ReportState.allCases {
            // Before the feedback nothing can be decided; a row that is there all the same must open nothing.
            let scopes: [PublicationScope?] = state == .draft ? [nil] : [nil] + PublicationScope.allCases
            for scope in scopes {
                let name = "\(state)-\(scope?.rawValue.replacing(" ", with: "-") ?? "undecided")"
                cities.append(try LibraryCity(name, state: state, scope: scope, council: council, in: sample))
            }
        }
        self.cities = cities
        viewers =
            try cities.flatMap { [$0.city.primary, $0.city.secondary] } + [
                council, sample.account("board", role: .board), sample.account("admin", role: .admin),
            ]
        disabled = try [
            sample.account("former-council", role: .council), sample.account("former-admin", role: .admin),
            sample.account("former-secondary", role: .secondary, member: cities[0].city.member),
        ]
        let gone = disabled
        try sample.store.write { writer in
            for viewer in gone { try writer.disable(account: viewer.account, at: SampleStore.noon) }
        }
    }

    private func mayRead(_ action: Action, _ city: LibraryCity, _ viewer: Viewer) -> Bool {
        let subject = Subject.publication(member: city.city.member, state: city.report.state, scope: city.scope ?? .nothing)
        return Permissions.refusal(of: action, on: subject, by: viewer) == nil
    }

    @Test func theDataSetIsMixed() {
        let viewer = viewers[0]
        #expect(cities.count == 17)
        #expect(cities.filter { mayRead(.readPublished, $0, viewer) }.count == 6)
        #expect(cities.filter { mayRead(.readPublishedFeedback, $0, viewer) }.count == 3)
    }

    @Test func aPage() throws {
        for viewer in viewers {
            for city in cities {
                let found = try sample.store.read { reader in
                    try reader.published(year: 2027, member: city.city.member, viewer: viewer)
                }
                #expect(found?.report == (mayRead(.readPublished, city, viewer) ? city.report : nil), "\(viewer.name) \(city.report.state)")
                let content = try sample.store.read { try $0.publishedSubmission(of: city.report, viewer: viewer) }
                #expect((content != nil) == mayRead(.readPublished, city, viewer))
            }
        }
    }

    @Test func theFeedback() throws {
        for viewer in viewers {
            for city in cities {
                let found = try sample.store.read { try $0.publishedFeedback(of: city.report, viewer: viewer) }
                #expect(!found.isEmpty == mayRead(.readPublishedFeedback, city, viewer), "\(viewer.name) \(city.report.state)")
                let judged = try sample.store.read { try $0.judgedVersion(of: city.report, viewer: viewer) }
                #expect((judged != nil) == mayRead(.readPublished, city, viewer))
            }
        }
    }

    @Test(arguments: ["", "words", "undecided"]) func listSearchAndCount(text: String) throws {
        var wish = LibraryWish()
        wish.text = text
        for viewer in viewers {
            let allowed = text == "undecided" ? [] : cities.filter { mayRead(.readPublished, $0, viewer) }
            let (found, count) = try sample.store.read { reader in
                (
                    try reader.library(wish, sizeLine: 50_000, from: 0, atMost: 1000, viewer: viewer),
                    try reader.libraryCount(wish, sizeLine: 50_000, viewer: viewer)
                )
            }
            #expect(found.filter { $0.measure == 0 }.map(\.member.id).sorted() == allowed.map(\.city.member).sorted(), "\(viewer.name)")
            #expect(count == allowed.count * 2)
        }
    }

    @Test func offersFiltersAndComparison() throws {
        for viewer in viewers {
            let allowed = cities.filter { mayRead(.readPublished, $0, viewer) }.map(\.city.member).sorted()
            let (offers, reports, count) = try sample.store.read { reader in
                (
                    try reader.exchange(.offer, viewer: viewer),
                    try reader.publishedReports(year: 2027, country: "", from: 0, atMost: 1000, viewer: viewer),
                    try reader.publishedReportCount(year: 2027, country: "", viewer: viewer)
                )
            }
            #expect((offers["training"] ?? []).map(\.member.id).sorted() == allowed)
            #expect(reports.map(\.id).sorted() == allowed)
            #expect(count == allowed.count)
        }
    }

    @Test func whoseAccountIsDisabledFindsNothing() throws {
        for viewer in disabled {
            let lists = try sample.store.read { reader in
                try [
                    reader.library(LibraryWish(), sizeLine: 1, from: 0, atMost: 9, viewer: viewer).count,
                    reader.libraryCount(LibraryWish(), sizeLine: 1, viewer: viewer),
                    reader.libraryChoices(viewer: viewer).countries.count, reader.exchange(.offer, viewer: viewer).count,
                    reader.publishedReports(year: 2027, country: "", from: 0, atMost: 9, viewer: viewer).count,
                    reader.publishedReportCount(year: 2027, country: "", viewer: viewer),
                ]
            }
            #expect(lists == [0, 0, 0, 0, 0, 0], "\(viewer.name)")
            for city in cities {
                let pages = try sample.store.read { reader in
                    try [
                        reader.published(year: 2027, member: city.city.member, viewer: viewer) != nil,
                        reader.publishedSubmission(of: city.report, viewer: viewer) != nil,
                        !reader.publishedFeedback(of: city.report, viewer: viewer).isEmpty,
                        reader.publishedAttachment(of: city.report, viewer: viewer) != nil,
                    ]
                }
                #expect(pages == [false, false, false, false], "\(viewer.name)")
            }
        }
    }

    @Test func aRoleThatTheAccountDoesNotHaveOpensNothing() throws {
        var viewer = viewers[0]
        viewer.role = .admin
        viewer.member = nil
        #expect(try sample.store.read { try $0.libraryCount(LibraryWish(), sizeLine: 1, viewer: viewer) } == 0)
    }

    @Test func decisionsAreTheCitysOwn() throws {
        for viewer in viewers {
            for city in cities {
                let found = try sample.store.read { try $0.publications(of: city.report, viewer: viewer) }
                #expect(!found.isEmpty == (city.scope != nil && mayRead(.readDecisions, city, viewer)), "\(viewer.name)")
            }
        }
    }

    @Test func onlyTheOfficeSeesWhoHasPublished() throws {
        let published = Set(cities.filter { mayRead(.readPublished, $0, viewers[0]) }.map(\.city.member))
        for viewer in viewers {
            let found = try sample.store.read { try $0.publishedMembers(year: 2027, viewer: viewer) }
            #expect(found == (viewer.role == .admin ? published : []))
        }
    }
}
