import Credentials
import Domain
import Store

extension Writer {
    /// Begins a session of an account, and knows the device from now on.
    func enter(_ account: Account, session: Token, device: Token, address: NetworkAddress, language: Language, at now: Instant) throws {
        try insertSession(tokenHash: session.hash, account: account.id, language: language, from: address, at: now)
        try know(device, of: account, at: now)
        try noteSignIn(account: account.id, at: now)
    }

    /// Lets a device have a lane of its own when it signs in to this account again.
    func know(_ device: Token, of account: Account, at now: Instant) throws {
        try keepDevice(
            mark: Seal.deviceMark(of: device, userName: account.userName), account: account.id, at: now,
            forgottenBefore: now + -knownDeviceLifetime, most: knownDevicesOfAccount)
    }
}
