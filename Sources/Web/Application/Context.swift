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
    /// The sent form; empty for a page that is shown.
    package let form: HTTP.Form
    package let now: Instant
    package let messages: Messages
    /// Nil for people who are not signed in.
    package let session: Session?
    let visitor: Token
    /// The name of the viewer's city.
    let memberName: String?
    /// The year of the latest cycle, for a city's menu.
    let currentYear: Int?

    package var language: Language { messages.language }

    /// The token this request's forms are sealed with.
    package var formToken: Token { session?.token ?? visitor }

    /// The hidden field `csrf` of every form.
    package var csrf: String { Seal.csrf(for: formToken) }

    /// The visitor's network address, as far as it can be believed.
    package var address: String { application.address(of: request) }

    /// The signed-in person. Throws `NotSignedIn`, which becomes the sign-in page.
    package func viewer() throws(NotSignedIn) -> Viewer {
        guard let session else { throw NotSignedIn() }
        return session.viewer
    }

    /// The first value of a form's field, empty without one.
    package func field(_ name: String) -> String { form.fields.first(name) ?? "" }

    /// An instant in words: date, hour and zone.
    package func when(_ instant: Instant, zone: String) -> String { ShownTime(messages: messages, zone: zone).moment(instant) }

    /// A whole page.
    package func page(
        _ title: String, section: String? = nil, status: Status = .ok, hasErrors: Bool = false, main: HTML
    ) -> Response {
        .html(Layout.page(frame, title: title, section: section, hasErrors: hasErrors, main: main).text, status: status)
    }

    /// Sends the browser to a page of this site.
    package func redirect(to address: Address, anchor: String = "", query: String = "") -> Response {
        .redirect(to: application.configuration.baseAddress + address.path + (query.isEmpty ? "" : "?" + query) + (anchor.isEmpty ? "" : "#" + anchor))
    }

    /// What frames every page: menu, person, language, coalition.
    package var frame: Frame {
        let configuration = application.configuration
        let reportAddress = session?.record.memberSlug.flatMap { slug in currentYear.map { Address.report(year: $0, member: slug) } }
        return Frame(
            messages: messages, viewer: session?.viewer, memberName: memberName, path: request.path, csrf: csrf,
            coalition: Coalition(
                name: configuration[text: .coalitionName], shortName: configuration[text: .coalitionShortName],
                contactEmail: configuration[text: .contactEmail], website: configuration[text: .coalitionWebsite]),
            reportAddress: reportAddress)
    }
}

/// A page for signed-in people was asked for by somebody who is not.
package struct NotSignedIn: Error {}
