import Foundation
import GRDB

/// The file that a program has opened, and whether it still is what the program was built for.
///
/// A program goes on running while `ocrtctl migrate` or `restore` changes the database. So every transaction, of reading and of writing, looks first.
struct OpenedFile: Sendable {
    private let path: String
    private let place: FilePlace?

    init(path: String) {
        self.path = path
        place = FilePlace(path)
    }

    /// Whether it still lies where it was opened.
    var isInPlace: Bool { FilePlace(path) == place }

    /// Called first inside a transaction. Throws `StoreProblem.replaced` where another file lies in the opened one's place, so that nobody goes on
    /// writing into a file that was put aside, and `StoreProblem.schema` for another schema than this program's.
    func check(_ db: Database) throws {
        guard isInPlace else { throw StoreProblem.replaced(path) }
        try Schema.checkAgain(db)
    }
}

/// Which file lies under a path, whatever it is called.
struct FilePlace: Equatable, Sendable {
    let device: UInt64
    let number: UInt64

    /// Nil where there is none.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        device = UInt64(status.st_dev)
        number = UInt64(status.st_ino)
    }
}
