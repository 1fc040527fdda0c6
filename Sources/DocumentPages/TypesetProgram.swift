import Domain
import FastCGI
import Processes
import Web

/// Why there is no PDF.
enum NoPDF: Error {
    /// Others are being made, or this program has been told to end.
    case busy
    /// This site can make none, for this reason.
    case unavailable(String)
    /// This document cannot be made into one, for this reason.
    case failed(String)
}

/// `typeset`, which makes PDF files of documents: another program, with limits of its own. It alone has the libraries for it, and whatever a text
/// does to them ends with it. It gets the document and nothing else, neither the database nor the configuration.
struct TypesetProgram {
    private let program: OtherProgram

    /// In seconds. Most files are there in a fraction of one, so there soon is a place.
    private static let patience = 4.0
    /// In seconds; with the waiting it is less than web servers wait. `typeset` ends itself after less time of the processor.
    private static let timeLimit = 24
    /// How `typeset` says that it is not set up, and the system's loader that a library is missing.
    private static let notSetUp: [Int32] = [78, 127]

    /// Runs `work`, which makes files one after the other, as soon as there is a place for it.
    ///
    /// - Throws: `NoPDF`.
    static func use<Value>(_ context: Context, _ work: (TypesetProgram) throws -> Value) throws -> Value {
        let application = context.application
        do {
            return try application.typesetPlaces.hold(for: context.viewer().account, patience: patience) {
                try work(TypesetProgram(program: try Program.typeset(application.configuration)))
            }
        } catch SharedPlaces.Refused.busy {
            throw NoPDF.busy
        } catch let problem as ProgramFile.Unknown {
            throw NoPDF.unavailable("\(problem)")
        } catch SharedPlaces.Refused.noFile(let reason) {
            throw NoPDF.unavailable(reason)
        }
    }

    /// A PDF file: tagged, with language and title, all of its fonts embedded. Equal documents give equal bytes.
    func pdf(_ document: Document) throws -> [UInt8] {
        let call = try call(document.canonicalJSON())
        switch call.ended {
        case .code(0): return call.output.bytes
        case .code(let code) where Self.notSetUp.contains(code): throw NoPDF.unavailable(call.errors.text)
        case .timeOver where Server.isToldToStop: throw NoPDF.busy
        default: throw NoPDF.failed("\(call.ended). \(call.errors.text)")
        }
    }

    private func call(_ input: [UInt8]) throws -> OtherProgram.Call {
        do { return try program.call(input, within: Self.timeLimit, isToldToEnd: { Server.isToldToStop }) } catch {
            throw NoPDF.unavailable("typeset cannot be started: \(error)")
        }
    }
}
