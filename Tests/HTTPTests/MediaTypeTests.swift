import HTTP
import Testing

@Suite struct MediaTypeTests {
    @Test(arguments: [
        ("text/html", "text/html"), ("Text/HTML; charset=UTF-8", "text/html"), (" application/json ;", "application/json"),
        ("multipart/form-data; boundary=\"a;b\"", "multipart/form-data"),
    ])
    func readsTheEssence(text: String, essence: String) {
        #expect(MediaType(text)?.essence == essence)
    }

    @Test(arguments: ["", "text", "text/", "/html", "text/html/x", "te xt/html", "text/html; charset", "text/html; a=\"b", "; a=b"])
    func isNilForWhatIsNone(text: String) {
        #expect(MediaType(text) == nil)
    }
}
