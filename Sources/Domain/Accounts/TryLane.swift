/// What a failed try to get in counts for. Each lane slows down whoever failed in it, and nobody else.
///
/// | lane | a try | failures count together for | free tries |
/// |---|---|---|---|
/// | network | a password, from a device that never signed in to this account | an account and a network: an IPv4 address, an IPv6 /64 | 5 |
/// | wide network | the same, over IPv6 | an account and an IPv6 /48 | 20 |
/// | device | a password, from a device that has signed in to this account | the account and the device, wherever it is | 5 |
/// | session | one's present password, to set another | the session | 5 |
/// | code, wide code | a short activation code | a user name and a network, as above; not together with passwords | 5, 20 |
///
/// A network in which 30 different accounts (a wide one: 120) have failures that are not forgotten yet is crowded, and so is every network for an
/// account on which 20 different networks have: then one try is free instead of 5 or 20. An account without failures always gets that one, so a
/// right password goes in, whatever others did behind the same address; and a known device does not even notice.
///
/// What somebody who guesses can try (`FailedTries` has the waits; a test counts them):
///
/// - one account from one network: 13 passwords in the first hour (9 where it is crowded), then 4 an hour. Over a whole IPv6 /48: 28, then 4 an hour.
/// - one account from many networks: the same from each of the first 20; from every further one 9 in the first hour, then 4 an hour. There is no limit
///   for the account as a whole, since that would keep its owner out for as long as strangers like. What bounds a net of thousands of machines is
///   the hashing: with 0.1 s each and two at once no more than 72,000 an hour for the whole site, against passwords of 12 characters and more that
///   are in no list. The owner's known device goes in meanwhile, and so does an unknown one from a network that has not failed.
/// - many accounts from one network: the above for each of 30 accounts; of every further one a single password at once, then as where it is crowded.
/// - activation codes: 13 in the first hour from one network, then 4 an hour, against 2^50; from a thousand networks 1.4 million within the 14 days.
package enum TryLane: String, CaseIterable, Sendable {
    case network
    case wideNetwork = "wide network"
    case device
    case session
    case code
    case wideCode = "wide code"

    /// So many failures are free; with the next ones the waits begin.
    package func freeTries(isCrowded: Bool) -> Int {
        switch self {
        case .network: isCrowded ? 1 : 5
        case .wideNetwork: isCrowded ? 1 : 20
        case .device, .session, .code: 5
        case .wideCode: 20
        }
    }

    /// From so many different accounts with failures on, the place is crowded; nil for lanes that never are.
    package var crowd: Int? {
        switch self {
        case .network: 30
        case .wideNetwork: 120
        case .device, .session, .code, .wideCode: nil
        }
    }

    /// From so many different networks with failures on, every network is crowded for the account.
    package static let networksOfAccount = 20
}

/// How long a device counts as known after it signed in last, in seconds: as long as browsers keep its cookie, 400 days.
package let knownDeviceLifetime: Int64 = 400 * 24 * 3600

/// So many devices of an account are known; the one that signed in longest ago gives way.
package let knownDevicesOfAccount = 10
