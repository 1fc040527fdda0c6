/// A command as it stands in the configuration, taken apart. No shell ever reads it.
package enum CommandWords {
    /// The program and its arguments, separated by spaces; a part that has spaces stands in double quotes.
    package static func split(_ command: String) -> [String] {
        var words: [String] = []
        var isQuoted = false, isOpen = false
        for character in command {
            if character == "\"" {
                isQuoted.toggle()
                if !isOpen { words.append("") }
                isOpen = true
            } else if character.isWhitespace && !isQuoted {
                isOpen = false
            } else {
                if !isOpen { words.append("") }
                isOpen = true
                words[words.count - 1].append(character)
            }
        }
        return words
    }
}
