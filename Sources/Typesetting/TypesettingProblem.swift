/// Why a document could not be set: nothing that the reader can change.
package enum TypesettingProblem: Error, Equatable {
    /// The folder holds none of the fonts that are needed.
    case noFonts(folder: String)
    /// Cairo's word for what went wrong.
    case drawing(String)
    /// What the finished file has in another order or shape than it was written in.
    case structure(String)
}
