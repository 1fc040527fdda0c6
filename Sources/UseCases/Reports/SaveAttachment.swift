import Credentials
import Domain
import Store

/// The report's one file.
package struct SaveAttachment: Sendable {
    let store: Store
    let shelf: QuestionnaireShelf

    package init(store: Store, shelf: QuestionnaireShelf) {
        self.store = store
        self.shelf = shelf
    }

    /// Stores the file in the place of an earlier one.
    ///
    /// - Returns: false when this very file, under this name, is the report's attachment already; nothing is changed then.
    /// - Throws: `AttachmentProblem` for bytes that cannot be taken; `Refusal` as `ReportWish` says. The earlier file stays then.
    @discardableResult
    package func perform(_ bytes: [UInt8], fileName: String, wish: ReportWish) throws -> Bool {
        let fileName = Self.plainName(fileName)
        let type = try Attachment.accept(bytes, fileName: fileName)
        let attachment = Attachment(
            fileName: fileName, type: type, size: bytes.count, digest: Digest.sha256Hex(bytes), savedAt: wish.now, savedBy: wish.viewer.name
        )
        return try store.write { writer in
            let (desk, report) = try wish.writableDesk(shelf: shelf, in: writer)
            let earlier = try writer.reader.attachment(of: report, viewer: wish.viewer)
            if let earlier, earlier.digest == attachment.digest, earlier.fileName == fileName { return false }
            try writer.save(attachment, bytes: bytes, report: report.id, by: wish.viewer.account)
            try writer.note(
                JournalEntry(
                    at: wish.now, account: wish.viewer.account, event: .attachmentSaved, subject: desk.subject, details: attachment.digest))
            return true
        }
    }

    /// Removes the file. Where there is none, nothing happens.
    package func remove(_ wish: ReportWish) throws {
        try store.write { writer in
            let (desk, report) = try wish.writableDesk(shelf: shelf, in: writer)
            guard try writer.removeAttachment(report: report.id) else { return }
            try writer.note(JournalEntry(at: wish.now, account: wish.viewer.account, event: .attachmentRemoved, subject: desk.subject))
        }
    }

    /// The file's own name: no folders, no control characters, nothing that turns the direction of writing (`\u{202E}fdp.exe` reads as `exe.pdf`),
    /// at most 150 characters with its ending kept.
    static func plainName(_ name: String) -> String {
        // By scalars: a slash with an accent is one character, and still a slash.
        let last = name.inNFC.unicodeScalars.split { $0 == "/" || $0 == "\\" }.last.map(Array.init) ?? []
        let shown = last.filter { $0.properties.generalCategory != .control && !$0.properties.isBidiControl }
        let plain = String(String.UnicodeScalarView(shown)).trimmingSpaces
        if plain.allSatisfy({ $0 == "." }) { return "attachment" }
        guard plain.count > 150, let dot = plain.utf8.lastIndex(of: UInt8(ascii: ".")), plain[dot...].count <= 10 else {
            return String(plain.prefix(150))
        }
        let ending = plain[dot...]
        return String(plain.prefix(150 - ending.count) + ending)
    }
}
