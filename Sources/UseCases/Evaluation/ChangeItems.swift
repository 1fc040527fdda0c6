import Domain
import Store

/// The strengths and recommendations of a feedback: added, ordered, removed, put back. Their words are saved as every passage is.
package struct ChangeItems: Sendable {
    let store: Store
    let shelf: QuestionnaireShelf

    /// So many, of both kinds and with the removed ones, has a feedback at most.
    package static let most = 200

    package init(store: Store, shelf: QuestionnaireShelf) {
        self.store = store
        self.shelf = shelf
    }

    /// Adds one behind the others.
    ///
    /// - Parameter formKey: of the form; the same form sent twice adds one.
    /// - Returns: its number.
    /// - Throws: as `PaperWish`; `wrongState` where the feedback has `most`.
    package func add(_ kind: PaperItem.Kind, formKey: String, wish: PaperWish) throws -> Int {
        try change(wish) { writer, content in
            let removed = try writer.reader.removedItems(of: content.paper, viewer: wish.viewer)
            if content.items.count + removed.count >= Self.most { throw Refusal.wrongState(.tooManyItems) }
            return try writer.insertItem(kind, paper: content.paper.id, formKey: formKey, by: wish.viewer.account).number
        }
    }

    /// Moves one by a place among those of its kind. At the end nothing happens, nor where it stands elsewhere by now than the page said.
    ///
    /// - Parameter from: its place, from 1, as the page showed it.
    package func move(_ number: Int, up: Bool, from: Int, wish: PaperWish) throws {
        try change(wish) { writer, content in
            guard let item = content.items.first(where: { $0.number == number }) else { throw Refusal.notFound }
            var numbers = content.items(item.kind).map(\.number)
            guard let place = numbers.firstIndex(of: number), place + 1 == from else { return }
            let other = up ? place - 1 : place + 1
            guard numbers.indices.contains(other) else { return }
            numbers.swapAt(place, other)
            try writer.order(items: numbers, paper: content.paper.id)
        }
    }

    /// Takes one out; its words stay and can be put back. Done twice, it changes nothing.
    package func remove(_ number: Int, wish: PaperWish) throws {
        try change(wish) { writer, content in
            _ = try writer.setItemRemoved(wish.report.now, paper: content.paper.id, number: number)
        }
    }

    /// Puts one back where it was. Done twice, it changes nothing.
    package func restore(_ number: Int, wish: PaperWish) throws {
        try change(wish) { writer, content in
            _ = try writer.setItemRemoved(nil, paper: content.paper.id, number: number)
        }
    }

    private func change<Value: Sendable>(
        _ wish: PaperWish, _ step: @escaping @Sendable (Writer, PaperContent) throws -> Value
    ) throws -> Value {
        try store.write { writer in
            let (_, content) = try wish.writable(shelf: shelf, in: writer)
            guard content.paper.kind != .notes else { throw Refusal.notFound }
            return try step(writer, content)
        }
    }
}
