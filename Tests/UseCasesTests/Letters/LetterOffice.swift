import Domain
import Store
import Synchronization
import TestSupport

@testable import UseCases

/// A city whose report is frozen, the office's words in English and German, and everybody's hands on its letter.
final class LetterOffice: Sendable {
    let sample: SampleStore
    let shelf = QuestionnaireShelf()
    let admin: Viewer
    let council: Viewer
    let primary: Viewer
    let secondary: Viewer
    let member: Member
    private let general = Mutex<[String: String]>([:])

    static let noon = SampleStore.noon

    init(mayorEmail: String = "mayor@graz.example", texts: [String] = ["de", "en"]) throws {
        sample = try SampleStore()
        let id = try sample.member("graz")
        admin = try sample.account("office", role: .admin)
        council = try sample.account("noor", role: .council)
        primary = try sample.account("anna", role: .primary, member: id)
        secondary = try sample.account("berta", role: .secondary, member: id)
        try sample.address(primary, "anna@graz.example")
        try sample.address(secondary, "berta@graz.example")
        var member = try sample.store.read { try $0.member(id: id) ?? SampleStore.nobody }
        member.mayorEmail = mayorEmail
        let stored = member
        try sample.store.write { try $0.update(stored, at: LetterOffice.noon) }
        self.member = stored
        for language in texts {
            try ChangeLetterTexts(store: sample.store).save(.sample(language), over: nil, by: .commandLine, now: LetterOffice.noon)
        }
    }

    var store: Store { sample.store }
    var wish: MessageWish { MessageWish(viewer: admin, now: Self.noon) }
    var prepare: PrepareLetters { PrepareLetters(store: store, shelf: shelf, words: words) }

    var words: LetterWords {
        LetterWords(
            sender: Letter.Sender(name: "Coalition", shortName: "C", lines: [], contact: "office@c.example"), host: "c.example",
            receivedLink: "https://c.example/received/{token}", letterLink: { "https://c.example/report/\($0)/\($1)/letter" },
            date: { "\($0.seconds) \($1) \($2)" },
            notice: { MessageText(subject: "\($0.language.rawValue) \($0.number)", body: "\($0.recipient.name): \($0.reason).\n") },
            general: { [self] _, _ in general.withLock { $0 } })
    }

    func releaseGeneral(_ texts: [String: String]) { general.withLock { $0 = texts } }

    /// The council's release with what follows from it.
    func release(_ languages: String..., number: Int = 1, reason: String = "") throws {
        let release = try store.releaseSample(
            member, editions: languages.map { .sample($0) }, number: number, reason: reason, by: council)
        let step = PrepareFeedbackMail(shelf: shelf, words: words), council = council
        try store.write {
            try step.perform(year: 2027, member: "graz", release: release, viewer: council, now: LetterOffice.noon, in: $0)
        }
    }

    /// A file for every letter that has none.
    func typeset() throws {
        for letter in try prepare.withoutFile(year: 2027, viewer: admin) {
            try prepare.keep(Array("%PDF \(letter.id)".utf8), letter: letter.id, wish: wish)
        }
    }

    func letters() throws -> [LetterRecord] { try store.read { try $0.letters(year: 2027, viewer: admin) } }

    func document(_ letter: LetterRecord) throws -> Document? { try store.read { try $0.document(ofLetter: letter.id, viewer: admin) } }

    func gaps() throws -> [LetterGap] {
        try store.read { try LetterStanding.all(year: 2027, viewer: admin, words: words, in: $0) }.first?.gaps ?? []
    }

    /// Every message, the first first.
    func messages(_ kind: Message.Kind? = nil) throws -> [Message] {
        try store.read { try $0.messages(in: nil, viewer: admin) }.reversed().filter { kind == nil || $0.content.kind == kind }
    }

    @discardableResult
    func releaseMessages() throws -> Int {
        let held = try messages().filter { $0.state == .held }
        return try ChangeMessages(store: store).release(
            Dictionary(uniqueKeysWithValues: held.map { ($0.id, $0.revision) }), wish: wish)
    }

    /// What a worker hands over, until nothing waits.
    func deliver() throws -> [DeliverNext.Parcel] {
        var parcels: [DeliverNext.Parcel] = []
        let next = DeliverNext(store: store, worker: "w", clock: { LetterOffice.noon })
        while true {
            let step = try next.perform { parcel in
                parcels.append(parcel)
                return .accepted("250 ok")
            }
            if step == .idle { return parcels }
        }
    }
}

extension SampleStore {
    fileprivate static let nobody = Member(
        id: 0, slug: "", names: [:], country: "", inhabitants: nil, inhabitantsYear: nil, language: "", mayor: "", salutation: "",
        contactName: "", contactEmail: "")
}
