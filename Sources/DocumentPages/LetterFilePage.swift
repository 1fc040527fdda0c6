import Domain
import HTTP
import Store
import Typesetting
import UseCases
import Web

/// Letters as PDF files. This program alone can typeset: it makes the file once, keeps it, and what is kept is what is shown and what goes.
enum LetterFilePage {
    /// The kept file; before there is one, what it will look like, and only to the office, since nothing else is out.
    static func file(_ context: Context) throws -> Response {
        let viewer = try context.viewer()
        guard let id = context.path.number("letter") else { throw Refusal.notFound }
        let (letter, file, document) = try context.store.read { reader in
            (
                try reader.letter(id: Int64(id), viewer: viewer), try reader.letterFile(of: Int64(id), viewer: viewer),
                try reader.document(ofLetter: Int64(id), viewer: viewer)
            )
        }
        guard let letter, let document else { throw Refusal.notFound }
        let bytes = try file?.bytes ?? typeset(document, context)
        return .download(bytes, filename: letter.fileName, contentType: "application/pdf")
    }

    /// The office's words in an invented letter.
    static func sample(_ context: Context) throws -> Response {
        let viewer = try context.viewer()
        try Permissions.require(.manageOutbox, on: .outbox, by: viewer)
        let language = context.path["language"]
        guard let texts = try context.store.read({ try $0.letterTexts() }).first(where: { $0.texts.language == language })?.texts else {
            throw Refusal.notFound
        }
        let sample = try SampleLetter(LetterWording(context.application), now: context.now)
        return try File.pdf(try sample.document(texts), name: "letter-\(language)", context)
    }

    /// Makes the letters, mails and files of a cycle that are missing.
    static func make(_ context: Context) throws -> Response {
        let year = try make(context, member: nil)
        return context.redirect(to: .lettering(.list(year: year)), query: "done=prepared")
    }

    /// Makes a city's letter anew, of the words that the office has now.
    static func makeAnew(_ context: Context) throws -> Response {
        _ = try context.viewer()
        guard let member = try context.store.read({ try $0.member(slug: context.path["member"]) }) else { throw Refusal.notFound }
        let year = try make(context, member: member)
        return context.redirect(to: .lettering(.letter(year: year, member: member.slug)), query: "done=prepared")
    }

    private static func make(_ context: Context, member: Member?) throws -> Int {
        let wish = MessageWish(viewer: try context.viewer(), now: context.now)
        guard let year = context.path.number("year") else { throw Refusal.notFound }
        let prepare = PrepareLetters(
            store: context.store, shelf: context.application.shelf, words: LetterWording(context.application).words)
        try prepare.perform(year: year, member: member?.id, anew: member != nil, wish: wish)
        for letter in try prepare.withoutFile(year: year, member: member?.id, viewer: wish.viewer) {
            try prepare.keep(typeset(letter.document, context), letter: letter.id, wish: wish)
        }
        return year
    }

    private static func typeset(_ document: Document, _ context: Context) throws -> [UInt8] {
        try Typesetter.shared.pdf(document, fonts: Program.fontsFolder(context.application.configuration))
    }
}
