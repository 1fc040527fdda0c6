import Domain
import HTTP
import UseCases
import Web

/// The opening of a vote as it stands in the form.
struct OpeningForm {
    var opens, closes: TypedMoment
    var members: Set<Int64>
    var quorumReason: String
    /// Why a finalist is left out, by its number.
    var leftOut: [Int: String]
    var categories: Set<SizeClass>

    /// Before anything was typed: every member votes.
    init(_ scene: PrizeScene) {
        opens = TypedMoment("opens") { _, _ in "" }
        closes = TypedMoment("closes") { _, _ in "" }
        members = Set(scene.members.keys)
        quorumReason = ""
        leftOut = [:]
        categories = Set(SizeClass.allCases)
    }

    /// As it was sent.
    ///
    /// - Parameter field: reads a typed field with its length.
    init(sentTo scene: PrizeScene, reading field: (String, FieldSize) throws -> String) throws {
        self.init(scene)
        opens = try TypedMoment("opens", reading: field)
        closes = try TypedMoment("closes", reading: field)
        members = Set(scene.context.values("members").compactMap { Int64($0) })
        quorumReason = try field("quorum-reason", .words)
        categories = Set(scene.context.values("categories").compactMap(SizeClass.init))
        for candidacy in try scene.unreleased() {
            let reason = try field(Self.leaving(candidacy.number), .words)
            leftOut[candidacy.number] = reason
        }
    }

    /// As it was typed, however long, to be shown again.
    init(shownTo scene: PrizeScene) throws {
        try self.init(sentTo: scene) { name, _ in scene.context.typed(name) }
    }

    /// The field of the reason why a finalist is left out.
    static func leaving(_ number: Int) -> String { "leave.\(number)" }

    /// Throws `Refusal.invalid` for moments that cannot be read.
    func opening(zone: String) throws(Refusal) -> Opening {
        Opening(
            opensAt: try opens.instant(zone: zone), closesAt: try closes.instant(zone: zone), electors: members, quorumReason: quorumReason,
            leftOut: leftOut, categories: categories)
    }

    /// Everything typed, for the page that asks once more.
    var fields: [(name: String, value: String)] {
        opens.fields + closes.fields + members.sorted().map { (name: "members", value: String($0)) }
            + [(name: "quorum-reason", value: quorumReason)]
            + leftOut.sorted { $0.key < $1.key }.map { (name: Self.leaving($0.key), value: $0.value) }
            + categories.map(\.rawValue).sorted().map { (name: "categories", value: $0) }
    }
}
