/// Two people, one report: where a revision comes from, and texts that wait for their writer's decision.
let migration0002 = """
    -- saved: typed and saved. typed: one side of a joining, as it was typed. joined: both sides' changes together.
    -- restored: an earlier text put back. carried: taken over from the member's earlier report. erased: the text was erased on request.
    ALTER TABLE answerHistory ADD COLUMN origin TEXT NOT NULL DEFAULT 'saved'
        CHECK (origin IN ('saved', 'typed', 'joined', 'restored', 'carried', 'erased'));

    CREATE TABLE answerConflict (              -- what somebody typed while another person saved something else; kept until it is decided
        report INTEGER NOT NULL REFERENCES report (id),
        measure INTEGER NOT NULL,
        question TEXT NOT NULL,
        account INTEGER NOT NULL REFERENCES account (id), -- who typed it
        base INTEGER NOT NULL,                 -- the revision it was based on, 0 for none
        text TEXT NOT NULL,
        parts TEXT NOT NULL,                   -- as in answer
        typedAt INTEGER NOT NULL,
        PRIMARY KEY (report, measure, question, account, base)
    ) STRICT, WITHOUT ROWID;
    """
