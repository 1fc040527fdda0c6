import Domain
import Store

/// How far the letter of a city has come, and what is to be seen to.
package struct LetterStanding: Hashable, Sendable {
    package var member: Member
    /// The number of the last released feedback.
    package var release: Int
    /// Every letter of the report, the first first.
    package var letters: [LetterRecord]
    package var gaps: [LetterGap]

    package func latest(_ kind: Letter.Kind) -> LetterRecord? { letters.last { $0.kind == kind && $0.supersededAt == nil } }

    /// Of a cycle, by member: for an admin; others get nothing.
    package static func all(
        year: Int, member: Int64? = nil, viewer: Viewer, words: LetterWords, in reader: Reader
    ) throws -> [LetterStanding] {
        let releases = try reader.lastReleases(year: year, viewer: viewer)
        let letters = Dictionary(grouping: try reader.letters(year: year, viewer: viewer), by: \.member)
        let languages = try reader.letterTexts().map(\.texts.language)
        let isGeneralReleased = try !words.general(year, reader).isEmpty
        let choice = try reader.generalChoice(year: year)
        return try reader.allMembers().compactMap { found in
            guard let release = releases[found.id], member == nil || member == found.id else { return nil }
            var standing = LetterStanding(member: found, release: release, letters: letters[found.id] ?? [], gaps: [])
            let hasTexts = languages.contains { LetterSource.isSame($0, "en") || LetterSource.isSame($0, found.language) }
            standing.gaps = standing.gaps(
                hasTexts: hasTexts, isGeneralReleased: isGeneralReleased, choice: choice, primary: try reader.primary(ofMember: found.id))
            return standing
        }
    }

    private func gaps(hasTexts: Bool, isGeneralReleased: Bool, choice: GeneralChoice, primary: Account?) -> [LetterGap] {
        var gaps: [LetterGap] = []
        let hasMayor = AddressCheck.isEmail(member.mayorEmail), hasCopy = AddressCheck.isEmail(primary?.email ?? "")
        if !hasTexts { gaps.append(.noTexts) }
        if let letter = latest(.feedback) {
            if letter.release < release { gaps.append(.outdated) }
            if !letter.hasGeneral && latest(.general) == nil {
                if isGeneralReleased {
                    gaps.append(.generalReleased)
                } else if choice == .wait && !letter.isOut {
                    gaps.append(.waitsForGeneral)
                }
            }
            let current = [letter] + (latest(.general).map { [$0] } ?? [])
            if current.contains(where: { !$0.hasFile }) { gaps.append(.noFile) }
            let isMailMissing = current.contains { letter in
                let mails = letter.mails.filter { $0.state != .cancelled }
                return !mails.contains { $0.recipient == .mayor && $0.email == member.mayorEmail }
                    || (hasCopy && !mails.contains { $0.recipient == .copy && $0.email == primary?.email })
            }
            if hasMayor && isMailMissing { gaps.append(.noMail) }
        } else {
            gaps.append(.notMade)
        }
        if !hasMayor { gaps.append(.noMayorAddress) }
        if !hasCopy { gaps.append(.noCopyAddress) }
        return gaps
    }
}
