import Domain
import Web

/// What the council recommended, where it applies.
enum RecommendationView {
    /// Nothing without recommendations.
    static func render(_ recommendations: [Recommendation], _ messages: Messages) -> HTML {
        guard let first = recommendations.first else { return "" }
        let texts = recommendations.map { recommendation -> HTML in
            "<p class=\"words\" lang=\"\(recommendation.language)\">\(recommendation.text)</p>\n"
        }
        return """
            <div class="recommended"><p class="former-title">\(messages(FormerMessage.recommended, ["year": String(first.year)]))</p>
            \(texts)</div>

            """
    }
}
