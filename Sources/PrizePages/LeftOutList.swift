import Domain
import Web

/// Finalists that stand on no ballot, with the office's reasons; nothing where there are none.
struct LeftOutList {
    let scene: PrizeScene
    let left: [(candidacy: Candidacy, reason: String)]

    var html: HTML? {
        if left.isEmpty { return nil }
        let items = left.map { candidacy, reason -> HTML in
            """
            <li><strong>\(scene.name(of: candidacy.member))</strong>: \(candidacy.number). \(scene.title(of: candidacy))\
            <p class="words">\(reason)</p></li>

            """
        }
        return "<h2>\(scene.messages[PollMessage.leftOut])</h2>\n<ul>\n\(items)</ul>\n"
    }
}
