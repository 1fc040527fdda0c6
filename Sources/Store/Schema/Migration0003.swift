/// Who is on which page. Not worth a word in the journal: a line is replaced while its person moves on.
let migration0003 = """
    CREATE TABLE presence (
        report INTEGER NOT NULL REFERENCES report (id),
        account INTEGER NOT NULL REFERENCES account (id),
        measure INTEGER NOT NULL,              -- number of the measure, 0 for the city's level
        section TEXT NOT NULL,                 -- the section's id
        seenAt INTEGER NOT NULL,               -- when its page was last heard of
        PRIMARY KEY (report, account)          -- a person is on one page: the one last heard of
    ) STRICT, WITHOUT ROWID;
    """
