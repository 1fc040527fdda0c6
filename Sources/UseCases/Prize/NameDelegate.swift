import Credentials
import Domain
import Store

/// Somebody votes for a city in place of its responsible person: with a code, for this vote only.
package struct NameDelegate: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// The responsible person names the city's delegate. An earlier delegate's code stops working.
    ///
    /// - Returns: the code to hand over, which is stored nowhere.
    /// - Throws: `Refusal.invalid` without a name; `Refusal` as the permissions say.
    package func perform(_ name: String, wish: PrizeWish) throws -> ShortCode {
        guard let member = wish.viewer.member else { throw Refusal.notFound }
        return try issue(name, member: member, isOnPaper: false, wish: wish) { prize in
            try Permissions.require(.nameDelegate, on: .ofMember(member, prize.phase), by: wish.viewer)
        }
    }

    /// The office prints a code for a city without a device; whoever holds it votes on any device.
    package func giveOnPaper(to member: Int64, wish: PrizeWish) throws -> ShortCode {
        try issue("", member: member, isOnPaper: true, wish: wish) { prize in
            try Permissions.require(.managePrize, on: .prize(prize.phase), by: wish.viewer)
            guard prize.phase == .finalists || prize.phase == .voting else { throw Refusal.wrongState(.pollNotYetOpen) }
        }
    }

    /// Ends the delegation: the responsible person votes again. A ballot that the delegate has cast stays cast.
    package func remove(member: Int64, wish: PrizeWish) throws {
        try store.write { writer in
            let prize = try wish.prize(in: writer.reader)
            if wish.viewer.role != .admin {
                try Permissions.require(.nameDelegate, on: .ofMember(member, prize.phase), by: wish.viewer)
            }
            if try writer.removeDelegate(year: wish.year, member: member) {
                try wish.note(.delegateRemoved, "delegates", details: "\(member)", in: writer)
            }
        }
    }

    private func issue(
        _ name: String, member: Int64, isOnPaper: Bool, wish: PrizeWish, permit: @escaping @Sendable (Prize) throws -> Void
    ) throws -> ShortCode {
        let code = ShortCode()
        let name = name.inNFC.trimmingSpaces
        try store.write { writer in
            let prize = try wish.prize(in: writer.reader)
            try permit(prize)
            guard isOnPaper || !name.isEmpty else {
                throw Refusal.invalid([InputProblem(field: "name", message: "prize.delegate-name-missing")])
            }
            guard try writer.reader.member(id: member) != nil else { throw Refusal.notFound }
            try writer.save(
                Delegate(member: member, name: name, isOnPaper: isOnPaper), codeHash: Self.hash(code, wish.year), year: wish.year,
                at: wish.now, by: wish.viewer.account)
            try wish.note(.delegateNamed, "delegates", details: "\(member)", in: writer)
        }
        return code
    }

    static func hash(_ code: ShortCode, _ year: Int) -> [UInt8] { code.hash(userName: "prize/\(year)") }
}
