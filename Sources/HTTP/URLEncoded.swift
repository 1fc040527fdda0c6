/// `application/x-www-form-urlencoded`: a form's body, and a query.
enum URLEncoded {
    /// The fields in order, each value of at most `valueBytes`. An empty pair is skipped; a name without `=` has the empty value.
    static func parse(_ bytes: [UInt8], atMost valueBytes: Int, limits: Limits) throws(BadRequest) -> Fields {
        var fields = Fields()
        var rest = bytes[...]
        while !rest.isEmpty {
            let end = rest.firstIndex(of: .ampersand) ?? rest.endIndex
            let pair = rest[..<end]
            rest = rest[end...].dropFirst()
            if pair.isEmpty { continue }
            if fields.count == limits.fields { throw .tooManyFields }

            let equals = pair.firstIndex(of: .equals) ?? pair.endIndex
            let name = try decode(pair[..<equals], atMost: limits.nameBytes, otherwise: .nameTooLong)
            let value = try decode(pair[equals...].dropFirst(), atMost: valueBytes, otherwise: .fieldTooLarge)
            fields.append(name, value)
        }
        return fields
    }

    private static func decode(_ bytes: ArraySlice<UInt8>, atMost limit: Int, otherwise tooLong: BadRequest) throws(BadRequest) -> String {
        // An escape makes three bytes of one, so what is longer than that is too long without decoding it.
        if bytes.count > 3 * limit { throw tooLong }
        guard bytes.contains(where: { $0 == .percent || $0 == .plus }) else {
            if bytes.count > limit { throw tooLong }
            return try Text.decode(bytes)
        }
        guard let decoded = PercentEncoding.decode(bytes, plusIsSpace: true) else { throw .malformedEncoding }
        if decoded.count > limit { throw tooLong }
        return try Text.decode(decoded[...])
    }
}
