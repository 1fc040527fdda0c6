import Domain
import Web

/// What the council recommended, where it applies.
enum RecommendationView {
    /// Nothing without recommendations.
    ///
    /// - Parameter naming: whether each says the point it is about: not on a page that is about that point.
    static func render(_ recommendations: [Recommendation], naming: Bool = false, _ messages: Messages) -> HTML {
        guard let first = recommendations.first else { return "" }
        let texts = recommendations.map { recommendation -> HTML in
            let point = naming ? recommendation.point : nil
            let about: HTML? = point.map {
                "<p class=\"recommended-about\">\(messages(FormerMessage.aboutPoint, ["point": String($0)]))</p>\n"
            }
            return "\(about)<p class=\"words\" lang=\"\(recommendation.language)\">\(recommendation.text)</p>\n"
        }
        return """
            <div class="recommended"><p class="former-title">\(messages(FormerMessage.recommended, ["year": String(first.year)]))</p>
            \(texts)</div>

            """
    }
}
