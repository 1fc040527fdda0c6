import Domain
import Store
import UseCases
import Web

/// What a city still has to vote on: a line for each category.
struct VotingTasks {
    var scene: PrizeScene
    var member: Int64

    var tasks: [TaskLinks.Task] {
        get throws {
            guard scene.may(.vote, for: member) else { return [] }
            let polls = try scene.context.store.read { reader in
                try scene.polls.current.map { ($0, try reader.elector(member: member, of: $0)) }
            }
            return polls.compactMap { poll, elector in
                guard let elector, [.waiting, .open, .closed].contains(scene.polls.state(of: poll)) else { return nil }
                let category = scene.title(of: poll)
                let text: VoteMessage = elector.hasVoted || elector.isOnPaper ? .taskVoted : .taskVote
                return TaskLinks.Task(
                    text: scene.messages(text, ["category": category]), place: .vote(poll.category), hint: hint(poll))
            }
        }
    }

    private func hint(_ poll: Poll) -> String? {
        switch poll.door(at: scene.context.now) {
        case .notYetOpen: scene.messages(PollMessage.opensAt, ["when": scene.when(poll.opensAt)])
        case .open: poll.closesAt.map { scene.messages(PollMessage.closesAt, ["when": scene.when($0)]) }
        case .closed: scene.messages[PollMessage.isClosed]
        }
    }
}
