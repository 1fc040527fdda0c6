import Credentials

/// 16 random bytes: the place of a blank ballot.
enum RandomKey {
    static func make() -> [UInt8] { Array(Token().hash.prefix(16)) }

    /// 32 random bytes: the key that makes a poll's receipt codes.
    static func makeLong() -> [UInt8] { Token().hash }

    /// A random number from the same source.
    static func draw() -> UInt64 { Token().hash.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }
}
