/// Web and mail addresses: loose enough for every real one, strict enough to catch a sentence in the wrong field.
package enum AddressCheck {
    package static let longestWebAddress = 2000

    /// `http` or `https`, a host with a dot, no white space, at most `longestWebAddress` bytes.
    package static func isWebAddress(_ text: String) -> Bool {
        let lower = text.lowercased()
        guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix), text.utf8.count <= longestWebAddress else { return false }
        let rest = lower.dropFirst(scheme.count)
        let host = rest.prefix { !"/?#".contains($0) }
        return !rest.contains(where: \.isWhitespace) && host.contains(".") && !host.hasPrefix(".") && !host.hasSuffix(".")
    }

    /// One `@`, a domain with a dot, nothing that belongs to a list of addresses, at most 254 bytes.
    package static func isEmail(_ text: String) -> Bool {
        let pieces = text.split(separator: "@", omittingEmptySubsequences: false)
        guard pieces.count == 2, text.utf8.count <= 254, !pieces[0].isEmpty,
            !text.contains(where: { $0.isWhitespace || ",;<>\"()".contains($0) })
        else { return false }
        let labels = pieces[1].split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
    }
}
