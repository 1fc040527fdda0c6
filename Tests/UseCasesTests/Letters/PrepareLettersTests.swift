import Domain
import Store
import TestSupport
import Testing

@testable import UseCases

struct PrepareLettersTests {
    @Test func withoutAnAddressTheLetterWaitsAndGoesWhenThereIsOne() throws {
        let office = try LetterOffice(mayorEmail: "")
        try office.release("en")
        #expect(try office.gaps() == [.waitsForGeneral, .noFile, .noMayorAddress])
        #expect(try office.messages(.letter).isEmpty)
        try office.changeMember { $0.mayorEmail = "new@graz.example" }
        #expect(try office.gaps().contains(.noMail))
        try office.prepare.perform(year: 2027, wish: office.wish)
        #expect(try office.messages(.letter).map(\.content.recipientEmail) == ["new@graz.example", "anna@graz.example"])
        #expect(try office.letters().count == 1)
        // A second time there is nothing to do.
        try office.prepare.perform(year: 2027, wish: office.wish)
        #expect(try office.messages(.letter).count == 2 && office.letters().count == 1)
    }

    @Test func aLetterDoesNotGoWithoutItsFileNorBeforeTheGeneralFeedbackUnlessTheOfficeSaysSo() throws {
        let office = try LetterOffice()
        try office.release("en")
        let ids = try office.messages(.letter).map(\.id)
        func obstacles() throws -> [Int64: LetterObstacle] { try office.store.read { try $0.letterObstacles(viewer: office.admin) } }
        #expect(try obstacles() == [ids[0]: .waitsForGeneral, ids[1]: .waitsForGeneral])
        #expect(try office.releaseMessages() == 2)
        try office.prepare.choose(.later, year: 2027, wish: office.wish)
        #expect(try obstacles() == [ids[0]: .noFile, ids[1]: .noFile])
        #expect(try office.releaseMessages() == 0)
        try office.typeset()
        #expect(try obstacles().isEmpty)
        #expect(try office.releaseMessages() == 2)
        #expect(try office.gaps() == [])
    }

    @Test func theGeneralFeedbackComesIntoALetterThatHasNotGone() throws {
        let office = try LetterOffice()
        try office.release("en")
        try office.typeset()
        office.releaseGeneral(["en": "What all reports say"])
        #expect(try office.gaps() == [.generalReleased])
        try office.prepare.perform(year: 2027, wish: office.wish)
        try office.typeset()
        let letters = try office.letters()
        #expect(letters.map(\.hasGeneral) == [false, true] && letters.map(\.kind) == [.feedback, .feedback])
        #expect(try office.document(letters[1])?.blocks.contains(.paragraph(["What all reports say"], .letter)) == true)
        #expect(try office.gaps() == [])
        #expect(try office.messages(.letter).map(\.state) == [.cancelled, .cancelled, .held, .held])
    }

    @Test func theGeneralFeedbackFollowsInASecondLetterWhereTheFirstHasGone() throws {
        let office = try LetterOffice()
        try office.release("en")
        try office.prepare.choose(.later, year: 2027, wish: office.wish)
        try office.typeset()
        try office.releaseMessages()
        #expect(try office.deliver().count == 4)
        office.releaseGeneral(["de": "Was alle Berichte sagen", "en": "What all reports say"])
        try office.prepare.perform(year: 2027, wish: office.wish)
        let letters = try office.letters()
        #expect(letters.map(\.kind) == [.feedback, .general] && letters.allSatisfy { $0.supersededAt == nil })
        #expect(try office.document(letters[1])?.blocks.contains { "\($0)".contains("conclusion") } == false)
        try office.prepare.perform(year: 2027, wish: office.wish)
        #expect(try office.letters() == letters)
    }

    @Test func aLetterKeepsItsWordsUntilItIsMadeAnew() throws {
        let office = try LetterOffice()
        try office.release("en")
        try office.typeset()
        let before = try office.document(try office.letters()[0])
        var texts = LetterTexts.sample("en")
        texts[.closing] = "Other words"
        try ChangeLetterTexts(store: office.store).save(texts, over: 1, by: .person(office.admin), now: LetterOffice.noon)
        try office.prepare.perform(year: 2027, wish: office.wish)
        #expect(try office.document(try office.letters()[0]) == before && office.letters().count == 1)
        try office.prepare.perform(year: 2027, member: office.member.id, anew: true, wish: office.wish)
        let letters = try office.letters()
        #expect(try letters.count == 2 && office.document(letters[0]) == before)
        #expect(try office.document(letters[1])?.blocks.contains(.paragraph(["Other words"], .letter)) == true)
        // The file of the new one is another file; that of the old one stays.
        #expect(letters.map(\.hasFile) == [true, false])
    }

    @Test func theFirstFileStays() throws {
        let office = try LetterOffice()
        try office.release("en")
        let id = try office.letters()[0].id
        try office.prepare.keep([1, 2], letter: id, wish: office.wish)
        try office.prepare.keep([3], letter: id, wish: office.wish)
        #expect(try office.store.read { try $0.letterFile(of: id, viewer: office.admin) }?.bytes == [1, 2])
    }

    @Test func nobodyButTheOfficePrepares() throws {
        let office = try LetterOffice()
        try office.release("en")
        for viewer in [office.council, office.primary, office.secondary] {
            let wish = MessageWish(viewer: viewer, now: LetterOffice.noon)
            #expect(throws: Refusal.forbidden(.onlyAdmin)) { try office.prepare.perform(year: 2027, anew: true, wish: wish) }
            #expect(throws: Refusal.forbidden(.onlyAdmin)) { try office.prepare.keep([1], letter: 1, wish: wish) }
            #expect(throws: Refusal.forbidden(.onlyAdmin)) { try office.prepare.choose(.later, year: 2027, wish: wish) }
            #expect(try office.prepare.withoutFile(year: 2027, viewer: viewer).isEmpty)
        }
        #expect(try office.letters().count == 1 && !office.letters()[0].hasFile)
        #expect(throws: Refusal.notFound) { try office.prepare.perform(year: 2031, wish: office.wish) }
    }
}

extension LetterOffice {
    func changeMember(_ change: (inout Member) -> Void) throws {
        var member = try store.read { try $0.member(id: self.member.id) } ?? self.member
        change(&member)
        let changed = member
        try store.write { try $0.update(changed, at: LetterOffice.noon) }
    }
}
