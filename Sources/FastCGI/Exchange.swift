import HTTP

/// One request and its answer, wherever they come from and go to.
struct Exchange: Sendable {
    let limits: Limits
    let handler: @Sendable (Request) -> Response
    let refuse: @Sendable (BadRequest, [String: String]) -> Response

    /// The body is read last, so a request that is refused for its head costs no reading.
    func respond(to environment: [String: String], body source: some BodySource) -> EncodedResponse {
        let response: Response
        do throws(BadRequest) {
            var request = try Request(environment: environment, limits: limits)
            request.body = try BodyReader(limits: limits).read(for: request, from: source)
            response = handler(request)
        } catch {
            if announcesBody(environment) { source.discardRest() }
            response = refuse(error, environment)
        }
        return EncodedResponse(response, isHead: environment["REQUEST_METHOD"] == Method.head.rawValue)
    }

    private func announcesBody(_ environment: [String: String]) -> Bool {
        let length = environment["CONTENT_LENGTH"] ?? ""
        return !length.isEmpty && length != "0" || environment["HTTP_TRANSFER_ENCODING"] != nil
    }
}
