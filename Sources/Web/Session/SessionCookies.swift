import Credentials
import Domain
import HTTP

/// The site's four cookies. Under https they carry the `__Host-` prefix, so that no other host can set them.
package struct SessionCookies: Sendable {
    let isSecure: Bool

    private var prefix: String { isSecure ? "__Host-" : "" }
    private var sessionName: String { prefix + "ocrt" }
    private var visitorName: String { prefix + "ocrt-visitor" }
    private var languageName: String { prefix + "ocrt-language" }
    private var deviceName: String { prefix + "ocrt-device" }

    /// The tokens that may be a signed-in person's, in the order in which the browser sent them. Cookies of one name can lie in a browser for several
    /// paths and hosts, left there by another program: the one that leads to a session counts.
    func sessions(in request: Request) -> [Token] { request.cookies.all(sessionName).compactMap(Token.init(text:)) }

    /// The token that forms of people who are not signed in are sealed with: of several, the one that sealed the form that was sent.
    func visitor(in request: Request, sealing csrf: String?) -> Token? {
        let tokens = request.cookies.all(visitorName).compactMap(Token.init(text:))
        return tokens.first { token in csrf.map { Seal.accepts(csrf: $0, for: token) } ?? false } ?? tokens.first
    }

    /// The first that is one of the site's languages.
    func language(in request: Request) -> Language? { request.cookies.all(languageName).compactMap(Language.init).first }

    /// The token by which a device is known that has signed in before.
    func device(in request: Request) -> Token? { request.cookies.all(deviceName).compactMap(Token.init(text:)).first }

    /// Kept as long as browsers keep any; set anew with each sign-in. It opens nothing: it only lets its device try in a lane of its own.
    package func device(_ token: Token) -> Cookie {
        Cookie(name: deviceName, value: token.text, maxAge: Int(knownDeviceLifetime), isSecure: isSecure)
    }

    /// Ends with the browser; the server's limits hold in any case.
    package func session(_ token: Token) -> Cookie { Cookie(name: sessionName, value: token.text, isSecure: isSecure) }

    package var endOfSession: Cookie { Cookie(name: sessionName, value: "", maxAge: 0, isSecure: isSecure) }

    func visitor(_ token: Token) -> Cookie { Cookie(name: visitorName, value: token.text, isSecure: isSecure) }

    /// Kept for a year.
    func language(_ language: Language) -> Cookie {
        Cookie(name: languageName, value: language.rawValue, maxAge: 365 * 24 * 3600, isSecure: isSecure)
    }
}
