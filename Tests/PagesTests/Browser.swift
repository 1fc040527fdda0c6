import AccountPages
import CouncilPages
import Credentials
import Domain
import HTTP
import LibraryPages
import OfficePages
import ReportPages
import TestSupport
import UseCases
import Web

/// A browser on the whole site: keeps cookies, opens pages, fills in their forms. It follows no redirect by itself.
final class Browser {
    let site: Site
    let application: Application
    /// Where the requests seem to come from.
    var networkAddress = "192.0.2.7"
    /// What the browser says a form comes from; nil when it says nothing.
    var origin: String?
    private(set) var cookies: [String: String] = [:]

    static let routes = accountRoutes + reportRoutes + libraryRoutes + councilRoutes + officeRoutes
    /// Every program's.
    var routes = Browser.routes

    /// - Parameters:
    ///   - values: what the configuration says besides the site's own.
    ///   - folder: another data folder than the site's.
    ///   - log: where the program's log goes.
    ///   - patience: so many milliseconds the program waits for a hashing.
    init(
        _ site: Site, _ values: [ConfigurationKey: String] = [:], folder: String? = nil, log: LogBook? = nil, patience: Int = 10_000
    ) throws {
        self.site = site
        guard !values.isEmpty || folder != nil || log != nil else {
            application = site.application
            origin = application.configuration.baseAddress
            return
        }
        let usual: [ConfigurationKey: String] = [
            .argon2MemoryKiB: "8", .argon2Passes: "1", .baseAddress: "http://127.0.0.1:8080", .contactEmail: "office@example.org",
        ]
        application = Application(
            configuration: try Configuration(dataFolder: folder ?? site.folder, values: usual.merging(values) { $1 }),
            textsFolder: Site.textsFolder, clock: Clock { [unowned site] in site.now }, log: log?.logger ?? site.application.log,
            hashingPatience: patience)
        origin = application.configuration.baseAddress
    }

    /// A browser in which this person has signed in.
    convenience init(_ site: Site, signedInAs person: Person) throws {
        try self.init(site)
        cookies["ocrt"] = person.token.text
    }

    func open(_ path: String, method: String = "GET", headers: [String: String] = [:]) throws -> Response {
        try answer(method, path, body: [], headers: headers)
    }

    /// Sends the form of this page that goes to `action`, with everything it holds; `changes` are typed into it first.
    func submit(_ page: Response, to action: String, _ changes: [String: String] = [:], headers: [String: String] = [:]) throws -> Response
    {
        guard let form = SentForm(in: page.text, action: action) else { throw NoSuchForm(action: action, page: PageReading(page).words) }
        return try post(action, form.fields(changes), headers: headers)
    }

    /// Opens a page and sends its form.
    func fill(_ path: String, to action: String? = nil, _ changes: [String: String] = [:], headers: [String: String] = [:]) throws
        -> Response
    {
        try submit(open(path), to: action ?? path, changes, headers: headers)
    }

    func post(_ path: String, _ fields: [(String, String)], headers: [String: String] = [:]) throws -> Response {
        let body = fields.map { PercentEncoding.encode($0.0) + "=" + PercentEncoding.encode($0.1) }.joined(separator: "&")
        return try post(path, body: Array(body.utf8), type: "application/x-www-form-urlencoded", headers: headers)
    }

    func post(_ path: String, body: [UInt8], type: String, headers: [String: String] = [:]) throws -> Response {
        var own = ["CONTENT_TYPE": type, "CONTENT_LENGTH": String(body.count)]
        own["HTTP_ORIGIN"] = origin
        return try answer("POST", path, body: body, environment: own, headers: headers)
    }

    func signIn(_ userName: String, password: String = Site.password) throws -> Response {
        try fill("/account/sign-in", ["username": userName, "password": password])
    }

    func forget(_ cookie: String) { cookies[cookie] = nil }

    private func answer(
        _ method: String, _ path: String, body: [UInt8], environment own: [String: String] = [:], headers: [String: String]
    ) throws -> Response {
        let pieces = path.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var environment = [
            "REQUEST_METHOD": method, "REQUEST_URI": path, "QUERY_STRING": pieces.count > 1 ? String(pieces[1]) : "",
            "REMOTE_ADDR": networkAddress, "HTTP_COOKIE": cookies.map { "\($0)=\($1)" }.joined(separator: "; "),
        ].merging(own) { $1 }
        for (name, value) in headers { environment["HTTP_\(name.uppercased().replacing("-", with: "_"))"] = value }
        let response: Response
        do {
            response = application.answer(try Request(environment: environment, body: body), routes: routes)
        } catch {
            response = application.answer(to: error)
        }
        for header in response.headers where header.name == "Set-Cookie" { keep(header.value) }
        return response
    }

    private func keep(_ cookie: String) {
        let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        cookies[pair[0]] = cookie.contains("Max-Age=0") ? nil : pair[1]
    }
}

struct NoSuchForm: Error {
    let action: String
    let page: String
}

extension Response {
    /// Every value of a header that may come several times.
    func headers(_ name: String) -> [String] { headers.filter { $0.name == name }.map(\.value) }

    /// Where a redirect leads, from the site's root on.
    var target: String { (header("Location") ?? "").replacing("http://127.0.0.1:8080", with: "") }
}
