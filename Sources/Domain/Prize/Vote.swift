/// What a ballot says.
package enum Vote: Hashable, Comparable, Sendable {
    case abstention
    /// The number of a candidacy.
    case finalist(Int)

    /// Four characters whatever the vote, so that the size of a ballot tells nothing.
    package var text: String {
        switch self {
        case .abstention: Self.abstentionText
        case .finalist(let number): String(repeating: "0", count: max(0, 4 - String(number).count)) + String(number)
        }
    }

    /// Nil for anything that `text` does not write.
    package init?(_ text: String) {
        if text == Self.abstentionText {
            self = .abstention
            return
        }
        guard text.utf8.count == 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text), number > 0 else {
            return nil
        }
        self = .finalist(number)
    }

    private static let abstentionText = "none"

    package static func < (left: Vote, right: Vote) -> Bool { left.text < right.text }
}

extension Vote: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let vote = Vote(text) else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "no vote: \(text)"))
        }
        self = vote
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

/// A ballot as it is published after the count: the voter's receipt code beside the vote.
package struct Ballot: Codable, Hashable, Comparable, Sendable {
    package var code: String
    package var vote: Vote

    package init(code: String, vote: Vote) {
        self.code = code
        self.vote = vote
    }

    package static func < (left: Ballot, right: Ballot) -> Bool { left.code < right.code }
}
