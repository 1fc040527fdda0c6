import Credentials
import Domain
import HTTP
import Store
import UseCases

/// One request, as a page sees it.
package struct Context: Sendable {
    package let application: Application
    package let store: Store
    package let request: Request
    /// What stands at the places of the route's pattern.
    package let path: PathValues
    /// The sent form; empty for a page that is shown. Pages read it through `SentFields`.
    let form: HTTP.Form
    package let now: Instant
    package let messages: Messages
    /// Nil for people who are not signed in.
    package private(set) var session: Session?
    let visitor: Token

    init(
        application: Application, store: Store, request: Request, path: PathValues, form: HTTP.Form, now: Instant, messages: Messages,
        session: Session?, visitor: Token
    ) {
        self.application = application
        self.store = store
        self.request = request
        self.path = path
        self.form = form
        self.now = now
        self.messages = messages
        self.session = session
        self.visitor = visitor
        csrf = Seal.csrf(for: session?.token ?? visitor)
        device = application.cookies.device(in: request) ?? Token()
    }

    package var language: Language { messages.language }

    /// The token this request's forms are sealed with.
    package var formToken: Token { session?.token ?? visitor }

    /// The hidden field `csrf` of every form.
    package private(set) var csrf: String

    /// The visitor's network address, as far as it can be believed.
    package var address: NetworkAddress { application.address(of: request) }

    /// The token of the browser that the request came from, or a new one, to be put there when somebody signs in.
    package let device: Token

    /// What the language menu's links keep in place of the request's own query; nil to keep that.
    package var languageQuery: Fields?

    /// The signed-in person. Throws `NotSignedIn`, which becomes the sign-in page.
    package func viewer() throws(NotSignedIn) -> Viewer {
        guard let session else { throw NotSignedIn() }
        return session.viewer
    }

    /// An instant in words: date, hour and zone.
    package func when(_ instant: Instant, zone: String) -> String { ShownTime(messages: messages, zone: zone).moment(instant) }

    /// A whole page. `banner` is a sentence above it, such as "Not submitted yet"; `script` the path of a script of its own.
    package func page(
        _ title: String, section: String? = nil, status: Status = .ok, hasErrors: Bool = false, banner: String? = nil,
        script: String? = nil, main: HTML
    ) -> Response {
        var frame = frame
        frame.draftBanner = banner
        frame.script = script
        return .html(Layout.page(frame, title: title, section: section, hasErrors: hasErrors, main: main).text, status: status)
    }

    /// The office's mail address.
    package var contact: String { application.configuration[text: .contactEmail] }

    /// The same request as one of the person whose session has just begun.
    package func signedIn(with token: Token) throws -> Context {
        var context = self
        context.session = try store.read { try application.sessions(store).find(token, now: now, in: $0) }.map {
            Session(token: token, record: $0)
        }
        context.csrf = Seal.csrf(for: token)
        return context
    }

    /// Sends the browser to a path of this site, which the caller has checked.
    package func redirect(toPath path: String) -> Response { .redirect(to: application.configuration.baseAddress + path) }

    /// Sends the browser to a page of this site.
    package func redirect(to address: Address, anchor: String = "", query: String = "") -> Response {
        .redirect(
            to: application.configuration.baseAddress + address.path + (query.isEmpty ? "" : "?" + query)
                + (anchor.isEmpty ? "" : "#" + anchor))
    }

    /// What frames every page: menu, person, language, coalition.
    package var frame: Frame {
        let configuration = application.configuration
        let record = session?.record
        let reportAddress = record?.memberSlug.flatMap { slug in record?.currentYear.map { Address.report(year: $0, member: slug) } }
        var frame = Frame(
            messages: messages, viewer: session?.viewer, memberName: record?.memberName, path: request.path, csrf: csrf,
            coalition: Coalition(
                name: configuration[text: .coalitionName], shortName: configuration[text: .coalitionShortName],
                contactEmail: configuration[text: .contactEmail], website: configuration[text: .coalitionWebsite]),
            reportAddress: reportAddress)
        frame.query = PercentEncoding.query(languageQuery ?? request.query)
        return frame
    }
}

/// A page for signed-in people was asked for by somebody who is not.
package struct NotSignedIn: Error {
    package init() {}
}
