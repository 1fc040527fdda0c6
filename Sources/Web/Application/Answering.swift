import Credentials
import Domain
import HTTP
import Store
import UseCases

extension Application {
    /// Answers one request of a program: finds the page, the person and the language, keeps foreign forms out, turns refusals into pages.
    package func answer(_ request: Request, routes: [Route]) -> Response {
        var response: Response
        do {
            response = try answerOrThrow(request, routes: routes)
        } catch {
            response = FailurePage(application: self, request: request).response(to: error)
        }
        SecurityHeaders.add(to: &response, isSecure: configuration.isSecure)
        return response
    }

    /// Answers what could not be read as a request.
    package func answer(to problem: BadRequest) -> Response {
        var response = FailurePage(application: self, request: nil).response(to: problem)
        SecurityHeaders.add(to: &response, isSecure: configuration.isSecure)
        return response
    }

    private func answerOrThrow(_ request: Request, routes: [Route]) throws -> Response {
        let store = try store()
        let now = clock.now()
        let wanted: Route.Kind = request.method == .post ? .change : .show
        let matches = routes.compactMap { route in route.match(request.segments).map { (route, $0) } }
        let found = matches.first { $0.0.kind == wanted }

        let session = try session(of: request, store: store, now: now)
        let language =
            session?.record.language ?? cookies.language(in: request) ?? request.header("Accept-Language").flatMap(Language.preferred)
            ?? .en
        if let chosen = request.query.first("lang").flatMap(Language.init), request.method != .post {
            return try choose(chosen, for: request, at: shownPath(request, routes: routes), session: session, store: store)
        }
        let form = request.method == .post ? try request.form().mapValues(\.streamSafe) : HTTP.Form()
        let visitor = cookies.visitor(in: request, sealing: form.fields.first(PostForm.csrfField))
        let context = Context(
            application: self, store: store, request: request, path: found?.1 ?? PathValues(), form: form, now: now,
            messages: try messages(in: language), session: session, visitor: visitor ?? Token())
        var response = try respond(context, found?.0, others: matches.map(\.0))
        if session == nil && visitor == nil && response.status != .notFound { response.setCookie(cookies.visitor(context.visitor)) }
        if let session { try touch(session, store: store, now: now) }
        return response
    }

    /// The session that one of the request's cookies leads to.
    private func session(of request: Request, store: Store, now: Instant) throws -> Session? {
        let tokens = cookies.sessions(in: request), sessions = sessions(store)
        guard !tokens.isEmpty else { return nil }
        return try store.read { reader in
            for token in tokens {
                if let record = try sessions.find(token, now: now, in: reader) { return Session(token: token, record: record) }
            }
            return nil
        }
    }

    /// Where the disk takes nothing, pages are still shown: that the session was used is then noted with a later request.
    private func touch(_ session: Session, store: Store, now: Instant) throws {
        do { try sessions(store).touch(session.record, token: session.token, now: now) } catch let problem as StoreProblem {
            log.error("the session's use was not noted: \(problem)")
        }
    }

    private func respond(_ context: Context, _ route: Route?, others: [Route]) throws -> Response {
        let pages = FailurePage(application: self, request: context.request, context: context)
        guard let route else { return others.isEmpty ? pages.notFound() : pages.methodNotAllowed(others) }
        do {
            if route.kind == .change, let refused = try FormGate(context: context, again: route.again).refusal() { return refused }
            return try route.page(context)
        } catch {
            return pages.response(to: error)
        }
    }

    /// The address itself, or, where something can only be sent to it, the nearest page above it: what a form has answered cannot be shown again.
    private func shownPath(_ request: Request, routes: [Route]) -> String {
        func kinds(_ segments: [String]) -> Set<Route.Kind> {
            Set(routes.filter { $0.match(segments) != nil }.map(\.kind))
        }
        guard kinds(request.segments) == [.change] else { return request.path }
        var segments = request.segments, path = request.path.split(separator: "/")
        repeat {
            segments.removeLast()
            path.removeLast()
        } while !segments.isEmpty && !kinds(segments).contains(.show)
        return "/" + path.joined(separator: "/")
    }

    /// The language menu's links: keeps the choice in a cookie and in the session, and shows the same page again.
    private func choose(
        _ language: Language, for request: Request, at path: String, session: Session?, store: Store
    ) throws -> Response {
        var rest = Fields()
        for field in request.query where field.name != "lang" { rest.append(field.name, field.value) }
        var response = Response.redirect(
            to: configuration.baseAddress + path + (rest.isEmpty ? "" : "?" + PercentEncoding.query(rest)))
        response.setCookie(cookies.language(language))
        if let session { try sessions(store).choose(language, token: session.token) }
        return response
    }
}
