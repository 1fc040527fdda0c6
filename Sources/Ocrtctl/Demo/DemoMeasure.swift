import Domain
import Foundation

/// A real measure of a real city, as published, for filling in the demo.
struct DemoMeasure: Decodable {
    var id: String
    var title: String
    var text: String
    /// Points of the Ten-Point Plan, the main one first.
    var points: [Int]
    /// From and to, as in `2017-01/2019-06`, `2022-2023` or `1998-`.
    var period: String?
    var source: String

    private enum CodingKeys: String, CodingKey { case id, title, text, points, period, source = "source_url" }

    /// What is known of it, by question.
    var answers: [String: Answer] {
        var answers: [String: Answer] = [
            "m.summary": Answer(DemoWords.sentences(of: text, limit: 400)),
            "o.activities": Answer(text),
            "m.status": Answer(end == nil ? "running" : "completed"),
            "m.points": Answer(points.dropFirst().sorted().map { "p\($0)" }.joined(separator: " ")),
            "r.links": Answer("", parts: ["1.title": title, "1.url": source]),
        ]
        if let main = points.first { answers["m.point_main"] = Answer("p\(main)") }
        if let start = dates.first { answers["m.start"] = start }
        if let end { answers["m.end"] = end }
        return answers
    }

    private var end: Answer? { dates.count > 1 ? dates.last : nil }

    private var dates: [Answer] {
        guard let period else { return [] }
        let isYears = period.wholeMatch(of: /\d{4}-\d{4}/) != nil
        return period.split(separator: isYears ? "-" : "/").enumerated().map { place, date in
            let parts = date.split(separator: "-")
            // Years alone mean all of them.
            let month = parts.count > 1 ? String(parts[1]) : place == 0 ? "1" : "12"
            return Answer("", parts: ["year": String(parts[0]), "month": month, "day": parts.count > 2 ? String(parts[2]) : ""])
        }
    }
}
