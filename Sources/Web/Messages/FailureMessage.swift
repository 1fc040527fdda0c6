/// Pages that say why something is not possible.
package enum FailureMessage: String, MessageKey {
    case notFoundTitle = "failure.not-found.title"
    case notFoundText = "failure.not-found.text"
    case methodTitle = "failure.method.title"
    case methodText = "failure.method.text"
    case forbiddenTitle = "failure.forbidden.title"
    case wrongStateTitle = "failure.wrong-state.title"
    case invalidTitle = "failure.invalid.title"
    case laterTitle = "failure.later.title"
    case badRequestTitle = "failure.bad-request.title"
    case badRequestText = "failure.bad-request.text"
    case tooLargeText = "failure.too-large.text"
    case unavailableTitle = "failure.unavailable.title"
    case unavailableText = "failure.unavailable.text"
    case unsavedTitle = "failure.unsaved.title"
    case unsavedText = "failure.unsaved.text"
    case unexpectedTitle = "failure.unexpected.title"
    case unexpectedText = "failure.unexpected.text"
    case foreignTitle = "failure.foreign.title"
    case foreignText = "failure.foreign.text"
    case foreignOwn = "failure.foreign.own"
    case front = "failure.front"
    case againTitle = "failure.again.title"
    case againText = "failure.again.text"
    case againFiles = "failure.again.files"
    case againTyped = "failure.again.typed"
    case againSend = "failure.again.send"
    case againSignIn = "failure.again.sign-in"
    case fieldTooLong = "failure.field-too-long"
    case shortenText = "failure.shorten.text"
    case againPassword = "failure.again.password"
}

/// Sentences about waiting.
package enum FailureCount: String, CountedMessageKey {
    case tryAgain = "failure.try-again"
    case tryAgainSeconds = "failure.try-again-seconds"
}
