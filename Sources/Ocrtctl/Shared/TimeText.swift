import Domain
import Store
import Web

/// Instants in words, in the zone of the latest cycle, since that is the one people of the coalition think in.
enum TimeText {
    static func inZone(of reader: Reader) throws -> InstantText {
        InstantText(language: .en, zone: try reader.cycles().first?.zone ?? "UTC")
    }
}
