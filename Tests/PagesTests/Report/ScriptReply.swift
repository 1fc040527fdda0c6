import Foundation
import HTTP
import TestSupport

/// What a section's script reads of an answer in JSON.
struct ScriptReply: Decodable, Equatable {
    struct Newer: Decodable, Equatable {
        var question: String
        var base: Int64
        var text: String
    }

    var question: String?
    var base: Int64?
    var revision: Int64?
    var time: String?
    var text: String?
    var html: String?
    var here: String?
    var newer: [Newer]?
    var follow: Bool?
    var derived: [String: String]?
    var csrf: String?
    var account: Int64?
    var name: String?

    init(_ response: Response) throws { self = try JSONDecoder().decode(ScriptReply.self, from: Data(response.body)) }
}

extension City {
    /// Sends one answer as the page's script does.
    ///
    /// - Parameters:
    ///   - base: the revision it is based on.
    ///   - page: the questions on the page with their revisions.
    func answer(
        _ path: String, _ question: String, base: Int64, _ fields: [(String, String)], page: String? = nil, as person: Person? = nil
    ) throws -> Response {
        let own = [("base", "\(question):\(base)")] + (page.map { [("page", $0)] } ?? [])
        return try post("\(path)/answer", own + fields, as: person)
    }
}
