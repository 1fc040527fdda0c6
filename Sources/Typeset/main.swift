import Domain
import Glibc
import Typesetting

// A document in its canonical JSON on standard input becomes a PDF file on standard output. The folder of the fonts is named by the
// environment: arguments are not there on hosts without /proc. What went wrong is a line on standard error and an exit code of sysexits.h.

func end(_ code: Int32, _ line: String) -> Never {
    StandardFile.write(Array("typeset: \(line)\n".utf8), to: STDERR_FILENO)
    exit(code)
}

do {
    try Bounds.set()
    guard let fonts = getenv("OCRT_FONTS_FOLDER") else { end(EX_CONFIG, "OCRT_FONTS_FOLDER is not set: it names the folder of the fonts") }
    let document = try Document(canonicalJSON: StandardFile.read())
    let file = try Typesetter.shared.pdf(document, fonts: String(cString: fonts))
    guard StandardFile.write(file, to: STDOUT_FILENO) else { end(EX_IOERR, "the file could not be written") }
} catch let problem as Bounds.Refused {
    end(EX_CONFIG, "the system refuses limits of time and memory: \(problem.reason)")
} catch TypesettingProblem.noFonts(let folder) {
    end(EX_CONFIG, "no fonts in \(folder)")
} catch {
    end(EX_DATAERR, "\(error)")
}
