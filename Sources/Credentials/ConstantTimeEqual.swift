/// Whether both hold the same bytes, in a time that depends on their length alone: how long a guess takes to be refused
/// must not tell how much of it was right.
package func constantTimeEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
}
