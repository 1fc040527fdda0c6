import Domain
import HTTP
import UseCases
import Web

/// Removing the file asks once more: the bytes are gone then.
enum RemoveAttachmentPage {
    static func confirm(_ context: Context) throws -> Response {
        let (scene, attachment) = try ReportScene.open(context) { scene, reader in
            try reader.attachment(of: try scene.desk.started(), viewer: scene.viewer)
        }
        guard let attachment else { throw Refusal.notFound }
        if scene.isSubmitted { throw Refusal.wrongState(.reportSubmitted) }
        let messages = context.messages
        let title = messages(AttachmentMessage.removeTitle, ["name": attachment.fileName])
        let page = ConfirmPage(
            title: title, explanation: "<p>\(messages[AttachmentMessage.removeText])</p>", button: messages[AttachmentMessage.removeButton],
            isFinal: true, action: .removeAttachment(year: scene.year, member: scene.member),
            cancel: .attachment(year: scene.year, member: scene.member))
        return scene.page(title, main: page.main(context.frame))
    }

    static func remove(_ context: Context) throws -> Response {
        let scene = try ReportScene.open(context)
        try SaveAttachment(store: context.store, shelf: context.application.shelf).remove(scene.wish)
        return context.redirect(to: .attachment(year: scene.year, member: scene.member))
    }
}
