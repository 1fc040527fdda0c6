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
        opens = TypedMoment("opens", scene.context)
        closes = TypedMoment("closes", scene.context)
        members = Set(scene.members.keys)
        quorumReason = ""
        leftOut = [:]
        categories = Set(SizeClass.allCases)
    }

    /// As it was sent.
    init(sentTo scene: PrizeScene) throws {
        let fields = scene.context.form.fields
        self.init(scene)
        members = Set(fields.all("members").compactMap { Int64($0) })
        quorumReason = scene.context.field("quorum-reason")
        categories = Set(fields.all("categories").compactMap(SizeClass.init))
        for candidacy in try scene.unreleased() { leftOut[candidacy.number] = scene.context.field(Self.leaving(candidacy.number)) }
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
