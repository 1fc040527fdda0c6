import Domain
import HTTP
import Store
import UseCases
import Web

/// `/council/{year}/{member}/attachment`: the file that the frozen version came with, always as a download.
enum AttachmentPage {
    static func download(_ context: Context) throws -> Response {
        let (scene, bytes) = try CouncilScene.open(context) { scene, reader in
            try reader.frozenFile(of: scene.desk.report, version: scene.desk.submission.version, viewer: scene.viewer)
        }
        guard let bytes, let file = scene.desk.content.attachment else { throw Refusal.notFound }
        try NoteReading(store: context.store).perform(scene.desk, part: "attachment", viewer: scene.viewer, now: context.now)
        let type = AttachmentType(content: bytes, fileName: file.fileName)
        return .download(bytes, filename: file.fileName, contentType: type?.mediaType ?? "application/octet-stream")
    }
}
