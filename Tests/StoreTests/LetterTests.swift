import Domain
import Store
import TestSupport
import Testing

/// Letters are the office's to read, and their city's once they are out: everybody else gets nothing.
struct LetterTests {
    private let sample: SampleStore
    private let member: Member
    private let council: Viewer
    private let letter: Int64
    private let message: Int64

    init() throws {
        sample = try SampleStore()
        let id = try sample.member("graz")
        council = try sample.account("noor", role: .council)
        let found = try sample.store.read { try $0.member(id: id) }
        let member = try #require(found)
        self.member = member
        try sample.store.releaseSample(member, editions: [.sample("en")], by: council)
        let document = Document(
            title: "Łódź", language: "en", author: "", edges: Edges(title: "", mark: "", date: "", pageOf: ""),
            madeAt: SampleStore.noon, blocks: [.paragraph(["Secret words"], .letter)])
        (letter, message) = try sample.store.write { writer in
            let viewer = Viewer(account: 0, name: "", role: .primary, member: id)
            let report = try writer.reader.report(year: 2027, member: id, viewer: viewer)?.id ?? 0
            let letter = try writer.insert(
                NewLetter(
                    report: report, release: 1, kind: .feedback, reference: "2027-GRAZ-L1", language: "en", fileName: "Łódź.pdf",
                    document: document, digest: "d", hasGeneral: true, madeAt: SampleStore.noon), by: nil)
            let content = Message.Content(
                kind: .letter, member: id, account: nil, year: 2027, recipientName: "Maria", recipientEmail: "mayor@graz.example",
                writtenIn: "pl", text: MessageText(subject: "s", body: "b"), messageId: "1@c.example")
            let message = try writer.insert(content, at: SampleStore.noon, by: nil) ?? 0
            try writer.carry(letter: letter, with: message, to: .mayor)
            try writer.insert(letterFile: [0, 255], digest: "d", letter: letter, at: SampleStore.noon)
            return (letter, message)
        }
    }

    @Test(arguments: Role.allCases, [true, false])
    func whoReadsALetterBeforeAndAfterItIsOut(role: Role, isOwn: Bool) throws {
        let wien = try sample.member("wien")
        let viewer = Viewer(account: 99, name: "Viewer", role: role, member: role.belongsToMember ? (isOwn ? member.id : wien) : nil)
        let report = try sample.store.read { reader in
            try reader.report(year: 2027, member: member.id, viewer: Viewer(account: 0, name: "", role: .primary, member: member.id))
        }
        let stored = try #require(report)
        for state in [MessageState.held, .queued, .accepted, .cancelled] {
            try sample.store.write { try $0.setState(state, message: message, reason: state == .cancelled ? .byHand : nil) }
            let (found, file, document, own, all) = try sample.store.read { reader in
                (
                    try reader.letter(id: letter, viewer: viewer)?.reference, try reader.letterFile(of: letter, viewer: viewer),
                    try reader.document(ofLetter: letter, viewer: viewer)?.title,
                    try reader.ownLetters(of: stored, viewer: viewer).map(\.id),
                    try reader.letters(year: 2027, viewer: viewer).map(\.id)
                )
            }
            let isOut = state == .queued || state == .accepted
            let isCity = role.belongsToMember && isOwn && isOut
            let mayRead = role == .admin || isCity
            #expect(found == (mayRead ? "2027-GRAZ-L1" : nil), "\(state)")
            #expect(file == (mayRead ? LetterFile(fileName: "Łódź.pdf", bytes: [0, 255]) : nil), "\(state)")
            #expect(document == (mayRead ? "Łódź" : nil), "\(state)")
            #expect(own == (isCity ? [letter] : []), "\(state)")
            #expect(all == (role == .admin ? [letter] : []), "\(state)")
        }
    }

    @Test func aMessageKeepsTheLanguageOfItsWordsAndSomebodyWithoutALogin() throws {
        let content = try sample.store.write { try $0.message(id: message)?.content }
        #expect(content?.writtenIn == "pl" && content?.language == .en && content?.account == nil)
    }
}
