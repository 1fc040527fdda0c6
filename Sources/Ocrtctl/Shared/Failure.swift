/// Why a command did not do what it was asked to: a sentence for whoever typed it.
struct Failure: Error, Equatable, CustomStringConvertible {
    var description: String

    init(_ description: String) { self.description = description }
}
