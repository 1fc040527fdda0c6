import HTTP
import Testing

/// Many forms from a fixed seed: what was encoded comes back the same, and what was damaged never ends the program.
@Suite struct FormFuzzTests {
    private static let rounds = 6_000

    @Test func whatWasURLEncodedComesBack() throws {
        var random = SeededGenerator(seed: 1)
        for round in 0..<Self.rounds {
            let fields = RandomForm.fields(using: &random)
            let form = try post(RandomForm.urlEncoded(fields), RandomForm.urlEncodedType)
            #expect(form == Form(fields: fields), "round \(round)")
        }
    }

    @Test func whatWasMultipartComesBack() throws {
        var random = SeededGenerator(seed: 2)
        for round in 0..<Self.rounds {
            let form = RandomForm.form(using: &random)
            #expect(try post(RandomForm.multipart(form), RandomForm.multipartType) == form, "round \(round)")
        }
    }

    @Test func damagedURLEncodedFormsAreTakenOrRefused() throws {
        var random = SeededGenerator(seed: 3)
        var outcomes: Set<Outcome> = []
        for round in 0..<Self.rounds {
            let body = damaged(RandomForm.urlEncoded(RandomForm.fields(using: &random)), using: &random)
            guard let form = parse(body, RandomForm.urlEncodedType, &outcomes) else { continue }
            #expect(try post(RandomForm.urlEncoded(form.fields), RandomForm.urlEncodedType) == form, "round \(round)")
        }
        #expect(outcomes == [.taken, .refused(.malformedEncoding), .refused(.invalidUTF8)])
    }

    @Test func damagedMultipartFormsAreTakenOrRefused() throws {
        var random = SeededGenerator(seed: 4)
        var outcomes: Set<Outcome> = []
        for round in 0..<Self.rounds {
            let body = damaged(RandomForm.multipart(RandomForm.form(using: &random)), using: &random)
            guard let form = parse(body, RandomForm.multipartType, &outcomes) else { continue }
            // The fields alone: a damaged delimiter can leave content that this boundary cannot carry twice.
            #expect(try urlEncoded(PercentEncoding.query(form.fields)) == form.fields, "round \(round)")
        }
        #expect(outcomes == [.taken, .refused(.malformedMultipart), .refused(.invalidUTF8)])
    }

    private enum Outcome: Hashable {
        case taken
        case refused(BadRequest)
    }

    private func parse(_ body: [UInt8], _ type: String, _ outcomes: inout Set<Outcome>) -> Form? {
        do throws(BadRequest) {
            let form = try post(body, type)
            outcomes.insert(.taken)
            return form
        } catch {
            outcomes.insert(.refused(error))
            return nil
        }
    }

    /// One to four bytes changed, taken out, put in or doubled, or the end cut off.
    private func damaged(_ original: [UInt8], using random: inout SeededGenerator) -> [UInt8] {
        let telling = Array("\0\r\n%&=+;:\"\\-\u{7F}".utf8) + [0x80, 0xC3, 0xED, 0xFF]
        var bytes = original
        for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            let byte = telling.randomElement(using: &random) ?? 0
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes[place] = byte
            case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 2: bytes.remove(at: place)
            case 3: bytes.insert(byte, at: place)
            case 4: bytes.insert(contentsOf: bytes[place...].prefix(40), at: place)
            default: bytes.removeLast(bytes.count - place)
            }
        }
        return bytes
    }
}
