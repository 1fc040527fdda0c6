extension Letter {
    /// The letter as it goes: every language in one document, the first on top.
    package var document: Document {
        let first = parts[0]
        return Document(
            title: first.texts.filled(.subject, values(first)), language: first.texts.language, author: sender.name,
            edges: Edges(
                title: "\(sender.shortName) · \(first.city)", mark: first.texts.filled(.reference, [.reference: reference]),
                date: first.date,
                pageOf: first.texts[.page]),
            madeAt: madeAt,
            blocks: parts.enumerated().flatMap { LetterWriting(letter: self, part: $1, level: $0 == 0 ? 1 : 2).blocks })
    }
}

/// Writes the letter in one language. Words of another language than the document's say which.
private struct LetterWriting {
    let letter: Letter
    let part: Letter.Part
    /// Of the subject: the first language's is the document's title, the others begin a page below it.
    let level: Int

    private var texts: LetterTexts { part.texts }
    private var edition: FeedbackContent.Edition { part.edition }
    private var documentLanguage: String { letter.parts[0].texts.language }

    var blocks: [Block] {
        let subject = Block.heading(Heading(level, words(filled(.subject)), startsPage: level > 1))
        let head: [Block] =
            level > 1 ? [subject] : [.letterhead(Letterhead(name: letter.sender.name, lines: letter.sender.lines))]
        let addressee = [letter.mayor, part.city].filter { !$0.isEmpty }.joined(separator: "\n")
        return head + [
            .paragraph(words(addressee), .letter),
            .paragraph(words(part.date), .quiet),
            .paragraph(words(texts.filled(.reference, [.reference: letter.reference])), .quiet),
        ] + (level > 1 ? [] : [subject]) + paragraphs(letter.salutation(of: part))
            + (letter.kind == .general ? paragraphs(filled(.generalOpening)) + general : feedback)
            + paragraphs(closing) + [.signatures(signatures)]
    }

    /// In some languages the form of address stands in it once more.
    private var closing: String {
        texts.filled(.closing, letter.values(part).merging([.salutation: letter.salutation(of: part)]) { $1 })
    }

    private var feedback: [Block] {
        var blocks = paragraphs(filled(.opening))
        if !letter.reason.isEmpty { blocks += paragraphs(filled(.correction)) }
        blocks += titled(.conclusionTitle, paragraphs(edition.conclusion, in: edition.language))
        blocks += titled(.strengthsTitle, list(edition.strengths))
        blocks += titled(.recommendationsTitle, list(edition.recommendations))
        blocks += titled(.sectionsTitle, remarks { $0.measure == 0 })
        blocks += titled(.measuresTitle, remarks { $0.measure != 0 })
        blocks += part.general == nil ? titled(.generalTitle, paragraphs(filled(.generalLater))) : general
        return blocks + paragraphs(filled(.invitation))
    }

    private var general: [Block] {
        titled(.generalTitle, part.general.map { paragraphs($0.text, in: $0.language ?? texts.language) } ?? [])
    }

    private var signatures: [Signature] {
        [LetterPiece.councilSignature, .unescoSignature].compactMap { piece in
            let lines = texts[piece].split(whereSeparator: \.isNewline).map(String.init)
            return lines.first.map { Signature(name: $0, office: lines.dropFirst().joined(separator: "\n")) }
        }
    }

    /// Nothing where there is nothing under the title.
    private func titled(_ title: LetterPiece, _ blocks: [Block]) -> [Block] {
        blocks.isEmpty ? [] : [.heading(Heading(level + 1, words(filled(title))))] + blocks
    }

    private func remarks(_ isWanted: (FeedbackContent.Remark) -> Bool) -> [Block] {
        edition.remarks.filter(isWanted).flatMap { remark -> [Block] in
            let section = part.sections[remark.section] ?? Words(remark.section, language: texts.language)
            return [.heading(Heading(level + 2, remark.measure == 0 ? [marked(section)] : measure(remark.measure)))]
                + paragraphs(remark.text, in: edition.language)
        }
    }

    private func list(_ items: [FeedbackContent.Item]) -> [Block] {
        guard !items.isEmpty else { return [] }
        let lines = items.map { item -> Line in
            var lead = item.measure == 0 ? [] : measure(item.measure)
            if let point = item.point {
                lead += words((lead.isEmpty ? "" : ", ") + texts.filled(.point, [.point: String(point)]))
            }
            return lead + (lead.isEmpty ? [] : words(": ")) + [marked(Words(item.text, language: edition.language))]
        }
        return [.list(lines)]
    }

    /// A measure's name, in which its title keeps the language of its city.
    private func measure(_ number: Int) -> Line {
        let title = part.measures[number]
        return LetterTextPart.parts(of: texts[.measure]).map { part in
            switch part {
            case .words(let words): marked(Words(words, language: texts.language))
            case .place(LetterPiece.Place.title.rawValue): marked(title ?? Words("", language: texts.language))
            case .place: marked(Words(String(number), language: texts.language))
            }
        }
    }

    private func filled(_ piece: LetterPiece) -> String { texts.filled(piece, letter.values(part)) }

    /// Empty lines part paragraphs.
    private func paragraphs(_ text: String, in language: String? = nil) -> [Block] {
        var paragraphs: [[Substring]] = [[]]
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if line.contains(where: { !$0.isWhitespace }) {
                paragraphs[paragraphs.count - 1].append(line)
            } else {
                paragraphs.append([])
            }
        }
        return paragraphs.filter { !$0.isEmpty }.map { lines in
            .paragraph([marked(Words(lines.joined(separator: "\n"), language: language ?? texts.language))], .letter)
        }
    }

    private func words(_ text: String) -> Line { [marked(Words(text, language: texts.language))] }

    private func marked(_ words: Words) -> Words { Words(words.text, language: words.language == documentLanguage ? nil : words.language) }
}
