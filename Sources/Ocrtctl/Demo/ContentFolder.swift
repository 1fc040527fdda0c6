import Foundation
import Web

/// Where the project's content lies: a program that was just built lies deep inside the project's folder.
enum ContentFolder {
    /// `content` in the current folder, or beside the program, or in any folder above it.
    static func find() throws(Failure) -> String {
        try find(from: [FileManager.default.currentDirectoryPath] + (ProgramFile.path.map(foldersAbove) ?? []))
    }

    static func find(from folders: [String]) throws(Failure) -> String {
        let candidates = folders.map { "\($0)/content" }
        if let found = candidates.first(where: { FileManager.default.fileExists(atPath: "\($0)/demo/cities.json") }) { return found }
        throw Failure("The demo's content is neither here nor beside the program; name the project's folder content: --content DIR")
    }

    private static func foldersAbove(_ program: String) -> [String] {
        var folder = URL(fileURLWithPath: program).deletingLastPathComponent()
        var folders: [String] = []
        while folder.path != "/" {
            folders.append(folder.path)
            folder.deleteLastPathComponent()
        }
        return folders
    }
}
