import HTTP
import Testing

@Suite struct FieldsTests {
    private let fields: Fields = ["a": "1", "b": "", "a": "2"]

    @Test func findsByName() {
        #expect(fields.first("a") == "1")
        #expect(fields.first("b") == "")
        #expect(fields.first("c") == nil)
        #expect(fields.all("a") == ["1", "2"])
        #expect(fields.all("c") == [])
    }

    @Test func keepsOrder() {
        #expect(fields.names == ["a", "b"])
        #expect(fields.map(\.name) == ["a", "b", "a"])
        #expect(fields != ["a": "1", "a": "2", "b": ""])
    }
}
