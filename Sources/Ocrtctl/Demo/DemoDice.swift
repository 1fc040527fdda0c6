/// Numbers that look thrown and are the same each time: they follow from a name.
struct DemoDice {
    private let value: UInt64

    init(_ name: String) {
        // FNV-1a, then mixed as in SplitMix64, since names differ in few bits.
        var hash = name.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
        value = hash ^ (hash >> 31)
    }

    func number(_ range: ClosedRange<Int>) -> Int { range.lowerBound + Int(value % UInt64(range.count)) }

    func one<Element>(of elements: [Element]) -> Element? { elements.isEmpty ? nil : elements[number(0...elements.count - 1)] }

    /// Neighbours in the list, in its order.
    func some<Element>(_ count: Int, of elements: [Element]) -> [Element] {
        let first = number(0...max(elements.count - count, 0))
        return Array(elements.dropFirst(first).prefix(count))
    }
}
