import Credentials
import Domain
import Store

/// The lanes in which one try to get in is counted: what slows it down, and what is slowed down if it fails.
struct TryCount: Sendable {
    private struct Place {
        var lane: TryLane
        var name: String
    }

    private let userName: String
    private let places: [Place]

    private init(userName: String, places: [Place]) {
        // What can be no user name is counted, but not kept: it may be a password in the wrong field.
        self.userName = UserName.isValid(userName) ? userName : ""
        self.places = places
    }

    /// A password for a user name, whether anybody has it or not: in the device's own lane where the device is known, otherwise in its network's.
    static func password(
        userName: String, account: Int64?, address: NetworkAddress, device: Token, now: Instant, in reader: Reader
    ) throws -> TryCount {
        let mark = Seal.deviceMark(of: device, userName: userName)
        // Nobody has the account 0. It is asked for as well, so that an unknown user name takes the same time.
        let isKnown = try reader.knowsDevice(mark: mark, account: account ?? 0, usedSince: now + -knownDeviceLifetime)
        if isKnown { return TryCount(userName: userName, places: [Place(lane: .device, name: Digest.sha256Hex(mark))]) }
        return TryCount(userName: userName, places: networks(address, .network, .wideNetwork))
    }

    /// A short activation code for a user name.
    static func code(userName: String, address: NetworkAddress) -> TryCount {
        TryCount(userName: userName, places: networks(address, .code, .wideCode))
    }

    /// The present password, from within a session.
    static func session(_ session: Token, userName: String) -> TryCount {
        TryCount(userName: userName, places: [Place(lane: .session, name: Digest.sha256Hex(session.hash))])
    }

    /// Seconds until the try is allowed; 0 for now.
    func wait(at now: Instant, in reader: Reader) throws -> Int64 {
        try places.map { place in
            let tries = try reader.failedTries(place.lane, userName: userName, place: place.name)
            return tries.wait(in: place.lane, isCrowded: try isCrowded(place, at: now, in: reader), at: now)
        }.max() ?? 0
    }

    /// Throws `Refusal.later` while the try has to wait.
    func require(orRefuseWith reason: Reason, at now: Instant, in reader: Reader) throws {
        let wait = try wait(at: now, in: reader)
        if wait > 0 { throw Refusal.later(reason, seconds: wait) }
    }

    /// Counts a failure.
    ///
    /// - Returns: whether it is worth a line in the journal: the first of a row, unless so many networks fail on the account that lines say nothing new
    ///   and only fill the disk.
    @discardableResult
    func fail(at now: Instant, in writer: Writer) throws -> Bool {
        var isFirst = true
        for place in places {
            let tries = try writer.reader.failedTries(place.lane, userName: userName, place: place.name)
            isFirst = isFirst && tries.remaining(at: now) == 0
            try writer.keep(tries.adding(in: place.lane, at: now), place.lane, userName: userName, place: place.name)
        }
        return try isFirst
            && !writer.reader.hasFailures(.network, userName: userName, atPlaces: TryLane.networksOfAccount + 1, at: now)
    }

    /// Forgets the failures of these lanes.
    func succeed(in writer: Writer) throws {
        for place in places { try writer.forgetFailedTries(place.lane, userName: userName, place: place.name) }
    }

    private static func networks(_ address: NetworkAddress, _ lane: TryLane, _ wideLane: TryLane) -> [Place] {
        [Place(lane: lane, name: address.network)] + (address.wideNetwork.map { [Place(lane: wideLane, name: $0)] } ?? [])
    }

    private func isCrowded(_ place: Place, at now: Instant, in reader: Reader) throws -> Bool {
        guard let crowd = place.lane.crowd else { return false }
        return try reader.hasFailures(place.lane, place: place.name, ofUserNames: crowd, at: now)
            || reader.hasFailures(.network, userName: userName, atPlaces: TryLane.networksOfAccount, at: now)
    }
}
