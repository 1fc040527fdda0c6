/// One header of a response. It cannot break out of its line: the name is written in the source, and a control character in
/// the value becomes a space, as RFC 9110 (5.5) has it.
package struct Header: Sendable, Equatable {
    /// As written in the source.
    package let name: String
    /// Without control characters.
    package let value: String

    /// Takes any value, and makes it fit for one line.
    package init(_ name: StaticString, _ value: String) {
        self.name = name.description
        self.value =
            value.utf8.contains(where: \.isControl)
            ? String(decoding: value.utf8.map { $0.isControl ? .space : $0 }, as: UTF8.self) : value
    }
}
