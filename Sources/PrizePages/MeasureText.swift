import Domain
import Store
import UseCases
import Web

/// A candidacy's measure, whole, as its city submitted it.
struct MeasureText {
    var scene: PrizeScene
    var candidacy: Candidacy

    var html: HTML {
        get throws {
            let context = scene.context, shelf = context.application.shelf
            return try context.store.read { reader in
                guard let member = scene.members[candidacy.member],
                    let bytes = try reader.candidacyContent(year: scene.year, number: candidacy.number, viewer: scene.viewer)
                else { throw Refusal.notFound }
                let content = try SubmissionContent(canonicalJSON: bytes)
                let volume = try shelf.volume(content.questionnaire, from: reader)
                let texts = try shelf.texts(volume.questionnaire, language: context.language, from: reader)
                let words = ReportWords(
                    questionnaire: volume.questionnaire, texts: texts, messages: context.messages, memberLanguage: member.language,
                    sizeLine: scene.prize.settings.sizeLine)
                let copy = ReportCopy(
                    cycle: scene.cycle, member: member, words: words, index: volume.index, content: content,
                    submission: Submission(
                        version: content.version, submittedAt: scene.cycle.deadline, submittedBy: "", digest: "", reference: ""))
                let document = ReportDocument(copy: copy, author: "", now: context.now)
                return PrintPage.part(document.blocks(ofMeasure: candidacy.measure))
            }
        }
    }
}
