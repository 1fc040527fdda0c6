import Domain
import Foundation
import GRDB

extension Reader {
    /// A stored version of the questionnaire. Versions never change, so what this returns may be kept.
    package func questionnaire(version: String) throws -> Questionnaire? {
        try db.first("SELECT structure FROM questionnaire WHERE version = ?", [version]) { row in
            try JSONDecoder().decode(Questionnaire.self, from: row[0] as Data)
        }
    }

    /// The words of a version in a language, with the version's first language behind them.
    package func texts(of questionnaire: Questionnaire, language: String) throws -> QuestionnaireTexts {
        let fallback = questionnaire.languages.first ?? language
        return QuestionnaireTexts(
            language: language, texts: try texts(version: questionnaire.version, language: language), fallbackLanguage: fallback,
            fallback: fallback == language ? [:] : try texts(version: questionnaire.version, language: fallback))
    }

    /// The definition file as it was imported.
    package func questionnaireSource(version: String) throws -> String? {
        try db.first("SELECT source FROM questionnaire WHERE version = ?", [version]) { $0[0] }
    }

    /// The versions that are stored, by name.
    package func questionnaireVersions() throws -> [String] {
        try db.all("SELECT version FROM questionnaire ORDER BY version") { $0[0] }
    }

    private func texts(version: String, language: String) throws -> [String: String] {
        try db.first("SELECT texts FROM questionnaireText WHERE version = ? AND language = ?", [version, language]) { row in
            try JSONDecoder().decode([String: String].self, from: row[0] as Data)
        } ?? [:]
    }
}

extension Writer {
    /// Stores a version. Throws `StoreProblem.interrupted` when the version is stored already: a version never changes.
    package func insert(_ questionnaire: Questionnaire, texts: [String: [String: String]], source: String, at now: Instant) throws {
        guard try !reader.questionnaireVersions().contains(questionnaire.version) else {
            throw StoreProblem.interrupted(
                "version \(questionnaire.version) of the questionnaire exists; give the changed file a new version")
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        func json(_ value: some Encodable) throws -> String { String(decoding: try encoder.encode(value), as: UTF8.self) }
        try db.change(
            "INSERT INTO questionnaire (version, structure, source, importedAt) VALUES (?, ?, ?, ?)",
            [questionnaire.version, try json(questionnaire), source, now])
        for (language, words) in texts {
            try db.change(
                "INSERT INTO questionnaireText (version, language, texts) VALUES (?, ?, ?)",
                [questionnaire.version, language, try json(words)])
        }
    }
}
