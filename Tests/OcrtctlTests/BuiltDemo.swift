import Domain
import Store
import TestSupport
import Testing
import UseCases

/// One demo for all tests that only look at it, since building it takes a second.
struct BuiltDemo: Sendable {
    @TaskLocal static var current: BuiltDemo?

    let printed: Workplace.Outcome
    let store: Store
    private let shelf = QuestionnaireShelf()

    func viewer(_ user: String) throws -> Viewer {
        let account = try #require(try store.read { try $0.accountSecret(userName: user)?.account })
        return Viewer(account: account.id, name: account.name, role: account.role, member: account.member)
    }

    /// A city's report and how far it is.
    struct Standing {
        var report: Report
        var measures: [Measure]
        var progress: ReportProgress
        /// What stands in the way of submitting.
        var findings: [ReportProgress.Finding] { progress.findings(measures: measures.map(\.number)) }
    }

    func standing(of city: String) throws -> Standing {
        let viewer = try viewer(city)
        return try store.read { reader in
            let desk = try ReportDesk.open(year: 2028, member: city, viewer: viewer, shelf: shelf, in: reader)
            let report = try desk.started()
            let attachment = try reader.attachment(of: report, viewer: viewer)
            return Standing(
                report: report, measures: try reader.measures(of: report, viewer: viewer),
                progress: ReportProgress(visibility: try desk.visibility(viewer: viewer, in: reader), hasAttachment: attachment != nil))
        }
    }
}

/// Builds the demo before the first test of a suite and removes it after the last.
struct DemoTrait: SuiteTrait, TestScoping {
    func provideScope(for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void) async throws {
        let workplace = try Workplace.withDatabase()
        let demo = BuiltDemo(printed: workplace.runDemo(), store: try workplace.store())
        try await BuiltDemo.$current.withValue(demo) { try await function() }
        withExtendedLifetime(workplace) {}
    }
}

extension Trait where Self == DemoTrait {
    static var demo: DemoTrait { DemoTrait() }
}
