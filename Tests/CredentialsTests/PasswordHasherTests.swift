import Dispatch
import Glibc
import Testing

@testable import Credentials

/// One after the other, since one of them measures this process's memory.
@Suite(.serialized) struct PasswordHasherTests {
    /// Cheap, so that the tests are fast.
    let hasher = PasswordHasher(parameters: HashParameters(memoryKiB: 64, passes: 1))

    /// From the tests of the reference implementation, not made by this code.
    static let known = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"

    @Test func verifiesTheReferenceImplementationsHash() {
        #expect(hasher.verify("password", phc: Self.known))
        #expect(!hasher.verify("passwore", phc: Self.known))
    }

    @Test func verifiesWhatItHashed() throws {
        let phc = try hasher.hash("Ein Satz mit Wörtern")
        #expect(hasher.verify("Ein Satz mit Wörtern", phc: phc))
        #expect(!hasher.verify("Ein Satz mit Worten", phc: phc))
        #expect(!hasher.verify("", phc: phc))
    }

    @Test func sameSpellingInAnotherEncodingIsTheSamePassword() throws {
        let phc = try hasher.hash("caf\u{e9} cr\u{e8}me")
        #expect(hasher.verify("cafe\u{301} cre\u{300}me", phc: phc))
        #expect(!hasher.verify("cafe creme", phc: phc))
    }

    /// 20 kB of marks would take their normal form seconds; nobody can have set such a password.
    @Test func aPasswordOverItsLengthIsNotWorkedOn() throws {
        let longest = String(repeating: "x", count: PasswordRules.maximumBytes)
        let phc = try hasher.hash(longest)
        #expect(hasher.verify(longest, phc: phc))
        #expect(!hasher.verify(longest + "x", phc: phc))
        #expect(throws: HashingFailure(reason: "the password is too long")) { try hasher.hash(longest + "x") }
    }

    @Test func aNULDoesNotEndThePassword() throws {
        let phc = try hasher.hash("before\0after")
        #expect(!hasher.verify("before", phc: phc))
        #expect(hasher.verify("before\0after", phc: phc))
    }

    @Test func writesItsParametersAndASaltOfItsOwn() throws {
        let usual = PasswordHasher()
        let phc = try usual.hash("x")
        #expect(phc.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        let read = try #require(PHC(phc))
        #expect(read.parameters == usual.parameters)
        #expect(read.salt.count == 16 && read.tag.count == 32)
        #expect(read.text == phc)
        #expect(try hasher.hash("x") != hasher.hash("x"))
    }

    @Test func asksForARehashWhenAParameterChanged() throws {
        let phc = try hasher.hash("x")
        #expect(!hasher.needsRehash(phc))
        for other in [
            HashParameters(memoryKiB: 128, passes: 1), HashParameters(memoryKiB: 64, passes: 2),
            HashParameters(memoryKiB: 64, passes: 1, lanes: 2),
        ] {
            let changed = PasswordHasher(parameters: other)
            #expect(changed.needsRehash(phc))
            #expect(changed.verify("x", phc: phc), "a hash with older parameters still opens the door")
        }
        #expect(hasher.needsRehash(Self.known))
        #expect(hasher.needsRehash("nonsense"))
    }

    @Test func decoyCostsTheSameAndFitsNothing() throws {
        let decoy = try #require(PHC(hasher.decoyHash))
        #expect(decoy.parameters == hasher.parameters)
        #expect(decoy.salt.count == 16 && decoy.tag.count == 32)
        #expect(!hasher.verify("", phc: hasher.decoyHash))
        #expect(hasher.decoyHash == hasher.decoyHash)
    }

    @Test func refusesParametersThatArgon2Refuses() {
        #expect(throws: HashingFailure.self) { try PasswordHasher(parameters: HashParameters(memoryKiB: 1, passes: 0)).hash("x") }
    }

