/// Where a list of pieces (paragraphs or words) differs from an earlier one.
struct Changes {
    /// Pieces of the old list that other pieces of the new one stand for. One of the two ranges may be empty.
    struct Place: Equatable {
        var old: Range<Int>
        var new: Range<Int>
    }

    let places: [Place]

    /// Comparing costs memory by the square of what differs: above so many differing pieces the whole of it counts as one place.
    static let mostPieces = 2000

    init(from old: [Substring], to new: [Substring]) {
        let start = zip(old, new).prefix { $0 == $1 }.count
        let room = min(old.count, new.count) - start
        let end = zip(old.reversed(), new.reversed()).prefix(room).prefix { $0 == $1 }.count
        let oldMiddle = old[start..<(old.count - end)], newMiddle = new[start..<(new.count - end)]
        if oldMiddle.isEmpty && newMiddle.isEmpty {
            places = []
        } else if oldMiddle.isEmpty || newMiddle.isEmpty || oldMiddle.count + newMiddle.count > Self.mostPieces {
            places = [Place(old: oldMiddle.indices, new: newMiddle.indices)]
        } else {
            places = Self.compare(oldMiddle, newMiddle)
        }
    }

    private static func compare(_ old: ArraySlice<Substring>, _ new: ArraySlice<Substring>) -> [Place] {
        var removed: Set<Int> = [], inserted: Set<Int> = []
        for change in Array(new).difference(from: Array(old)) {
            switch change {
            case .remove(let offset, _, _): removed.insert(old.startIndex + offset)
            case .insert(let offset, _, _): inserted.insert(new.startIndex + offset)
            }
        }
        var places: [Place] = []
        var (before, after) = (old.startIndex, new.startIndex)
        while before < old.endIndex || after < new.endIndex {
            let (from, to) = (before, after)
            while removed.contains(before) { before += 1 }
            while inserted.contains(after) { after += 1 }
            if before == from && after == to {
                before += 1
                after += 1
            } else {
                places.append(Place(old: from..<before, new: to..<after))
            }
        }
        return places
    }
}
