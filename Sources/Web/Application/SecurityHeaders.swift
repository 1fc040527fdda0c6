import HTTP

/// What every answer tells the browser not to do.
enum SecurityHeaders {
    static func add(to response: inout Response, isSecure: Bool) {
        response.headers += [
            Header(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
            ),
            Header("X-Content-Type-Options", "nosniff"),
            Header("X-Frame-Options", "DENY"),
            Header("Referrer-Policy", "same-origin"),
            Header("Cross-Origin-Opener-Policy", "same-origin"),
            Header("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
        ]
        if isSecure { response.headers.append(Header("Strict-Transport-Security", "max-age=31536000")) }
        // Back and reload always show what is saved, and nothing stays on a shared computer.
        if response.header("Cache-Control") == nil { response.headers.append(Header("Cache-Control", "no-store")) }
    }
}