    @Test(arguments: [
        ("", "empty"), ("password", "no PHC"), ("$", "one dollar"), ("$$$$$", "only dollars"),
        ("$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ", "no tag"),
        ("$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5Q$", "one part too many"),
        ("$argon2i$v=19$m=64,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5Q", "another algorithm"),
        ("$argon2id$v=16$m=64,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5Q", "another version"),
        ("$argon2id$m=64,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5Q", "no version"),
        ("$argon2id$v=19$m=64,t=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5Q", "no lanes"),
        ("$argon2id$v=19$t=1,m=64,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5Q", "another order"),
        ("$argon2id$v=19$m=,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5Q", "no number"),
        ("$argon2id$v=19$m=+64,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5Q", "a sign"),
        ("$argon2id$v=19$m=99999999999,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5Q", "a number beyond 32 bits"),
        ("$argon2id$v=19$m=4294967295,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5Q", "4 TiB"),
        ("$argon2id$v=19$m=64,t=4294967295,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5Q", "for ever"),
        ("$argon2id$v=19$m=64,t=0,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5Q", "no pass"),
        ("$argon2id$v=19$m=64,t=1,p=0$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5Q", "no lane"),
        ("$argon2id$v=19$m=64,t=1,p=9$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5Q", "less memory than the lanes need"),
        ("$argon2id$v=19$m=64,t=1,p=1$c29t$CTFhFdXPJO1aFaMaO6Mm5Q", "salt too short"),
        ("$argon2id$v=19$m=64,t=1,p=1$$CTFhFdXPJO1aFaMaO6Mm5Q", "no salt"),
        ("$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ$CTFh", "tag too short"),
        ("$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ=$CTFhFdXPJO1aFaMaO6Mm5Q", "padding"),
        ("$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHR$CTFhFdXPJO1aFaMaO6Mm5Q", "bits that nobody wrote"),
        ("$argon2id$v=19$m=64,t=1,p=1$c29t\0XNhbHQ$CTFhFdXPJO1aFaMaO6Mm5Q", "a NUL"),
        ("$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5é", "another alphabet"),
    ])
    func malformedHashFitsNoPassword(phc: String, why: String) {
        #expect(PHC(phc) == nil, "\(why)")
        #expect(!hasher.verify("password", phc: phc), "\(why)")
        #expect(hasher.needsRehash(phc), "\(why)")
    }

    @Test(arguments: [
        (HashParameters(), false), (HashParameters(memoryKiB: 47_104, passes: 1), false),
        (HashParameters(memoryKiB: 12_288, passes: 3), false), (HashParameters(memoryKiB: 7_168, passes: 5), false),
        (HashParameters(memoryKiB: 19_455, passes: 2), true), (HashParameters(memoryKiB: 19_456, passes: 1), true),
        (HashParameters(memoryKiB: 4_096, passes: 20), true),
    ])
    func tellsWhatIsBelowTheRecommendation(parameters: HashParameters, isBelow: Bool) {
        #expect(parameters.isBelowRecommendation == isBelow)
    }

    @Test func hashingLeavesNoMemoryBehind() throws {
        let hasher = PasswordHasher()
        let before = residentKiB()
        let group = DispatchGroup()
        let finished = DispatchSemaphore(value: 0)
        let door = DispatchSemaphore(value: 0)
        for _ in 0..<8 {
            startThread(in: group) {
                for _ in 0..<2 { _ = try? hasher.hash("x") }
                finished.signal()
                door.wait()
            }
        }
        for _ in 0..<8 { finished.wait() }
        #expect(residentKiB() - before < 19_456, "eight living threads keep less than one hashing's memory")
        for _ in 0..<8 { door.signal() }
        group.wait()
    }

    private func residentKiB() -> Int {
        guard let file = fopen("/proc/self/statm", "r") else { return 0 }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 200)
        fgets(&line, 200, file)
        let pages = String(decoding: line.map { UInt8(bitPattern: $0) }, as: UTF8.self).split(separator: " ")[1]
        return Int(pages)! * Int(getpagesize()) / 1024
    }
}
