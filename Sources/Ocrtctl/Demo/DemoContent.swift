import Foundation

/// What the demo is made of, as it lies in `content/demo`.
struct DemoContent {
    /// In the order in which their logins are printed.
    let cities: [DemoCity]
    let measures: [DemoMeasure]
    /// The file that a city attaches to its report.
    let attachment: [UInt8]
    /// What the council recommended in the earlier cycle, as `ocrtctl recommendation import` reads it, with `{year}` for that cycle.
    let recommendations: String
    /// What the council has written.
    let feedback: [DemoFeedback]
    private let words: [String: DemoWords]

    /// Throws a `Failure` for a file that is missing, and what the decoder says about one that is damaged.
    init(folder: String) throws {
        func bytes(_ name: String) throws -> Data {
            guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
                throw Failure("\(folder)/\(name) is missing.")
            }
            return data
        }
        cities = try ["cities.json", "published.json"].flatMap { try JSONDecoder().decode([DemoCity].self, from: bytes($0)) }
        measures = try bytes("measures.jsonl").split(separator: UInt8(ascii: "\n")).map {
            try JSONDecoder().decode(DemoMeasure.self, from: Data($0))
        }
        attachment = Array(try bytes("attachment.pdf"))
        recommendations = String(decoding: try bytes("recommendations.csv"), as: UTF8.self)
        feedback = try JSONDecoder().decode([DemoFeedback].self, from: bytes("feedback.json"))
        var words: [String: DemoWords] = [:]
        for language in Set(cities.filter { $0.story != nil || $0.earlier != nil }.map(\.member.language)) {
            words[language] = DemoWords(texts: try JSONDecoder().decode([String: String].self, from: bytes("words/\(language).json")))
        }
        self.words = words
    }

    /// What people of this city write.
    func words(of city: DemoCity) -> DemoWords { (words[city.member.language] ?? DemoWords(texts: [:])).filled(for: city) }

    /// The measures of a story, in its order.
    func measures(of story: DemoCity.Story) throws -> [DemoMeasure] {
        try story.measures.map { id in
            guard let measure = measures.first(where: { $0.id == id }) else { throw Failure("measures.jsonl has no \(id).") }
            return measure
        }
    }
}
