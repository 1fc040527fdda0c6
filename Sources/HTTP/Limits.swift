/// How much of a request is taken; what is larger is refused without being kept.
package struct Limits: Sendable, Equatable {
    /// A multipart body. The default leaves room for one attachment of 5 MiB and the form around it, and for a file that is
    /// a little too large, so that its sender reads in the page what is wrong and not the web server's 413.
    package var multipartBytes = 6 << 20
    /// A body of any other type.
    package var bodyBytes = 1 << 20
    /// Fields and files together.
    package var fields = 1_000
    /// A field's name, decoded.
    package var nameBytes = 256
    /// A field's value, decoded.
    package var fieldBytes = 256 << 10
    /// A value in a query, decoded: what is looked for, or the address to go on to.
    package var queryBytes = 4 << 10
    /// One file.
    package var fileBytes = 6 << 20

    /// The limits everything is served with.
    package static let standard = Limits()

    /// The defaults; what differs is set afterwards.
    package init() {}

    /// How many bytes a body of this type may have.
    package func bytes(of type: MediaType?) -> Int {
        type?.essence == MediaType.multipartForm ? multipartBytes : bodyBytes
    }
}
