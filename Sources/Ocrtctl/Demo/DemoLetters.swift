import Domain
import Foundation
import Store
import UseCases
import Web

/// The demo's words of letters and mails, and what follows when its council releases feedback.
struct DemoLetters {
    let store: Store
    let configuration: Configuration
    /// The folder with a file a language.
    let folder: String
    let now: Instant

    /// Stores the words of languages that have none.
    func texts() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }.sorted()
        let there = try store.read { try $0.letterTexts() }.map(\.texts.language)
        for file in files {
            let texts = try LetterTextsOfFile.read("\(folder)/\(file)")
            if !there.contains(texts.language) {
                try ChangeLetterTexts(store: store).save(texts, over: nil, by: .commandLine, now: now)
            }
        }
    }

    /// What follows a release of feedback: notices and the letter, which wait in the outbox.
    var mail: PrepareFeedbackMail {
        PrepareFeedbackMail(
            shelf: QuestionnaireShelf(), words: LetterWording(configuration: configuration, messages: messages).words)
    }

    /// What tells people of the council that they have got reports.
    var assignments: AssignmentWording { AssignmentWording(configuration: configuration, messages: messages) }

    @Sendable private func messages(_ language: Language) throws -> Messages {
        try Messages(language: language, folder: Program.textsFolder(configuration))
    }
}
