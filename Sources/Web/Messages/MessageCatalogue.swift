import Domain

/// Every key the interface uses: the tests hold the language files to it. An enum of keys that is new is added here.
package enum MessageCatalogue {
    /// Keys without a number.
    package static let plain: [String] =
        keys(FrameMessage.self) + keys(ViewMessage.self) + keys(FieldMessage.self) + keys(ConflictMessage.self)
        + keys(AnswerMessage.self) + keys(TimeMessage.self) + keys(FailureMessage.self) + keys(SignInMessage.self)
        + keys(ActivateMessage.self)
        + keys(PasswordMessage.self) + keys(ColleaguesMessage.self) + keys(IssuedMessage.self) + keys(InputMessage.self)
        + keys(ReportMessage.self) + keys(SectionMessage.self) + keys(MeasuresMessage.self) + keys(AttachmentMessage.self)
        + keys(HistoryMessage.self) + keys(CheckMessage.self) + keys(ReceiptMessage.self) + keys(FrontMessage.self) + keys(HelpMessage.self)
        + section + memory + work + documents + library + council + office + feedback + letters + prize + dynamic

    /// Keys of a section's page, besides its questions'.
    private static let section: [String] = keys(SavingMessage.self) + keys(PresenceMessage.self) + keys(SessionMessage.self)

    /// Keys of what people of a city arrange among themselves.
    private static let work: [String] =
        keys(WorkMessage.self) + keys(WorkProblem.self) + keys(DoneMessage.self) + keys(RequestMessage.self) + keys(ApprovalMessage.self)
        + keys(MarkMessage.self) + keys(AgainMessage.self)

    /// Keys of the prize.
    private static let prize: [String] =
        keys(PrizeMessage.self) + keys(CandidacyMessage.self) + keys(ScoreMessage.self) + keys(FinalistsMessage.self)
        + keys(FigureMessage.self) + keys(ObstacleMessage.self)
        + keys(VoteMessage.self) + keys(PollMessage.self) + keys(ProtocolMessage.self) + keys(MinutesMessage.self)
        + keys(AttendanceMessage.self) + keys(ScreenMessage.self) + keys(PrizeProblem.self)
        + PrizePhase.allCases.flatMap { [PrizeMessage.phase($0), PrizeMessage.step($0)] }
        + Candidacy.Standing.allCases.map(CandidacyMessage.standing)

    /// Keys of documents and downloads.
    private static let documents: [String] =
        keys(DocumentMessage.self) + keys(ConditionMessage.self) + keys(DownloadMessage.self) + keys(NoPDFMessage.self)

    /// Keys of what comes after the feedback, and of the library.
    private static let library: [String] =
        keys(LibraryMessage.self) + keys(PublishedMessage.self) + keys(CompareMessage.self) + keys(ExchangeMessage.self)
        + keys(PublicationMessage.self) + keys(UpdateMessage.self)

    /// Keys of the council's feedback, as it is read and as it is written.
    private static let feedback: [String] =
        keys(FeedbackMessage.self) + keys(FeedbackProblem.self) + keys(WritingMessage.self) + keys(AgreedMessage.self)
        + keys(ItemMessage.self) + keys(NotesMessage.self) + ReleaseGap.allCases.map(AgreedMessage.gap)

    /// Keys about earlier reports.
    private static let memory: [String] =
        keys(FormerMessage.self) + keys(RecommendationProblem.self)
        + FormerAnswer.Fit.allCases.filter { $0 != .whole }.map { "former.fit.\($0.rawValue)" }

    /// Keys of the council's pages.
    private static let council: [String] =
        keys(CouncilMessage.self) + CouncilMessage.states + keys(RecusalMessage.self) + keys(RecusalProblem.self)
        + Recusal.Ground.allCases.map(RecusalMessage.ground) + keys(GeneralMessage.self) + GeneralMessage.dynamic

    /// Keys of the office's pages.
    private static let office: [String] =
        keys(MembersMessage.self) + keys(MemberMessage.self) + keys(MemberProblem.self) + keys(LoginsMessage.self) + keys(LoginProblem.self)
        + keys(InvitationMessage.self) + keys(ImportMessage.self) + keys(ImportProblem.self) + keys(OutboxMessage.self)
        + keys(ReminderMessage.self) + keys(AssignmentsMessage.self) + keys(AssignmentMailMessage.self) + keys(ReturnMessage.self)
        + keys(ReturnProblem.self)
        + MessageState.allCases.map(OutboxMessage.state) + Message.CancelReason.allCases.map(OutboxMessage.reason)
        + ReminderGap.allCases.map(ReminderMessage.gap) + MessageEvents.all.map(MessageEvents.key)

    /// Keys of letters and of the mails about feedback.
    private static let letters: [String] =
        keys(LetterMessage.self) + keys(LetterTextMessage.self) + keys(LetterTextProblem.self) + keys(FeedbackMailMessage.self)
        + keys(ReceivedMessage.self) + keys(OwnLetterMessage.self) + LetterGap.allCases.map(LetterMessage.gap)
        + LetterObstacle.allCases.map(LetterMessage.obstacle) + Message.Kind.allCases.map(LetterMessage.kind)
        + LetterPiece.allCases.map(LetterTextMessage.piece) + LetterPiece.Place.allCases.map(LetterTextMessage.place)

    /// Keys with the forms `.one` and `.other`.
    package static let counted: [String] =
        keys(counted: FailureCount.self) + keys(counted: ReportCount.self) + keys(counted: CheckCount.self) + keys(counted: FrontCount.self)
        + keys(counted: MembersCount.self) + keys(counted: WorkCount.self) + keys(counted: BesideCount.self)
        + keys(counted: FormerCount.self) + keys(counted: DocumentCount.self) + keys(counted: PresenceCount.self)
        + keys(counted: OutboxCount.self) + keys(counted: CouncilCount.self) + keys(counted: AssignmentsCount.self)
        + keys(counted: GeneralCount.self) + keys(counted: LetterCount.self) + keys(counted: LibraryCount.self)

    /// Keys put together from values of the Domain.
    package static let dynamic: [String] =
        AnswerProblem.Kind.allCases.map { "problem.\($0.rawValue)" }
        + SectionStatus.allCases.map { "status.\($0.rawValue)" }
        + Reason.allCases.map { "refusal.\($0.rawValue)" }
        + AttachmentProblem.allCases.map { "attachment.\($0.rawValue)" }
        + AccountState.allCases.map { "account.state.\($0.rawValue)" }
        + ReportMark.Outcome.allCases.map { "mark.outcome.\($0.rawValue)" }
        + AnswerOrigin.allCases.compactMap(HistoryMessage.origin)
        + Role.allCases.map { "role.\($0.rawValue)" }

    /// The keys every language's file has: no fewer and no more.
    package static let all: Set<String> = Set(plain + counted.flatMap { ["\($0).one", "\($0).other"] })

    private static func keys<Key: MessageKey>(_: Key.Type) -> [String] { Key.allCases.map(\.rawValue) }
    private static func keys<Key: CountedMessageKey>(counted _: Key.Type) -> [String] { Key.allCases.map(\.rawValue) }
}
