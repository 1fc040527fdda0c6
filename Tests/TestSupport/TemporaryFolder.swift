import Foundation

/// Folders for tests, each used by one test.
package enum TemporaryFolder {
    /// A new empty folder.
    package static func make() throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ocrt-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder.path
    }
}
