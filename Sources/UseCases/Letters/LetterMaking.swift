import Credentials
import Domain
import Store

/// Makes letters and the mails that carry them, inside a transaction whose caller has asked who may.
struct LetterMaking {
    let source: LetterSource
    let now: Instant
    let account: Int64?
    let writer: Writer

    private var member: Member { source.desk.member }
    private var year: Int { source.desk.cycle.year }

    /// Makes the latest letter of its kind, with its mails; mails of the one before that have not gone will not.
    ///
    /// - Returns: false where the office has no words for it.
    @discardableResult
    func make(_ kind: Letter.Kind) throws -> Bool {
        let earlier = try writer.letters(of: source.desk.report.id)
        let reference = Letter.reference(year: year, member: member.slug, after: earlier.count)
        guard let letter = try source.letter(kind, reference: reference, at: now) else { return false }
        for old in earlier where old.kind == kind && old.supersededAt == nil { try withdraw(old) }
        let document = letter.document
        let id = try writer.insert(
            NewLetter(
                report: source.desk.report.id, release: source.release.number, kind: kind, reference: reference,
                language: letter.parts[0].texts.language, fileName: fileName(reference), document: document,
                digest: Digest.sha256Hex(try document.canonicalJSON()), hasGeneral: letter.parts.contains { $0.general != nil },
                madeAt: now),
            by: account)
        try note(.letterMade, "letter/\(reference)")
        try addMails(to: id, reference: reference, beside: [])
        return true
    }

    /// Adds the mails that a letter has not: to the mayor's office, and then the copy.
    func addMails(to letter: Int64, reference: String, beside mails: [LetterMail]) throws {
        let there = mails.filter { $0.state != .cancelled }
        func isMissing(_ recipient: LetterMail.Recipient, _ email: String) -> Bool {
            AddressCheck.isEmail(email) && !there.contains { $0.recipient == recipient && $0.email == email }
        }
        guard AddressCheck.isEmail(member.mayorEmail) else { return }
        if isMissing(.mayor, member.mayorEmail), let texts = source.texts(for: member.language) {
            let name = member.mayor.isEmpty ? member.name(written: texts.language) : member.mayor
            try add(letter, reference, .mayor, account: nil, name, member.mayorEmail, texts)
        }
        let (primary, language) = try responsible()
        guard let primary, isMissing(.copy, primary.email), let texts = source.texts(for: language) else { return }
        try add(letter, reference, .copy, account: primary.id, primary.name, primary.email, texts)
    }

    private func add(
        _ letter: Int64, _ reference: String, _ recipient: LetterMail.Recipient, account: Int64?, _ name: String, _ email: String,
        _ texts: LetterTexts
    ) throws {
        let content = Message.Content(
            kind: .letter, member: member.id, account: account, year: year, recipientName: name, recipientEmail: email,
            writtenIn: texts.language, text: text(recipient, reference, name, texts), messageId: "\(Token().text)@\(source.words.host)")
        guard let message = try writer.insert(content, at: now, by: self.account) else { return }
        try writer.carry(letter: letter, with: message, to: recipient)
        try note(.messagePrepared, Message.subject(message))
    }

    private func text(_ recipient: LetterMail.Recipient, _ reference: String, _ name: String, _ texts: LetterTexts) -> MessageText {
        let isOwn = LetterSource.isSame(texts.language, member.language) && !member.salutation.isEmpty
        var values: [LetterPiece.Place: String] = [
            .city: member.name(written: texts.language), .year: String(year), .mayor: member.mayor, .coalition: source.words.sender.name,
            .contact: source.words.sender.contact, .reference: reference, .name: name, .received: source.words.receivedLink,
            .link: source.words.letterLink(year, member.slug),
        ]
        values[.salutation] = isOwn ? Letter.opening(member.salutation) : texts.filled(.salutation, values)
        return MessageText(
            subject: texts.filled(.mailSubject, values), body: texts.filled(recipient == .mayor ? .mailBody : .copyBody, values) + "\n")
    }

    private func responsible() throws -> (Account?, String) {
        let person = try writer.peopleToNotify(member: member.id).first { $0.account.role == .primary }
        return (person?.account, person?.language?.rawValue ?? member.language)
    }

    private func withdraw(_ letter: LetterRecord) throws {
        for mail in letter.mails {
            guard let state = mail.state.after(.cancel), mail.state != .unknown else { continue }
            try writer.setState(state, message: mail.message, reason: .superseded)
            try note(.messageCancelled, Message.subject(mail.message), Message.CancelReason.superseded.rawValue)
        }
    }

    /// The city's name as the city writes it; what a file system takes for a folder is left out.
    private func fileName(_ reference: String) -> String {
        let city = member.name(written: member.language).map { "/\\:".contains($0) ? "-" : String($0) }.joined()
        return "\(source.words.sender.shortName) \(city) \(reference).pdf"
    }

    private func note(_ event: JournalEvent, _ subject: String, _ details: String = "") throws {
        try writer.note(JournalEntry(at: now, account: account, event: event, subject: subject, details: details))
    }
}
