import Domain
import Foundation

extension String {
    /// The text in Unicode's composed form (NFC), in which every answer is stored, so that the same word typed on different machines is the same.
    package var inNFC: String {
        // Nothing below U+0300 composes: most texts are left as they are.
        utf8.allSatisfy { $0 < 0xCC } ? self : streamSafe.precomposedStringWithCanonicalMapping
    }
}
