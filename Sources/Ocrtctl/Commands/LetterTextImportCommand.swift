import ArgumentParser
import Domain
import Foundation
import Store
import UseCases

struct LetterTextImportCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Stores the words of letters, a file a language.",
        discussion: """
            A file is named after its language, as in fr.txt. Those that come with the program lie in content/letters, where README.md tells their form. \
            A language's words become its next version; letters that were made keep theirs. All files are stored, or none where one is wrong.
            """)

    @OptionGroup var place: DataOption
    @Argument(help: "The files.") var files: [String]
    @Flag(help: "Leaves languages alone that have words already.") var missing = false

    func perform(in surroundings: Surroundings) throws {
        let sentence = Sentence(surroundings)
        var all: [LetterTexts] = []
        for file in files {
            do {
                let texts = ChangeLetterTexts.tidied(try LetterTextsOfFile.read(file))
                guard texts.problems.isEmpty else { throw Refusal.invalid(texts.problems) }
                all.append(texts)
            } catch Refusal.invalid(let problems) {
                let lines = problems.map { "\(file): \($0.field): \(sentence.words(about: $0))" }
                throw Failure((lines + ["Nothing was stored."]).joined(separator: "\n"))
            }
        }
        let store = try place.store(in: surroundings)
        let there = try store.read { try $0.letterTexts() }.map(\.texts)
        for texts in all {
            if there.contains(texts) || missing && there.contains(where: { $0.language == texts.language }) {
                surroundings.say("\(texts.language): left as it is")
            } else {
                try ChangeLetterTexts(store: store).save(texts, over: nil, by: .commandLine, now: surroundings.now)
                surroundings.say("\(texts.language): stored")
            }
        }
    }
}

/// The words of letters in a file.
enum LetterTextsOfFile {
    /// - Throws: a `Failure` for a file that cannot be read; `Refusal.invalid` for a piece that there is not.
    static func read(_ file: String) throws -> LetterTexts {
        guard let data = FileManager.default.contents(atPath: file) else { throw Failure("\(file) cannot be read.") }
        guard let text = String(data: data, encoding: .utf8) else { throw Failure("\(file) is not UTF-8.") }
        let language = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent.lowercased()
        return try LetterTextFile.read(text.streamSafe, language: language)
    }
}
