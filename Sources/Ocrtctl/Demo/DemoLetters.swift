import Domain
import Foundation
import Store
import UseCases
import Web

/// The demo's words of letters, and the letters of reports whose feedback is released.
struct DemoLetters {
    let store: Store
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
}
