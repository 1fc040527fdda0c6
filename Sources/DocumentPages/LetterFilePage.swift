import Domain
import FastCGI
import HTTP
import Store
import UseCases
import Web

/// Letters as PDF files. This program alone has them typeset: the file is made once, kept, and what is kept is what is shown and what goes.
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
        return try NoPDFPage(context: context, onward: .page(.lettering(.list(year: letter.year)), .letters)).unless {
            let bytes = try file?.bytes ?? TypesetProgram.use(context) { try $0.pdf(document) }
            return .download(bytes, filename: letter.fileName, contentType: "application/pdf")
        }
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
        return try File.pdf(
            try sample.document(texts), name: "letter-\(language)", context,
            onward: .page(.lettering(.text(language: language)), .letterTexts))
    }

    /// Makes the letters, mails and files of a cycle that are missing.
    static func make(_ context: Context) throws -> Response { try make(context, member: nil) }

    /// Makes a city's letter anew, of the words that the office has now.
    static func makeAnew(_ context: Context) throws -> Response {
        _ = try context.viewer()
        guard let member = try context.store.read({ try $0.member(slug: context.path["member"]) }) else { throw Refusal.notFound }
        return try make(context, member: member)
    }

    /// The letters themselves, which need no PDF, are made first: what is missing of the files then is made the next time.
    private static func make(_ context: Context, member: Member?) throws -> Response {
        let wish = MessageWish(viewer: try context.viewer(), now: context.now)
        guard let year = context.path.number("year") else { throw Refusal.notFound }
        let prepare = PrepareLetters(
            store: context.store, shelf: context.application.shelf, words: LetterWording(context.application).words)
        try prepare.perform(year: year, member: member?.id, anew: member != nil, wish: wish)
        let list = member.map { LetterPlace.letter(year: year, member: $0.slug) } ?? .list(year: year)
        return try NoPDFPage(context: context, onward: .page(.lettering(list), .letters)).unless {
            let missing = try prepare.withoutFile(year: year, member: member?.id, viewer: wish.viewer)
            if !missing.isEmpty {
                try TypesetProgram.use(context) { typeset in
                    for (place, letter) in missing.enumerated() {
                        if place > 0 && Server.isToldToStop { throw NoPDF.busy }
                        try prepare.keep(typeset.pdf(letter.document), letter: letter.id, wish: wish)
                    }
                }
            }
            return context.redirect(to: .lettering(list), query: "done=prepared")
        }
    }
}
