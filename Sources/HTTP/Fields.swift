/// Names and their values in the order in which they were sent. A name may come more than once (checkboxes do).
package struct Fields: Sendable, Equatable, ExpressibleByDictionaryLiteral {
    /// One name with one value.
    package struct Field: Sendable, Equatable {
        /// Decoded; may be empty.
        package let name: String
        /// Decoded, with LF as the only line end; may be empty.
        package let value: String
    }

    private var fields: [Field] = []

    /// No fields.
    package init() {}

    /// The pairs in the order written; a name may be repeated.
    package init(dictionaryLiteral elements: (String, String)...) {
        for (name, value) in elements { append(name, value) }
    }

    /// Adds one at the end, whether or not the name is there already.
    package mutating func append(_ name: String, _ value: String) {
        fields.append(Field(name: name, value: value))
    }

    /// The value sent first under this name; nil when none was.
    package func first(_ name: String) -> String? {
        fields.first { $0.name == name }?.value
    }

    /// Every value sent under this name, in order.
    package func all(_ name: String) -> [String] {
        fields.compactMap { $0.name == name ? $0.value : nil }
    }

    /// Each name once, in the order of first appearance.
    package var names: [String] {
        var seen: Set<String> = []
        return fields.compactMap { seen.insert($0.name).inserted ? $0.name : nil }
    }
}

extension Fields: RandomAccessCollection {
    /// The first field's place: 0.
    package var startIndex: Int { fields.startIndex }
    /// One past the last field's place.
    package var endIndex: Int { fields.endIndex }
    /// The field at this place, in the order sent.
    package subscript(position: Int) -> Field { fields[position] }
}
