import Domain
import Foundation
import HTTP
import Logging
import Processes
import UseCases

/// What every program's `main.swift` starts: configuration, log and texts, read once.
package struct Program: Sendable {
    /// Requests answered at once.
    package let threads: Int
    /// Answers a request.
    package let handler: @Sendable (Request) -> Response
    /// Words the answer to what could not be read as a request.
    package let refuse: @Sendable (BadRequest, [String: String]) -> Response
    /// Writes a line to the program's log, which is its standard error.
    package let log: @Sendable (String) -> Void

    /// A program whose configuration cannot be used says so in its log and answers 503.
    package init(name: String, routes: [Route]) {
        var logger = Logger(label: name) { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .info
        let log = logger
        self.log = { log.warning("\($0)") }
        do {
            let configuration = try Configuration.load(environment: ProcessInfo.processInfo.environment)
            let application = Application(
                configuration: configuration, textsFolder: try Self.textsFolder(configuration), clock: .system, log: log)
            threads = configuration[number: .threads]
            handler = { request in application.answer(request, routes: routes) }
            refuse = { problem, _ in application.answer(to: problem) }
        } catch {
            log.critical("\(error)")
            threads = 1
            handler = { _ in Self.withoutConfiguration(.serviceUnavailable) }
            refuse = { problem, _ in Self.withoutConfiguration(problem.status) }
        }
    }

    /// The program stays as it is until it is started again with a better configuration, but the visitor may come back.
    private static func withoutConfiguration(_ status: Status) -> Response {
        var response = Response.text("\(status.rawValue) \(status.reason)\n", status: status)
        if status == .serviceUnavailable { response.headers.append(Header("Retry-After", "60")) }
        SecurityHeaders.add(to: &response, isSecure: false)
        return response
    }

    /// The configured folder, else the one that the build puts beside the program.
    package static func textsFolder(_ configuration: Configuration) throws(ProgramFile.Unknown) -> String {
        try ProgramFile.place(.textsFolder, in: configuration, beside: "OCRT_Web.resources/Texts")
    }

    /// The program that makes PDF files, configured or beside this one. Of what this one knows it gets the folder of the fonts; and where the
    /// libraries lie, on a host to which somebody has copied them.
    package static func typeset(_ configuration: Configuration) throws(ProgramFile.Unknown) -> OtherProgram {
        let fonts = try ProgramFile.place(.fontsFolder, in: configuration, beside: "OCRT_Typesetting.resources/Fonts")
        var environment = ["OCRT_FONTS_FOLDER": fonts]
        environment["LD_LIBRARY_PATH"] = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"]
        return OtherProgram(try ProgramFile.place(.typeset, in: configuration, beside: "typeset"), environment: environment)
    }
}
